"""A target that is a range (300-2000元): the actual value lies inside, below or above."""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.model import Indicator
from jixiao.model.value import Range
from jixiao.scoring.compare.actual import Stretch, actual_of, allowed
from jixiao.scoring.compare.figures import Choices, Figures, Reading
from jixiao.scoring.compare.quantity import NEGATIVE, unsure
from jixiao.scoring.compare.units import other_sense, units
from jixiao.scoring.inputs import Refusal


def ranges(row: Indicator, _: Choices) -> Reading | Refusal:
    """The bounds beside the actual value; a range that lies inside the target is as good as a number."""
    assert row.target is not None
    assert isinstance(row.target.understood, Range)
    wanted, printed = row.target.understood, row.target.text or ""
    actual = actual_of(row.actual)
    if isinstance(actual, Refusal):
        return actual
    target = Stretch(wanted.low, wanted.high, wanted.unit, None, wanted.approximate, wanted.word, printed)
    if refusal := other_sense(target, actual):
        return refusal
    same = units(target, actual)
    if isinstance(same, Refusal):
        return same
    target, actual, notes = same
    if target.low <= actual.low and actual.high <= target.high:
        actual = replace(actual, high=actual.low)
    elif target.low < 0:
        return NEGATIVE
    points = actual.points(target.low, target.high)
    figures = tuple(Figures(target.low, point, "range", upper=target.high) for point in points)
    return Reading(figures, notes + allowed(actual), missing=None if actual.exact is not None else unsure(actual))
