"""Defects of how the points are spread."""

from __future__ import annotations

from decimal import Decimal

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import counts_in_any_unit, lives, weighing, with_row, without_rows
from jixiao.corpus.words import family
from jixiao.model import Form, Indicator, number, text
from jixiao.model.arithmetic import weights
from jixiao.wording.numbers import plain

USUAL = {"产出指标": Decimal(50), "效益指标": Decimal(30), "满意度指标": Decimal(10)}
FAR = 10  # points from which the rule tells


def _points(row: Indicator) -> Decimal:
    return number(row.weight) or Decimal(0)


def _of(form: Form, level1: str) -> list[int]:
    """The rows of a first-level heading that weigh something and have lost no points."""
    rows = enumerate(form.indicators)
    return [at for at, row in rows if text(row.level1) == level1 and lives(row) and _points(row)]


def _tenths(points: Decimal) -> Decimal:
    return points.quantize(Decimal("0.1"), rounding="ROUND_FLOOR")


def _free_of_unit(row: Indicator) -> bool:
    return row.nature is None and counts_in_any_unit(row) and family(text(row.level2) or "") in ("social", "lasting")


def _free(form: Form) -> bool:
    """Whether points can be moved between the headings."""
    return all(row.level1_weight is None and row.block is None for row in form.indicators)


@flaw("T-15", rule="WGT101")
def target_weights_not_100(case: Case) -> Planted:
    """The points of a target form add up to neither 100 nor 90."""
    at = case.some_row(lambda row: lives(row) and row.level1_weight is None and _points(row) > 3)
    if at is None or case.form.kind != "target":
        return None
    less = plain(_points(case.form.indicators[at]) - case.dice.between(1, 2))
    form = with_row(case.form, at, weight=less)
    return form, weights(form).parts[-1][0]


@flaw("T-16", rule="WGT105")
def outputs_weigh_too_much(case: Case) -> Planted:
    """A third of the points of the benefits is given to the outputs."""
    form = case.form
    sums: dict[str, Decimal] = {}
    for row in form.indicators:
        sums[text(row.level1) or ""] = sums.get(text(row.level1) or "", Decimal(0)) + _points(row)
    givers, takers = _of(form, "效益指标"), _of(form, "产出指标")
    if sums != USUAL or not givers or not takers or not _free(form):
        return None
    rest = Decimal(0)
    for at in givers:
        points = _points(form.indicators[at])
        kept = _tenths(points * 2 / 3)
        rest += points - kept
        form = with_row(form, at, **weighing(form.indicators[at], kept))
    if rest < FAR:
        return None
    at = case.dice.pick(takers)
    form = with_row(form, at, **weighing(form.indicators[at], _points(form.indicators[at]) + rest))
    first = next(at for at, row in enumerate(form.indicators) if text(row.level1) == "产出指标")
    every = (f"indicators[{at}].weight" for at in range(len(form.indicators)))
    return form, f"indicators[{first}].level1", *every


@flaw("RV-30", rule="WGT107")
def points_piled_on_words(case: Case) -> Planted:
    """All benefits stand on one row that asks for a word."""
    rows = _of(case.form, "效益指标")
    whole = sum((_points(case.form.indicators[at]) for at in rows), Decimal(0))
    free = [at for at in rows if _free_of_unit(case.form.indicators[at])]
    if whole < 25 or not free or any(row.block is not None for row in case.form.indicators):
        return None
    heir = case.dice.pick(free)
    word = case.dice.pick(("建成投用", "印发《管护办法》"))
    form = with_row(case.form, heir, target=word, actual=word)
    form = without_rows(form, [at for at in rows if at != heir], heir)
    at = heir - sum(gone < heir for gone in rows)
    return form, f"indicators[{at}].weight"


@flaw("RV-31", rule="WGT108")
def evenly_split(case: Case) -> Planted:
    """Many outputs have the same points, a remainder aside."""
    form, rows = case.form, _of(case.form, "产出指标")
    others = [at for at, row in enumerate(form.indicators) if text(row.level1) == "产出指标" and at not in rows]
    if len(rows) < 6 or others or any(row.block is not None for row in form.indicators):
        return None
    whole = sum((_points(form.indicators[at]) for at in rows), Decimal(0))
    each = _tenths(whole / len(rows))
    for at in rows:
        points = each if at != rows[-1] else whole - each * (len(rows) - 1)
        form = with_row(form, at, **weighing(form.indicators[at], points))
    return form, f"indicators[{rows[0]}].weight", *(f"indicators[{at}].weight" for at in rows)
