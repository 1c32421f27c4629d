"""A target of so many times in a period (≥4次/年, 每季度至少1次) beside a count or a rhythm: counted over the year.

As with frequencies (frequencies.py), the project is taken to run the whole year; weeks and days are not counted up.
"""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.model import Cell, text
from jixiao.model.understanding.spans import RATES
from jixiao.model.value import Frequency
from jixiao.scoring.compare.actual import Stretch
from jixiao.scoring.compare.frequencies import TIMES, counted_up, period
from jixiao.scoring.result import Step

A_YEAR_OF_THEM = "次/年"
Counted = tuple[Stretch, Stretch, tuple[Step, ...]]


def rhythm(cell: Cell | None) -> Stretch | None:
    """每月1-2次 as 1 to 2 次/月; None where the cell holds no frequency."""
    value = cell.understood if cell is not None else None
    if not isinstance(value, Frequency):
        return None
    return Stretch(value.low, value.high, RATES[value.per], None, approximate=False, word=None,
                   printed=text(cell) or "")


def over_the_year(target: Stretch, actual: Stretch) -> Counted | None:
    """Both as times a year, where one is so many times in a period and the other too, or a plain count of times."""
    if target.unit == actual.unit or not (period(target.unit) or period(actual.unit)):
        return None
    wanted, done = _yearly(target), _yearly(actual)
    if wanted is None or done is None:
        return None
    return wanted[0], done[0], (*wanted[1], *done[1])


def is_rate(unit: str | None) -> bool:
    """Whether a unit is so many times in a period, weeks and days too."""
    return unit in RATES.values() or period(unit) is not None


def bare_beside_rate(target: Stretch, actual: Stretch) -> Stretch | None:
    """The bare number beside 1次/季, which counts a quarter or the year; beside 次/年 both are the same."""
    for bare, other in ((actual, target), (target, actual)):
        if bare.unit is None and is_rate(other.unit) and period(other.unit) != "year":
            return bare
    return None


def per_period_or_year(target: Stretch, actual: Stretch) -> tuple[tuple[Stretch, Stretch], ...]:
    """Both ways to read a bare number beside 1次/季: so many a quarter, or so many in the year."""
    bare = bare_beside_rate(target, actual)
    if bare is None:
        return ()
    if bare is actual:
        return tuple((target, replace(actual, unit=unit)) for unit in (target.unit, "次"))
    return tuple((replace(target, unit=unit), actual) for unit in (actual.unit, "次"))


def _yearly(side: Stretch) -> tuple[Stretch, tuple[Step, ...]] | None:
    """Times a year; a plain count is that of the year."""
    per = period(side.unit)
    if per is None:
        return (side, ()) if side.unit is not None and side.unit in TIMES else None
    low, high = counted_up(side.low, per), counted_up(side.high, per)
    steps = dict.fromkeys(step for _, step in (low, high))
    return replace(side, low=low[0], high=high[0], unit=A_YEAR_OF_THEM), tuple(steps)
