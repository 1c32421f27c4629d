"""The survey of an evaluation report: the shares of its answers, and the satisfaction they add up to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from jixiao.model import Cell, number
from jixiao.model.arithmetic import HUNDRED
from jixiao.model.report import Survey
from jixiao.scoring.inputs import given
from jixiao.scoring.panel_steps import added
from jixiao.scoring.result import Input, Score, Step, places
from jixiao.scoring.ways import Spot, Way, computed, left_open
from jixiao.wording.language import Term
from jixiao.wording.numbers import plain, shown

ANSWERS = {"very_satisfied": "非常满意", "satisfied": "满意", "fairly_satisfied": "基本满意", "dissatisfied": "不满意"}
HALF = Decimal("0.5")
ADDED: Term = ("各项比例相加", "shares of the answers added")
PART: Term = ("占问卷份数的比例", "share of the questionnaires")
NOT_ALL: Term = ("没有印全各项回答的比例", "not every answer is printed with its share")
SEVERAL: Term = ("满意度有几种算法：只算非常满意、满意，或者加上基本满意，或者加权", 
                 "satisfaction is reckoned in several ways: with or without the fairly satisfied, or weighted")


def is_rate(cell: Cell | None) -> bool:
    """Whether the cell prints a percentage."""
    return cell is not None and bool(cell.text) and cell.text.strip().endswith(("%", "％"))  # type: ignore[union-attr]


def survey_parts(survey: Survey) -> Iterator[Score]:
    """The shares against 100, the satisfaction against what the shares allow, and the rates of answers."""
    yield from _rates(survey)
    rates = [
        given(name, cell, f"survey.{field}", number(cell))
        for field, name in ANSWERS.items() if is_rate(cell := getattr(survey, field))
    ]
    if any(each.value is None for each in rates) or not rates:
        return
    if len(rates) > 1:
        yield _shares(rates, survey)
    if is_rate(survey.satisfaction) and survey.very_satisfied is not None and rates[0].name == "非常满意":
        yield _satisfaction(survey, rates)


def _rates(survey: Survey) -> Iterator[Score]:
    """回收率 and 有效率 against the questionnaires counted; both are reckoned in several ways."""
    out, back, valid = (number(cell) for cell in (survey.questionnaires, survey.returned, survey.valid))
    for field, name, pairs in (("return_rate", "问卷回收率", ((back, out), (valid, out))),
                               ("valid_rate", "问卷有效率", ((valid, back), (valid, out), (back, out)))):
        cell = getattr(survey, field)
        ways = [Way(PART, (_part(part, whole),), "%") for part, whole in pairs if part is not None and whole]
        if is_rate(cell) and ways and ((back, valid) != (None, None)):
            yield computed(Spot(f"survey.{field}", name, cell), "share", ways)


def _part(part: Decimal, whole: Decimal) -> Step:
    exact = part * HUNDRED / whole
    return Step(*PART, f"{plain(part)} ÷ {plain(whole)} × 100 = {shown(exact)}%", exact)


def _shares(rates: list[Input], survey: Survey) -> Score:
    """The sum of the shares; below 100 it is only wrong where every answer is printed."""
    total = added(ADDED, rates)
    slack = sum((HALF.scaleb(-places(each.value)) for each in rates if each.value is not None), Decimal(0))
    first = getattr(survey, (rates[0].path or "").removeprefix("survey."))
    spot = Spot(rates[0].path or "survey", "问卷各项回答比例合计", first)
    if total.result < HUNDRED - slack and len(rates) < len(ANSWERS):
        return replace(left_open(spot, "shares", NOT_ALL), claimed=total.result, steps=(total,))
    return replace(left_open(spot, "shares", NOT_ALL), reason=None, reason_en=None, code=None, steps=(total,),
                   claimed=total.result, printed=None, computed=HUNDRED, tolerance=slack)


def _satisfaction(survey: Survey, rates: list[Input]) -> Score:
    """Not below the share of the very satisfied, not above all who were satisfied in some degree."""
    content = [each for each in rates if each.name != "不满意"]
    high = added(ADDED, content)
    spot = Spot("survey.satisfaction", "满意度", survey.satisfaction)
    found = computed(spot, "total", [Way(ADDED, (high,))])
    low = rates[0].value or Decimal(0)
    return replace(found, computed=None, exact=None, low=low, high=max(low, found.computed or low),
                   because=SEVERAL[0], because_en=SEVERAL[1])
