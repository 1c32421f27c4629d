"""A target that says how often (每季度一次): counted over the year.

The project is taken to run the whole year, which is what a yearly form is about; the trace says so. Weeks and days are
not counted up: a year has 52 weeks or 53, and working days nobody prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from jixiao.model import Indicator
from jixiao.model.value import Frequency, Quantity
from jixiao.scoring.compare.actual import unfit
from jixiao.scoring.compare.figures import Choices, Figures, Reading
from jixiao.scoring.direction import printed_sign, side
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.method import Slot
from jixiao.scoring.result import Step
from jixiao.wording.numbers import plain, shown

Per = Literal["month", "quarter", "half_year", "year"]
A_YEAR: Mapping[str, Decimal] = {
    "month": Decimal(12), "quarter": Decimal(4), "half_year": Decimal(2), "year": Decimal(1),
}  # fmt: skip
TIMES = {None, "次", "期", "场", "场次", "回"}
PERIODS: Mapping[str, Per] = {
    "月": "month", "季": "quarter", "季度": "quarter", "半年": "half_year", "年": "year", "年度": "year",
}  # fmt: skip


def period(unit: str | None) -> Per | None:
    """次/季 → quarter; None for another unit, and for weeks and days, which are not counted up."""
    times, _, per = (unit or "").partition("/")
    return PERIODS.get(per) if times in TIMES else None


def counted_up(times: Decimal, per: str) -> tuple[Decimal, Step]:
    """So many times in a period as times in the whole year."""
    year = times * A_YEAR[per]
    return year, Step("频次按全年折算", "times counted over the whole year",
                      f"{shown(times)} × {plain(A_YEAR[per])} = {shown(year)}", year)


def frequencies(row: Indicator, choices: Choices) -> Reading | Refusal:
    """Times a year wanted beside times a year done."""
    assert row.target is not None
    assert isinstance(row.target.understood, Frequency)
    wanted = row.target.understood
    if row.actual is None or row.actual.text is None:
        return Refusal("实际完成值未填", "the actual value is empty", code="empty")
    done = row.actual.understood
    if isinstance(done, Frequency):
        return _rhythms(row, wanted, done, choices)
    if isinstance(done, Quantity) and done.comparison in (None, "=") and not done.approximate:
        if per := period(done.unit):
            return _rhythms(row, wanted, Frequency(per, done.value, done.value), choices)
        if done.unit in TIMES:
            return _counted(row, wanted, (done.value,), choices)
    return unfit(row.actual, "实际完成值", "actual value")


def _rhythms(row: Indicator, wanted: Frequency, done: Frequency, choices: Choices) -> Reading | Refusal:
    times = tuple(dict.fromkeys((done.low, done.high)))
    if wanted.per == done.per:
        return _compared(row, wanted.low, times)
    if done.per not in A_YEAR:
        return _not_countable(row)
    return _counted(row, wanted, tuple(each * A_YEAR[done.per] for each in times), choices)


def _counted(row: Indicator, wanted: Frequency, times: tuple[Decimal, ...], choices: Choices) -> Reading | Refusal:
    if wanted.per not in A_YEAR or not choices.full_year:
        return _not_countable(row)
    year, note = counted_up(wanted.low, wanted.per)
    return _compared(row, year, times, (note,))


def _compared(row: Indicator, wanted: Decimal, times: tuple[Decimal, ...], notes: tuple[Step, ...] = ()
              ) -> Reading | Refusal:
    """As often as wanted or oftener is good, but for 反向 and ≤ in a column of their own."""
    sign = printed_sign(row, None)
    if isinstance(sign, Refusal):
        return sign
    slot: Slot = "reverse" if sign and side(sign) == "less" else "frequency"
    missing = None
    if len(times) > 1 and row.actual is not None:
        missing = Refusal(f"实际完成值“{row.actual.text}”不是一个数值",
                          f"the actual value {row.actual.text!r} is no single number", code="uncertain")
    return Reading(tuple(Figures(wanted, each, slot) for each in times), notes, inferred=bool(notes), missing=missing,
                   keys=("reading.frequency",) if notes else ())


def _not_countable(row: Indicator) -> Refusal:
    printed = row.target.text if row.target is not None else None
    return Refusal(f"“{printed}”一年多少次不能确定", f"how often {printed!r} is in a year is not certain",
                   code="no_number")
