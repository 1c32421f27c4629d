"""A target that is a date, a period or a deadline: in time when the end of the actual one is not later.

Dates are compared as days. A month or a year that is printed without a day ends with its last day for the target; for
the actual value every day of it is possible. A year printed on one side only is meant on both, but what was done more
than half a year before the limit (12月底前, done 1月) may be of the next year.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

from jixiao.model import Indicator
from jixiao.model.value import Moment
from jixiao.scoring.compare.actual import unfit
from jixiao.scoring.compare.figures import Choices, Figures, Reading
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Step

SOME_YEAR = 2024  # where neither side prints a year: one that has every day
FAR_EARLIER = timedelta(days=183)


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
    year = _year(wanted) or _year(done) or SOME_YEAR
    if done == "--02-29" and monthrange(year, 2)[1] < 29:
        return Refusal(f"{year} 年没有 2 月 29 日", f"there is no 29 February in {year}", code="not_understood")
    return _compared(wanted, done, year, row.actual.text, exact=row.actual.understood.role == "deadline")


def _compared(wanted: str, done: str, year: int, printed: str, *, exact: bool) -> Reading:
    """Every day that it may have been done on and that counts; `exact`: only the last."""
    unknown = [_year(moment) is None for moment in (wanted, done)]
    notes = (_same_year(year),) if any(unknown) and not all(unknown) else ()
    limit, (first, last) = _days(wanted, year)[1], _days(done, year)
    figures = [_figures(limit, last, some_year=all(unknown))]
    missing = None
    if first <= limit < last and not exact:
        figures.insert(0, _figures(limit, first, some_year=all(unknown)))
        missing = _no_day(printed)
    elif any(unknown) and limit - last > FAR_EARLIER:
        late = (limit, _days(done, year + 1)[1]) if unknown[1] else (_days(wanted, year - 1)[1], last)
        figures.append(_figures(*late, some_year=all(unknown)))
        missing = _no_year(printed)
    return Reading(tuple(figures), notes, bool(notes), missing)


def _figures(limit: date, day: date, *, some_year: bool) -> Figures:
    """Both as days; a year that neither side prints is not shown, but that the day may be of the next one is."""
    shown = {"T": limit.isoformat(), "A": day.isoformat()}
    if some_year:
        shown = {"T": f"{limit:%m-%d}", "A": f"{day:%m-%d}" + ("(+1)" if day.year > limit.year else "")}
    return Figures(Decimal(limit.toordinal()), Decimal(day.toordinal()), "deadline", words=shown)


def _same_year(year: int) -> Step:
    return Step("一边未印年份，按同一年读", "one year is missing, read as the same", str(year), Decimal(year))


def _no_day(printed: str) -> Refusal:
    return Refusal(f"实际完成时间“{printed}”没有印到日，是否超过期限不能确定",
                   f"the actual time {printed!r} names no day: whether it is late is not certain", code="uncertain")


def _no_year(printed: str) -> Refusal:
    return Refusal(f"没有印全年份，实际完成时间“{printed}”早于期限半年以上，可能已是次年",
                   f"not every year is printed: {printed!r}, more than half a year early, may be of the next year",
                   code="uncertain")


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
