"""The generator: complete, consistent where no defect was put in, and the same every time."""

import json
from collections import Counter
from decimal import Decimal

import pytest

from jixiao.corpus import generate, write
from jixiao.corpus.defects import flaws
from jixiao.corpus.dice import Dice
from jixiao.corpus.dumps import DUMPS
from jixiao.corpus.slips import slips
from jixiao.layouts import layouts
from jixiao.model import Rounding, number, rounded
from jixiao.model.arithmetic import execution_rate, parts_of_total, scores, total_line, weights
from jixiao.model.form import cells
from jixiao.model.schema import from_json
from jixiao.scoring import standard_for

MANY = tuple(generate(560, 7))
CLEAN = tuple(generate(140, 3, slips=False, defects=False))


def test_every_layout_dump_slip_and_defect_occurs():
    assert {form.layout for sample in MANY for form in sample.forms} == set(layouts())
    assert {sample.dump for sample in MANY} == {"tsv", *DUMPS}
    assert {name for sample in MANY for name in sample.slips} == set(slips())
    assert {defect.name for sample in MANY for defect in sample.defects} == {flaw.name for flaw in flaws().values()}


def test_same_seed_same_samples():
    assert tuple(generate(40, 7)) == MANY[:40]
    assert tuple(generate(40, 8)) != MANY[:40]


def test_samples_of_one_seed_hold_on_every_python():
    """Guards the promise of equal bytes: a change here changes every corpus that people have built."""
    dice = Dice(7)
    assert [dice.between(1, 100) for _ in range(8)] == [33, 16, 66, 8, 54, 37, 6, 51]


def test_nothing_asked_for_is_nothing_done():
    assert not any(sample.slips or sample.defects for sample in CLEAN)


@pytest.mark.parametrize("sample", CLEAN, ids=lambda sample: sample.name)
def test_a_form_without_defects_adds_up(sample):
    for form in sample.forms:
        if form.kind == "self_evaluation":
            position, line = total_line(form.funds)
            budget = line.adjusted_budget or line.initial_budget
            rate = execution_rate(number(line.executed), number(budget))
            assert number(line.execution_rate) == rounded(rate, Rounding(places=2))
            standard = standard_for(form)
            score = rate / 100 * (standard.weight("budget_execution") or 10)
            assert line.score is None or number(line.score) == rounded(score, standard.rounding("execution"))
            for column in ("initial_budget", "adjusted_budget", "executed"):
                cell = getattr(line, column)
                assert cell is None or parts_of_total(form.funds, column).value in (number(cell), Decimal(0))
            if form.total.weight:
                assert weights(form).value == 100
            if form.total.score:
                assert scores(form).value == number(form.total.score)
        for row in form.indicators:
            if number(row.score) is not None and row.weight and number(row.score) < number(row.weight):
                assert row.deviation is None or len(row.deviation.text) > 4


@pytest.mark.parametrize("sample", MANY, ids=lambda sample: sample.name)
def test_every_expected_cell_stands_in_the_text(sample):
    """What a reader must read is there to be read: character by character, in the dump."""
    text = Counter("".join(sample.text.split()))
    for form in sample.forms:
        for path, cell in cells(form):
            missing = Counter("".join((cell.text or "").split())) - text
            assert not missing, (path, cell.text)


def test_defects_point_at_cells_of_their_form():
    for sample in MANY:
        for defect in sample.defects:
            paths = {path for path, _ in cells(sample.forms[defect.form])}
            assert defect.path in paths, (sample.name, defect)


def test_written_samples_are_documents(tmp_path):
    for sample in MANY[:14]:
        write(sample, tmp_path)
        document = from_json((tmp_path / f"{sample.name}.expected.json").read_text(encoding="utf-8"))
        assert document.forms == sample.forms
        findings = json.loads((tmp_path / f"{sample.name}.findings.json").read_text(encoding="utf-8"))
        planted = [(found["rule"], found["basis"], found["path"]) for found in findings["defects"]]
        assert planted == [(defect.rule, list(defect.basis), defect.path) for defect in sample.defects]
        assert (tmp_path / f"{sample.name}.txt").read_text(encoding="utf-8") == sample.text
