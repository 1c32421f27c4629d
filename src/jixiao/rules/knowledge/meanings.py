"""What an indicator row measures, by the words of its name and the unit of its target, whatever its heading says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from jixiao.model.value import Dash, Duration, Frequency, Moment, NotApplicable, Quantity, Range, Value
from jixiao.rules.knowledge.lexicon import spoken, words_of
from jixiao.rules.knowledge.words import folded, says_nothing
from jixiao.rules.once import once

if TYPE_CHECKING:
    from jixiao.rules.case import Row

NUMBERING = re.compile(r"^(?:指标\d*|\d{1,2})[:.、](?!\d)|(?:\([^()]*\)|[。;,:])+$")  # 指标1:…, …(次)
DOWNWARD = ("<", "<=")
UPWARD = (">", ">=")


class Measured:
    """What the name of a row says, worked out once for all rules."""

    def __init__(self, row: Row) -> None:
        self._row = row

    @once
    def name(self) -> str:
        """三级指标 without numbering and without a unit in brackets."""
        return _plain(folded(self._row.indicator.level3))

    @once
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """Every list that has words in the name, with these words."""
        return spoken(self.name) if self.name else {}

    @once
    def named(self) -> bool:
        """Whether the row names something to be measured."""
        row = self._row
        return bool(self.name) and not isinstance(row.target, NotApplicable) and not says_nothing(row.indicator.level3)


def name_of(row: Row) -> str:
    """三级指标 without numbering and without a unit in brackets."""
    return row.measured.name


def named(row: Row) -> bool:
    """Whether the row names something to be measured."""
    return row.measured.named


def applies(row: Row) -> bool:
    """Whether it does, under a heading that is known."""
    return row.heading is not None and row.measured.named


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
    return counted_in(row, "count_units")


def counted_in(row: Row, lexicon: str) -> bool:
    """Whether the unit of the target is one of the list."""
    return unit(row.target) in _units(lexicon)


def named_count(row: Row) -> bool:
    """Whether the name ends as those of counts do: 人数, 次数."""
    return name_of(row).endswith(words_of("count_names"))


def name_says(row: Row, lexicon: str) -> bool:
    """Whether a word of the list stands in the name."""
    return lexicon in row.measured.words


def begins_with(row: Row, lexicon: str) -> bool:
    """Whether the name begins with a word of the list."""
    return name_of(row).startswith(words_of(lexicon))


def comparison(row: Row) -> str | None:
    """The sign of the target."""
    return getattr(row.target, "comparison", None)


def dated_work(row: Row) -> bool:
    """Whether a day is set for a piece of work: no benefit of any kind."""
    return isinstance(row.target, Moment) and row.target.role != "period" and name_says(row, "of_timeliness")


def stroke(row: Row) -> bool:
    """Whether a stroke stands for the target."""
    return isinstance(row.target, Dash)


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return NUMBERING.sub("", name)


@cache
def _units(lexicon: str) -> frozenset[str]:
    return frozenset(words_of(lexicon))
