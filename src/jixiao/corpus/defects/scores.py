"""Defects of actual values, scores and totals."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from jixiao.corpus.build import with_totals
from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import counts_in_any_unit, is_rate, lives, quantity, with_row
from jixiao.model import Cell, Indicator, number, text
from jixiao.model.arithmetic import scores, weights
from jixiao.wording.numbers import plain


def _scored(row: Indicator) -> bool:
    """Whether the row has its full points."""
    return lives(row) and number(row.score) is not None and number(row.score) == number(row.weight)


def _compared(row: Indicator) -> bool:
    return _scored(row) and row.actual is not None and is_rate(row)


def _counted(row: Indicator) -> bool:
    """Whether the row counts things and its name leaves open in which unit."""
    counts = "数量" in (text(row.level2) or "") and counts_in_any_unit(row)
    return counts and _scored(row) and row.actual is not None


def _points(row: Indicator) -> Decimal:
    return number(row.weight) or Decimal(0)


@flaw("S-02", rule="CMP101")
def no_actual(case: Case) -> Planted:
    """A row with points and no actual value."""
    at = case.some_row(lambda row: _scored(row) and row.actual is not None)
    return None if at is None else (with_row(case.form, at, actual=""), f"indicators[{at}].actual")


@flaw("S-03", rule="SCO101")
def score_above_weight(case: Case) -> Planted:
    """More points than the row can have."""
    at = case.some_row(_scored)
    if at is None:
        return None
    score = _points(case.form.indicators[at]) + case.dice.between(1, 3)
    return with_row(case.form, at, score=plain(score)), f"indicators[{at}].score"


@flaw("S-03", rule="CMP104")
def no_score(case: Case) -> Planted:
    """A row with points and no score."""
    at = case.some_row(_scored)
    return None if at is None else (with_row(case.form, at, score=""), f"indicators[{at}].score")


@flaw("S-04", rule="WGT101")
def weights_not_100(case: Case) -> Planted:
    """The weights do not sum to 100; reported at the sum, or at the last weight where no sum is printed."""
    at = case.some_row(lambda row: _scored(row) and row.level1_weight is None and _points(row) > 3)
    if at is None:
        return None
    less = plain(_points(case.form.indicators[at]) - case.dice.between(1, 2))
    form = with_row(case.form, at, weight=less, score=less)
    return form, "total.weight" if form.total.weight is not None else weights(form).parts[-1][0]


@flaw("S-05", rule="SCO102")
def wrong_total(case: Case) -> Planted:
    """The total is not the sum of the scores."""
    form = case.form
    score = number(form.total.score)
    if score is None or scores(form).missing:  # a score left out shows as that, not as a wrong sum
        return None
    wrong = plain(score - case.dice.pick((Decimal(1), Decimal(3), Decimal("0.5"), Decimal("0.09"))))
    total = msgspec.structs.replace(form.total, score=Cell(wrong))
    return msgspec.structs.replace(form, total=total), "total.score"


@flaw("S-06", rule="SCO103")
def score_off_formula(case: Case) -> Planted:
    """Half the target was reached and nearly all points are claimed."""
    at = case.some_row(_compared)
    if at is None:
        return None
    row = case.form.indicators[at]
    texts = quantity(row, "≥", "90", "%") | {"actual": "45%", "score": plain(_points(row) * Decimal("0.9"))}
    texts |= {"deviation": "原因：对象外出较多；措施：提前摸底，错峰安排"}
    return with_row(case.form, at, **texts), f"indicators[{at}].score"


@flaw("S-07", rule="DEV101")
def deduction_without_reason(case: Case) -> Planted:
    """Points were deducted and no reason is given."""
    at = case.some_row(lambda row: _compared(row) and row.deviation is not None)
    if at is None:
        return None
    row = case.form.indicators[at]
    texts = quantity(row, "≥", "95", "%") | {"actual": "76%", "score": plain(_points(row) * Decimal("0.8"))}
    return with_row(case.form, at, **texts, deviation=case.dice.pick(("", "无", "/"))), f"indicators[{at}].deviation"


@flaw("S-08", rule="SCO105")
def shortfall_with_full_marks(case: Case) -> Planted:
    """The target was missed and the row has its full points."""
    at = case.some_row(lambda row: _compared(row) and row.coefficient is None)
    if at is None:
        return None
    texts = quantity(case.form.indicators[at], "≥", "95", "%") | {"actual": f"{case.dice.between(70, 93)}%"}
    return with_row(case.form, at, **texts), f"indicators[{at}].score"


@flaw("S-09", rule="SCO106")
def points_off_met_target(case: Case) -> Planted:
    """The target was reached and points were taken off all the same."""
    at = case.some_row(lambda row: _compared(row) and _points(row) > 2 and row.coefficient is None)
    if at is None:
        return None
    row = case.form.indicators[at]
    texts = quantity(row, "≥", "95", "%") | {"actual": f"{case.dice.between(95, 100)}%"}
    texts |= {"score": plain(_points(row) - 1), "deviation": "原因：资料报送较晚；措施：明确报送时限"}
    return with_row(case.form, at, **texts), f"indicators[{at}].score"


@flaw("S-10", rule="DEV102")
def far_over_without_reason(case: Case) -> Planted:
    """The target was passed by more than half and nothing explains it."""
    at = case.some_row(lambda row: _counted(row) and row.deviation is not None)
    if at is None:
        return None
    figure = case.dice.between(4, 60)
    unit = case.dice.pick(("个", "次", "人次"))
    texts = quantity(case.form.indicators[at], "≥", str(figure), unit)
    texts |= {"actual": f"{figure * case.dice.between(2, 9)}{unit}", "deviation": ""}
    return with_row(case.form, at, **texts), f"indicators[{at}].deviation"


@flaw("S-13", rule="IND101")
def actual_with_operator(case: Case) -> Planted:
    """The actual value repeats the operator of the target."""
    at = case.some_row(_compared)
    if at is None:
        return None
    sign = case.dice.pick(("≥", ">=", ">", "≧"))
    texts = quantity(case.form.indicators[at], "≥", "85", "%") | {"actual": f"{sign}85%"}
    return with_row(case.form, at, **texts), f"indicators[{at}].actual"


@flaw("S-14", rule="IND103")
def number_answered_by_words(case: Case) -> Planted:
    """A target in per cent is answered with words."""
    at = case.some_row(_compared)
    if at is None:
        return None
    texts = quantity(case.form.indicators[at], "≥", "90", "%")
    texts |= {"actual": case.dice.pick(("达到预期目标", "有所提升"))}
    return with_row(case.form, at, **texts), f"indicators[{at}].actual"


@flaw("S-15", rule="IND102")
def other_unit(case: Case) -> Planted:
    """Target and actual value are given in different units."""
    at = case.some_row(_counted)
    if at is None:
        return None
    figure = case.dice.between(20, 90)
    texts = quantity(case.form.indicators[at], "≥", str(figure), "人") | {"actual": f"{figure}次"}
    return with_row(case.form, at, **texts), f"indicators[{at}].actual"


@flaw("T-14", rule="WGT103")
def points_on_idle_row(case: Case) -> Planted:
    """A row marked not applicable carries points, no other row is marked so."""
    at = case.some_row(_scored)
    if at is None or not all(number(row.weight) for row in case.form.indicators):
        return None
    texts = {"target": "不适用", "actual": "不适用", "nature": "", "direction": "", "unit": ""}
    return with_row(case.form, at, **texts), f"indicators[{at}].weight"


@flaw("T-15", rule="WGT102")
def level1_points_not_met(case: Case) -> Planted:
    """The printed points of a first level are not those of its rows; the sum of all stays 100."""
    rows = case.form.indicators
    one = case.some_row(lambda row: _scored(row) and row.level1_weight is not None and _points(row) > 2)
    if one is None:
        return None
    level1 = text(rows[one].level1)
    other = case.some_row(lambda row: _scored(row) and text(row.level1) != level1)
    if other is None:
        return None
    form = case.form
    for at, points in ((one, _points(rows[one]) - 1), (other, _points(rows[other]) + 1)):
        form = with_row(form, at, weight=plain(points), score=plain(points))
    first = next(at for at, row in enumerate(rows) if text(row.level1) == level1)
    return with_totals(form), f"indicators[{first}].level1_weight"
