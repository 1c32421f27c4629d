"""What an indicator row measures, by the words of its name and the unit of its target, whatever its heading says."""

from __future__ import annotations

import re
from functools import cache

from jixiao.model.value import Dash, Duration, Frequency, Moment, NotApplicable, Quantity, Range, Value
from jixiao.rules.case import Row
from jixiao.rules.lexicon import said, words_of
from jixiao.rules.words import folded, not_applicable

NUMBERING = re.compile(r"^(?:指标)?\d{1,2}[:.、]|(?:\([^()]*\)|[。;,:])+$")  # 指标1:…, …(次)
DOWNWARD = ("<", "<=")
UPWARD = (">", ">=")


def name_of(row: Row) -> str:
    """三级指标 without numbering and without a unit in brackets."""
    return NUMBERING.sub("", folded(row.indicator.level3))


def applies(row: Row) -> bool:
    """Whether the row names something to be measured."""
    row_of_nothing = isinstance(row.target, NotApplicable) or not_applicable(row.indicator.level3)
    return row.heading is not None and bool(name_of(row)) and not row_of_nothing


def unit(value: Value | None) -> str:
    """The unit of a number, before its stroke; empty where there is none."""
    return (value.unit or "").split("/")[0] if isinstance(value, Quantity | Range) else ""


def in_per_cent(row: Row) -> bool:
    """Whether the target is a percentage, or a bare number under the name of a rate."""
    bare = isinstance(row.target, Quantity) and row.target.unit is None and name_of(row).endswith("率")
    return bare or unit(row.target) == "%"


def in_money(row: Row) -> bool:
    """Whether the target is an amount of money, also by the piece."""
    return unit(row.target) == "元"


def in_time(value: Value | None) -> bool:
    """Whether the value is a date, a time span or a frequency."""
    return isinstance(value, Moment | Duration | Frequency)


def is_count(row: Row) -> bool:
    """Whether the target counts persons, things or times."""
    return unit(row.target) in _units()


def named_count(row: Row) -> bool:
    """Whether the name ends as those of counts do: 人数, 次数."""
    return name_of(row).endswith(words_of("count_names"))


def name_says(row: Row, lexicon: str) -> bool:
    """Whether a word of the list stands in the name."""
    return bool(said(name_of(row), lexicon))


def begins_with(row: Row, lexicon: str) -> bool:
    """Whether the name begins with a word of the list."""
    return name_of(row).startswith(words_of(lexicon))


def comparison(row: Row) -> str | None:
    """The sign of the target."""
    return getattr(row.target, "comparison", None)


def stroke(row: Row) -> bool:
    """Whether a stroke stands for the target."""
    return isinstance(row.target, Dash)


@cache
def _units() -> frozenset[str]:
    return frozenset(words_of("count_units"))
