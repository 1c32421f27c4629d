"""One way to read a row, scored: the method of its slot, then over-achievement and deduction, then rounding."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.model import rounded
from jixiao.scoring.compare import Figures
from jixiao.scoring.method import Case, Outcome, Slot
from jixiao.scoring.result import Step
from jixiao.scoring.rounding import rounding_step
from jixiao.scoring.standard import Standard

ZERO = Decimal(0)
# Where more than the target may be too much.
OVER_ACHIEVED: frozenset[Slot] = frozenset({"positive", "equal", "satisfaction"})


class Mark(Struct, frozen=True, gc=False):
    """What one reading earns, rounded; `score` None when a person decides, from `low` to `high`
    (to below `high` where `open_high`).

    `keys` are the entries of the standard that were used.
    """

    low: Decimal
    high: Decimal
    score: Decimal | None
    steps: tuple[Step, ...]
    keys: tuple[str, ...]
    method: str
    reason: str | None = None
    reason_en: str | None = None
    open_high: bool = False


def mark(
    figures: Figures, weight: Decimal, standard: Standard, *, level1: str | None = None, taken: Decimal | None = None,
    trace: bool = True,
) -> Mark:
    """The figures of a row of 一级指标 `level1`, scored; `taken` is what the form's column of deductions takes off."""
    method, setting = standard.method(figures.slot)
    outcome = method.score(Case(
        weight, figures.target, figures.actual, figures.upper, figures.grade, setting.numbers, setting.bands,
        words=figures.words, traced=trace,
    ))
    if outcome.score is None:
        return _left(outcome, weight, taken, setting.key, method.name)
    keys: tuple[str, ...] = (setting.key,)
    if figures.slot in OVER_ACHIEVED and standard.watches_over_achievement(level1):
        outcome, keys = _further("over_achievement", figures.actual, figures, weight, outcome, keys, standard, trace)
    if taken:
        outcome, keys = _further("deduction", taken, figures, weight, outcome, keys, standard, trace)
    points = outcome.score or ZERO
    rule = standard.rounding("row")
    result = min(rounded(points, rule), weight)  # 8.335 of 8.335 points are not 8.34
    steps = (*outcome.steps, rounding_step(points, rule)) if trace and result != points else outcome.steps
    return Mark(result, result, result, steps, keys, method.name)


def _left(outcome: Outcome, weight: Decimal, taken: Decimal | None, key: str, name: str) -> Mark:
    """A person decides, and what the form takes off comes off then."""
    low, high = outcome.low or ZERO, weight if outcome.high is None else outcome.high
    keys: tuple[str, ...] = (key,)
    if taken is not None and taken > 0:
        low, high, keys = max(low - taken, ZERO), max(high - taken, ZERO), (key, "method.deduction")
    return Mark(low, high, None, outcome.steps, keys, name, outcome.reason, outcome.reason_en,
                outcome.open_high and low < high)


def _further(
    slot: Slot, actual: Decimal, figures: Figures, weight: Decimal, before: Outcome, keys: tuple[str, ...],
    standard: Standard, trace: bool,
) -> tuple[Outcome, tuple[str, ...]]:
    """The outcome after a further method has looked at it; its entry is named only where it did something."""
    method, setting = standard.method(slot)
    after = method.score(Case(
        weight, figures.target, actual, numbers=setting.numbers, bands=setting.bands, so_far=before.score,
        words=figures.words if slot == "over_achievement" else {}, traced=trace,
    ))
    if not after.acted:
        return before, keys
    return Outcome(after.score, before.steps + after.steps), (*keys, setting.key)
