"""The bundled samples, which `make demo` shows: every form is read, and as the layout that its labels prove."""

from pathlib import Path

import pytest

from jixiao import api

SAMPLES = Path(__file__).parents[2] / "samples"
FORMS = {
    "final-accounts-whole": ("cn-self-evaluation-2020", 2),
    "final-accounts-word": ("cn-self-evaluation-2020", 3),
    "self-evaluation-city-level": ("ningxia-zhongwei-self-evaluation", 3),
    "self-evaluation-page-breaks": ("cn-self-evaluation-2020", 4),
    "self-evaluation-system-export": ("shenzhen-futian-self-evaluation", 3),
    "targets-tick-boxes": ("cn-target", 3),
}


def test_every_sample_is_listed():
    assert {path.stem for path in SAMPLES.glob("*.txt")} == set(FORMS)


@pytest.mark.parametrize("name", FORMS)
def test_sample_is_read(name):
    layout, count = FORMS[name]
    document = api.read(SAMPLES / f"{name}.txt")
    assert [form.layout for form in document.forms] == [layout] * count
    for form in document.forms:
        assert all(row.level1 and row.level1.text and row.level2 and row.level2.text for row in form.indicators)
        assert form.fiscal_year


def test_bundled_accounts_are_what_the_generator_makes(monkeypatch):
    """`python tools/bundled_accounts.py` writes them anew; the bytes of a zip may differ by its library."""
    monkeypatch.syspath_prepend(SAMPLES.parent / "tools")
    import bundled_accounts

    made = bundled_accounts.contents()
    assert (SAMPLES / "final-accounts-whole.txt").read_bytes() == made["final-accounts-whole.txt"]
    one, two = (api.read(data, name="决算.docx") for data in
                ((SAMPLES / "final-accounts-whole.docx").read_bytes(), made["final-accounts-whole.docx"]))
    assert one == two
    assert len(one.forms) == 2
