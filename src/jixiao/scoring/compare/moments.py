"""A target that is a date, a period or a deadline: in time when the end of the actual one is not later.

Dates are compared as days. A month or a year that is printed without a day ends with its last day for the target; for
the actual value every day of it is possible. A month with a bare 前 (12月前) may mean before its first day or by its
last. A target without a year is of the form's fiscal year, where that is known and the other side has one; otherwise a
year printed on one side only is meant on both, but what was done more than half a year before the limit (12月底前, done
1月) may be of the next year.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

from jixiao.model import Indicator
from jixiao.model.value import Moment
from jixiao.scoring.compare.actual import unfit
from jixiao.scoring.compare.figures import Choices, Figures, Reading
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Step

SOME_YEAR = 2024  # where nothing tells the year: one that has every day; it is never shown
FAR_EARLIER = timedelta(days=183)
BEFORE = re.compile(r"(?:[年月份旬]|\d)(?:之|以)?前")  # not 底前, 末前, 内
NEXT_YEAR = re.compile(r"^(?:次年|翌年|下一?年|第二年)")
DECADE = re.compile(r"([上中下]旬)")
DECADES: dict[str, tuple[int, int | None]] = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, None)}


def moments(row: Indicator, choices: Choices) -> Reading | Refusal:
    """The last day allowed beside the day, or the first and last possible day, on which it was done."""
    assert row.target is not None
    assert isinstance(row.target.understood, Moment)
    if row.actual is None or row.actual.text is None:
        return Refusal("实际完成值未填", "the actual value is empty", code="empty")
    if not isinstance(row.actual.understood, Moment):
        return unfit(row.actual, "实际完成值", "actual value")
    wanted = _Side(row.target.understood, row.target.text or "")
    done = _Side(row.actual.understood, row.actual.text)
    if not wanted.end or not done.end:
        return Refusal("期限没有截止日期，不能相比", "a deadline without an end cannot be compared", code="no_number")
    by_form = choices.year if wanted.year is None and (done.year or wanted.later or done.later) else None
    wanted_in, done_in = _years(wanted, done, by_form or choices.year)
    if done.end == "--02-29" and monthrange(done_in, 2)[1] < 29:
        return Refusal(f"{done_in} 年没有 2 月 29 日", f"there is no 29 February in {done_in}", code="not_understood")
    return _compared(wanted, wanted_in, done, done_in, by_form)


class _Side:
    """The target or the actual value: its end, whether its year is printed or said to be the next (次年)."""

    def __init__(self, moment: Moment, printed: str) -> None:
        self.end, self.printed, self.exact = moment.end or "", printed, moment.role == "deadline"
        self.year = None if not self.end or self.end.startswith("--") else int(self.end[:4])
        self.later = 1 if self.year is None and NEXT_YEAR.search(printed) else 0

    def days(self, year: int) -> tuple[date, date]:
        """The first and the last day it may mean, in that year where none is printed."""
        first, last = _days(self.end, year)
        part = DECADE.search(self.printed) if self.exact and first.day == 1 and first.month == last.month else None
        if part is None:
            return first, last
        start, end = DECADES[part[1]]
        return first.replace(day=start), first.replace(day=end) if end else last

    def limits(self, year: int) -> tuple[date, date]:
        """The last day allowed: read before (12月前 is until 30 November), and read as what it ends with."""
        first, last = self.days(year)
        before = self.exact and first < last and BEFORE.search(self.printed)
        return first - timedelta(days=1) if before else last, last


def _years(wanted: _Side, done: _Side, form: int | None) -> tuple[int, int]:
    """The year of the target and that of the actual value: printed, the form's, that of the other side, or any."""
    if wanted.year is not None:
        return wanted.year, done.year or wanted.year + done.later
    base = form or (done.year - wanted.later if done.year else SOME_YEAR)
    return base + wanted.later, done.year or base + done.later


def _compared(wanted: _Side, wanted_in: int, done: _Side, done_in: int, by_form: int | None) -> Reading:
    """Every limit and every day on which it may have been done, as far as they count."""
    unknown = [wanted.year is None, done.year is None]
    some_year = all(unknown) and by_form is None
    note = _year_of_form(by_form) if by_form else _same_year(wanted_in) if any(unknown) and not all(unknown) else None
    early, limit = wanted.limits(wanted_in)
    first, last = done.days(done_in)
    ways, missing = [(limit, last)], None
    if first <= limit < last and not done.exact:
        ways.insert(0, (limit, first))
        missing = _no_day(done.printed)
    elif any(unknown) and not by_form and not done.later and limit - last > FAR_EARLIER:
        ways.append((limit, done.days(done_in + 1)[1]) if unknown[1] else (wanted.limits(wanted_in - 1)[1], last))
        missing = _no_year(done.printed)
    if kept := [day for until, day in ways if early < day <= limit == until]:
        ways.append((early, kept[-1]))
        missing = missing or _before(wanted.printed)
    figures = tuple(_figures(*way, some_year=some_year) for way in ways)
    return Reading(figures, (note,) if note else (), note is not None, missing)


def _figures(limit: date, day: date, *, some_year: bool) -> Figures:
    """Both as days; a year that neither side prints is not shown, but that the day may be of the next one is."""
    shown = {"T": limit.isoformat(), "A": day.isoformat()}
    if some_year:
        shown = {"T": f"{limit:%m-%d}", "A": f"{day:%m-%d}" + ("(+1)" if day.year > limit.year else "")}
    return Figures(Decimal(limit.toordinal()), Decimal(day.toordinal()), "deadline", words=shown)


def _same_year(year: int) -> Step:
    return Step("一边未印年份，按同一年读", "one year is missing, read as the same", str(year), Decimal(year))


def _year_of_form(year: int) -> Step:
    return Step("指标值未印年份，按表上年度读", "the target prints no year, read as the form's fiscal year", str(year),
                Decimal(year))


def _before(printed: str) -> Refusal:
    return Refusal(f"指标值“{printed}”可能是在此之前，也可能含当期，实际完成在两者之间",
                   f"the target {printed!r} may end before that period or with it; what was done lies between",
                   code="uncertain")


def _no_day(printed: str) -> Refusal:
    return Refusal(f"实际完成时间“{printed}”没有印到日，是否超过期限不能确定",
                   f"the actual time {printed!r} names no day: whether it is late is not certain", code="uncertain")


def _no_year(printed: str) -> Refusal:
    return Refusal(f"没有印全年份，实际完成时间“{printed}”早于期限半年以上，可能已是次年",
                   f"not every year is printed: {printed!r}, more than half a year early, may be of the next year",
                   code="uncertain")


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
