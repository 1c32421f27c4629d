"""One way to read a row, scored: the method of its slot, then over-achievement and deduction, then rounding."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import rounded
from jixiao.scoring.compare import Figures
from jixiao.scoring.method import Case, Outcome, Slot
from jixiao.scoring.result import Step
from jixiao.scoring.rounding import rounding_step
from jixiao.scoring.standard import Standard

# Where more than the target may be too much.
OVER_ACHIEVED: frozenset[Slot] = frozenset({"positive", "equal", "satisfaction"})


class Mark(Struct, frozen=True):
    """What one reading earns, rounded; `score` None when a person decides, from `low` to `high`.

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


def mark(
    figures: Figures, weight: Decimal, standard: Standard, *, level1: str | None = None, taken: Decimal | None = None,
    trace: bool = True,
) -> Mark:
    """The figures of a row of 一级指标 `level1`, scored; `taken` is what the form's column of deductions takes off."""
    case = Case(weight=weight, target=figures.target, actual=figures.actual, upper=figures.upper,
                grade=figures.grade, words=figures.words, traced=trace)
    outcome, name = _apply(figures.slot, case, standard)
    key = f"method.{figures.slot}"
    if outcome.score is None:
        low, high = outcome.low or Decimal(0), weight if outcome.high is None else outcome.high
        return Mark(low, high, None, outcome.steps, (key,), name, outcome.reason, outcome.reason_en)
    keys: tuple[str, ...] = (key,)
    if figures.slot in OVER_ACHIEVED and standard.watches_over_achievement(level1):
        outcome, keys = _further("over_achievement", case, outcome, keys, standard)
    if taken:
        outcome, keys = _further("deduction", replace(case, actual=taken), outcome, keys, standard)
    points = outcome.score or Decimal(0)
    rule = standard.rounding("row")
    result = rounded(points, rule)
    steps = (*outcome.steps, rounding_step(points, rule)) if trace and result != points else outcome.steps
    return Mark(result, result, result, steps, keys, name)


def _further(slot: Slot, case: Case, before: Outcome, keys: tuple[str, ...],
             standard: Standard) -> tuple[Outcome, tuple[str, ...]]:
    """The outcome after a further method has looked at it; its entry is named only where it did something."""
    after, _ = _apply(slot, replace(case, so_far=before.score), standard)
    if not after.acted and after.score == before.score:
        return before, keys
    return Outcome(after.score, before.steps + after.steps), (*keys, f"method.{slot}")


def _apply(slot: Slot, case: Case, standard: Standard) -> tuple[Outcome, str]:
    method, setting = standard.method(slot)
    return method(replace(case, numbers=setting.numbers, bands=setting.bands)), method.name
