"""A target that is a date, a period or a deadline: in time when the end of the actual one is not later.

Dates are compared as days. A month or a year that is printed without a day ends with its last day for the target; for
the actual value every day of it is possible. A year printed on one side only is meant on both.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal

from jixiao.model import Indicator
from jixiao.model.value import Moment
from jixiao.scoring.compare.actual import unfit
from jixiao.scoring.compare.figures import Choices, Figures, Reading
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Step

SOME_YEAR = 2023  # where neither side prints a year, any that is no leap year tells days apart


def moments(row: Indicator, _: Choices) -> Reading | Refusal:
    """The last day allowed beside the day, or the first and last possible day, on which it was done."""
    assert row.target is not None
    assert isinstance(row.target.understood, Moment)
    if row.actual is None or row.actual.text is None:
        return Refusal("实际完成值未填", "the actual value is empty", code="empty")
    if not isinstance(row.actual.understood, Moment):
        return unfit(row.actual, "实际完成值", "actual value")
    wanted, done = row.target.understood.end, row.actual.understood.end
    if wanted is None or done is None:
        return Refusal("期限没有截止日期，不能相比", "a deadline without an end cannot be compared", code="no_number")
    years = _year(wanted), _year(done)
    year = years[0] or years[1] or SOME_YEAR
    limit = _days(wanted, year)[1]
    inferred = (years[0] is None) != (years[1] is None)
    first, last = _days(done, year)
    notes = (_same_year(year),) if inferred else ()
    if row.actual.understood.role == "deadline" or last <= limit or first > limit:
        first = last
    figures = tuple(_figures(limit, day) for day in dict.fromkeys((first, last)))
    return Reading(figures, notes, inferred, _no_day(row) if len(figures) > 1 else None)


def _figures(limit: date, day: date) -> Figures:
    return Figures(Decimal(limit.toordinal()), Decimal(day.toordinal()), "deadline",
                   words={"T": limit.isoformat(), "A": day.isoformat()})


def _same_year(year: int) -> Step:
    return Step("一边未印年份，按同一年读", "one year is missing, read as the same", str(year), Decimal(year))


def _no_day(row: Indicator) -> Refusal:
    printed = row.actual.text if row.actual is not None else None
    return Refusal(f"实际完成时间“{printed}”没有印到日，是否超过期限不能确定",
                   f"the actual time {printed!r} names no day: whether it is late is not certain", code="uncertain")


def _year(moment: str) -> int | None:
    return None if moment.startswith("--") else int(moment[:4])


def _days(moment: str, year: int) -> tuple[date, date]:
    """The first and the last day of an ISO date that may lack its year, its day or its month and day."""
    parts = [int(part) for part in moment.removeprefix("--").split("-")]
    if not moment.startswith("--"):
        year, parts = parts[0], parts[1:]
    if not parts:
        return date(year, 1, 1), date(year, 12, 31)
    month = parts[0]
    last = monthrange(year, month)[1]
    if len(parts) == 1:
        return date(year, month, 1), date(year, month, last)
    day = min(parts[1], last)  # 02-29 of a year that is none
    return date(year, month, day), date(year, month, day)
