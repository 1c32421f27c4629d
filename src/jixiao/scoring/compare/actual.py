"""The actual value (实际完成值) as the stretch of numbers in which it lies."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.model import Cell
from jixiao.model.understanding.reasons import reason_in
from jixiao.model.understanding.spans import as_duration
from jixiao.model.value import (
    Comparison,
    Dash,
    Duration,
    Frequency,
    Moment,
    NotApplicable,
    Quantity,
    Range,
    Several,
    Unknown,
    Value,
    Word,
)
from jixiao.scoring.compare.figures import UNBOUNDED
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Code

KINDS: dict[type, tuple[str, str]] = {
    Range: ("是区间", "is a range"),
    Moment: ("是日期或期限", "is a date or a deadline"),
    Frequency: ("是频次", "is a frequency"),
    Several: ("一格有多个数值", "holds several values"),
    NotApplicable: ("为不适用", "says not applicable"),
    Dash: ("只印有横线", "is a dash"),
    Word: ("是文字，不是数值", "is a word, not a number"),
    Duration: ("是期限", "is a deadline"),
    Quantity: ("是数值", "is a number"),
}


class Stretch(Struct, frozen=True, gc=False):
    """A number as printed: from `low` to `high`, both the same where it is exact; `sign` is the one printed."""

    low: Decimal
    high: Decimal
    unit: str | None
    sign: Comparison | None
    approximate: bool
    word: str | None
    printed: str

    @property
    def exact(self) -> Decimal | None:
        """The number itself, where one is printed."""
        return self.low if self.low == self.high else None

    def points(self, *marks: Decimal) -> tuple[Decimal, ...]:
        """The ends, and the marks between them: where a score can have its lowest and highest."""
        if self.low == self.high:
            return (self.low,)
        return (self.low, self.high, *(mark for mark in marks if self.low < mark < self.high))


def number_of(cell: Cell | None, name: str, name_en: str) -> Stretch | Refusal:
    """The number of a cell, or why it is none."""
    if cell is None or cell.text is None:
        return Refusal(f"{name}未填", f"the {name_en} is empty", code="empty")
    return stretch(cell.understood, cell.text) or unfit(cell, name, name_en)


def stretch(value: Value | None, printed: str) -> Stretch | None:
    """The number that is printed, exact as the page has it; None when it is none."""
    if isinstance(value, Quantity):
        length = as_duration(value.value, value.unit, None)  # 约3年 beside 3年
        unit = length.unit if length else value.unit
        return Stretch(value.value, value.value, unit, value.comparison, value.approximate, value.word, printed)
    if isinstance(value, Duration) and value.after is None:
        return Stretch(value.value, value.value, value.unit, value.comparison, False, None, printed)
    return None


def actual_of(cell: Cell | None) -> Stretch | Refusal:
    """The actual value; one that carries a sign or is a range lies somewhere, an approximate one anywhere."""
    if cell is not None and isinstance(cell.understood, Range) and cell.text is not None:
        value = cell.understood
        found: Stretch | Refusal = Stretch(value.low, value.high, value.unit, None, value.approximate, value.word,
                                           cell.text)
    else:
        found = number_of(cell, "实际完成值", "actual value")
    if isinstance(found, Refusal):
        return found
    if found.approximate:
        return Refusal(f"实际完成值“{found.printed}”是约数", f"the actual value {found.printed!r} is approximate",
                       code="approximate")
    return _opened(found)


def _opened(found: Stretch) -> Stretch:
    """`>80` lies from 80 up, `<80` from nothing to 80, `<-5` anywhere below."""
    if found.sign in (None, "="):
        return found
    if found.sign in (">", ">="):
        low, high = found.low, UNBOUNDED
    else:
        low, high = Decimal(0) if found.low > 0 else -UNBOUNDED, found.low
    return Stretch(low, high, found.unit, found.sign, found.approximate, found.word, found.printed)


def unfit(cell: Cell, name: str, name_en: str) -> Refusal:
    """Why the value of a cell is not what the comparison needs."""
    value = cell.understood
    code: Code = "not_understood"
    match value:
        case Unknown():
            why, why_en = f"未能理解：{value.reason}", f"was not understood: {reason_in('en', value.reason)}"
        case None:
            why, why_en = "未能理解", "was not understood"
        case _:
            why, why_en = KINDS[type(value)]
            code = "no_number"
    return Refusal(f"{name}“{cell.text}”{why}，不按公式计算",
                   f"the {name_en} {cell.text!r} {why_en}; no formula applies", code)
