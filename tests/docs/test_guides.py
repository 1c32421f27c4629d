"""Files and names that the guides speak of exist, and their example runs; both languages name the same."""

import json
import re
import sys
from pathlib import Path

import pytest
from support.compare import compare

from jixiao import api
from jixiao.corpus import generate
from jixiao.corpus.dice import Dice
from jixiao.corpus.table import tables
from jixiao.readers import content, formats

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "docs" / "guide").glob("*.md"))
CODE = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"(?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|toml|yml)")
# A name inside a file, as the page writes it: `Builder.take`, `_opens`, `dialect_of`.
NAME = re.compile(r"_?[a-z]+(?:_[a-z]+)+|[A-Z]\w+\.\w+")
SOURCE = ROOT / "src" / "jixiao"


def names(page):
    return set(CODE.findall(re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)))


@pytest.mark.parametrize("page", [page for page in GUIDES if page.name.startswith("fix-")], ids=lambda page: page.name)
def test_files_and_names_of_the_reading_guide_exist(page):
    files = {name for name in names(page) if FILE.fullmatch(name)}
    roots = [ROOT, SOURCE, SOURCE / "readers", SOURCE / "readers" / "match", ROOT / "tests" / "readers"]
    roots += [SOURCE / "readers" / "text", SOURCE / "layouts"]
    assert len(files) > 20
    assert [name for name in files if not any((root / name).exists() for root in roots)] == []
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.glob("readers/**/*.py"))
    for name in names(page) - files:
        if NAME.fullmatch(name):
            assert re.search(rf"(?:def|class) {name.rpartition('.')[2]}\b", code), f"{name} is not in readers"


@pytest.mark.parametrize("page", [page for page in GUIDES if not page.name.endswith(".zh.md")], ids=lambda p: p.name)
def test_both_languages_name_the_same_files(page):
    twin = page.with_suffix("").with_suffix(".zh.md")
    assert {n for n in names(page) if FILE.fullmatch(n)} == {n for n in names(twin) if FILE.fullmatch(n)}
    headings = [len(re.findall(r"^## ", text.read_text(encoding="utf-8"), flags=re.MULTILINE)) for text in (page, twin)]
    assert headings[0] == headings[1]


@pytest.fixture
def exported():
    """Forms, and the file that the example of the guide reads."""
    (sample,) = generate(1, 7, layouts=["cn-self-evaluation-2020"], slips=False)
    drawn = tables(sample.forms, Dice(1))
    return sample.forms, json.dumps({"tables": [
        {
            "above": table.above,
            "rows": [
                [(tile.column, tile.rowspan, tile.colspan, tile.text) for tile in table.row(number)]
                for number in range(len(table.roles))
            ],
        }
        for table in drawn
    ]}, ensure_ascii=False).encode()  # fmt: skip


@pytest.mark.parametrize("page", [page for page in GUIDES if "kind-of-file" in page.name], ids=lambda page: page.name)
def test_a_kind_of_file_is_found_by_itself(page, exported, tmp_path, monkeypatch):
    (module,) = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    (tmp_path / "export.py").write_text(module, encoding="utf-8")
    monkeypatch.setattr(formats, "__path__", [*formats.__path__, str(tmp_path)])
    monkeypatch.delitem(sys.modules, "jixiao.readers.formats.export", raising=False)
    content.known_formats.cache_clear()
    forms, data = exported
    try:
        document = api.read(data, name="一览.json")
    finally:
        content.known_formats.cache_clear()
    assert compare(forms, document.forms).differences == ()
    assert document.forms[0].funds.lines[0].executed.at.words("en").startswith("一览.json:table 1:R")
    assert not document.unread
