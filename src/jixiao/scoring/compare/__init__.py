"""From a printed target and a printed actual value to the figures a method needs, or the reason why there are none.

The kind of the target decides (one file each): a number, a range, a date, a frequency, several values, a word.
Nothing is guessed: what the page leaves open gives several alternatives, and what cannot be compared a refusal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from jixiao.model import Indicator, text
from jixiao.model.understanding import understand
from jixiao.model.value import Duration, Frequency, Moment, NotApplicable, Quantity, Range, Several, Word
from jixiao.scoring.compare.actual import unfit
from jixiao.scoring.compare.figures import Choices, Figures, Reading
from jixiao.scoring.compare.frequencies import frequencies
from jixiao.scoring.compare.grades import ANSWERED, graded
from jixiao.scoring.compare.moments import moments
from jixiao.scoring.compare.quantity import quantities
from jixiao.scoring.compare.ranges import ranges
from jixiao.scoring.compare.several import several
from jixiao.scoring.direction import SIGNS
from jixiao.scoring.inputs import Refusal, folded

__all__ = ["SIGNS", "Choices", "Figures", "Reading", "reading"]

Comparer = Callable[[Indicator, Choices], Reading | Refusal]
COMPARERS: Mapping[type, Comparer] = {
    Quantity: quantities, Duration: quantities, Range: ranges, Moment: moments, Frequency: frequencies,
    Several: several, Word: graded,
}  # fmt: skip
QUALITATIVE = frozenset({"定性", "定性指标"})


def reading(row: Indicator, choices: Choices, year: int | None = None) -> Reading | Refusal:
    """The figures of a row and the slot of the method that compares them, or why there are none.

    `choices` are what the standard lets be read where the page leaves it open; `year` is the form's fiscal year.
    """
    target = row.target
    if row.actual is None:
        return Refusal("表中没有实际完成值栏", "the form has no column for actual values", code="no_actual_column")
    if row.nature is not None and folded(row.nature) in QUALITATIVE:
        return graded(row, choices)
    if target is None or target.text is None:
        return Refusal("年度指标值未填", "the target is empty", code="empty")
    comparer = COMPARERS.get(type(target.understood))
    if comparer is None and _asks(row):
        comparer = graded
    if comparer is None:
        refusal = unfit(target, "年度指标值", "target")
        idle = isinstance(target.understood, NotApplicable)
        return Refusal(refusal.reason, refusal.reason_en, "not_applicable") if idle else refusal
    if isinstance(target.understood, Moment) and year is not None:
        choices = replace(choices, year=year)
    twice = _adjusted(row) if row.adjusted_target is not None and not choices.adjusted else None
    return twice or comparer(row, choices)


def _asks(row: Indicator) -> bool:
    """Whether the target asks yes or no (无), and the name of the row does not say that it does not apply (不涉及)."""
    if folded(row.target) not in ANSWERED:
        return False
    name = text(row.level3)
    return name is None or not isinstance(understand(name), NotApplicable)


def _adjusted(row: Indicator) -> Refusal | None:
    """A second target that the standard does not let count."""
    adjusted = text(row.adjusted_target)
    if adjusted in (None, text(row.target)):
        return None
    return Refusal(f"另印有调整指标值“{adjusted}”，标准未规定以哪个为准",
                   f"an adjusted target {adjusted!r} is printed too; the standard does not say which counts",
                   code="adjusted_target")
