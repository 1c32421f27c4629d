"""Expert panels and the gap of grades: the cases of panel.yml, and what holds for every sheet."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model import Rounding
from jixiao.scoring.grade_gap import Gap, grade_gap
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.panel import Criterion, Panel, panel

CASES = yaml.load((Path(__file__).parent / "panel.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
TWO = Rounding(places=2, mode="half_up")
GRADES, FACTORS = ("优", "良", "中", "差"), (Decimal("0.95"), Decimal("0.85"))
POINTS = Decimal(10)


def cases(kind):
    return pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in CASES[kind].items()])


def sheet(rows):
    return [
        Criterion(*names, Decimal(weight), tuple(Decimal(score) if score else None for score in scores))
        for *names, weight, scores in rows
    ]


def judged(case):
    return panel(sheet(case["rows"]), case["experts"], mean=TWO, lost=TWO)


def numbers(texts):
    return [Decimal(text) for text in texts]


@cases("panels")
def test_panel(case):
    got = judged(case)
    assert isinstance(got, Panel)
    blocks = {"/".join(block.names): [block.weight, block.mean, block.lost] for block in got.blocks}
    found = {
        "means": [row.mean for row in got.rows], "lost": [row.lost for row in got.rows], "totals": list(got.totals),
        "blocks": blocks,
    }
    wanted = {name: numbers(case[name]) for name in ("means", "lost", "totals") if name in case}
    wanted |= {"blocks": {name: numbers(texts) for name, texts in case["blocks"].items()}} if "blocks" in case else {}
    assert {name: found[name] for name in wanted} == wanted
    assert all(getattr(got, name) == Decimal(case[name]) for name in ("total", "mean_of_totals") if name in case)
    assert case.get("agrees", str(got.agrees).lower()) == str(got.agrees).lower()
    assert case.get("step", "") in "；".join(step.formula for row in got.rows for step in row.steps)


@cases("refused")
def test_what_cannot_be_reckoned_says_why(case):
    got = judged(case)
    assert isinstance(got, Refusal)
    assert case["reason"] in got.reason
    assert got.reason_en


@cases("gaps")
def test_gap_of_grades(case):
    got = grade_gap(Decimal(case["score"]), fiscal=case["fiscal"], departmental=case["departmental"], grades=GRADES,
                    factors=FACTORS)
    if "reason" in case:
        assert isinstance(got, Refusal)
        assert case["reason"] in got.reason
        return
    assert isinstance(got, Gap)
    assert (got.grades, got.score) == (int(case["grades_below"]), Decimal(case["result"]))
    assert [step.formula for step in got.steps] == ([case["step"]] if "step" in case else [])


def test_the_experts_stand_in_the_trace():
    got = judged(CASES["panels"]["two_experts_on_two_rows"])
    assert [(given.name, given.value) for given in got.rows[0].steps[0].inputs] == [("专家甲", 4), ("专家乙", 3)]
    assert [given.name for given in got.steps[-1].inputs] == ["专家甲", "专家乙"]
    assert [step.formula for step in got.steps] == ["3.5 + 14 = 17.5", "(16 + 19) ÷ 2 = 17.5"]


@given(st.integers(1, 7).flatmap(
    lambda experts: st.lists(st.lists(st.decimals(0, POINTS, places=1), min_size=experts, max_size=experts), min_size=1)
))
def test_means_and_rates_stay_inside(scores):
    names = [f"专家{number}" for number in range(len(scores[0]))]
    rows = [Criterion("产出", "数量", f"第{number}行", POINTS, tuple(row)) for number, row in enumerate(scores)]
    got = panel(rows, names, mean=TWO, lost=TWO)
    assert all(min(row) - Decimal("0.01") < judged.mean < max(row) + Decimal("0.01")
               for row, judged in zip(scores, got.rows, strict=True))
    assert all(0 <= each.lost <= 100 for each in (*got.rows, *got.blocks))
    assert got.total == sum(row.mean for row in got.rows) == got.blocks[0].mean
    assert abs(got.total - got.mean_of_totals) <= Decimal("0.01") * len(rows)
