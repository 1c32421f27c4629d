"""Numbers of a running text compared with the number of a row that speaks of the same thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice

from msgspec import Struct

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.value import Quantity
from jixiao.rules.case import Case, Row
from jixiao.rules.knowledge.lookup import Lookup
from jixiao.rules.knowledge.narrative import Count, counts, pairs, shared
from jixiao.rules.knowledge.settled import Column, Settled, is_change, left_out, settled
from jixiao.rules.knowledge.wordlists import any_of, parts_of
from jixiao.rules.knowledge.words import SAME_UNITS, folded

_SHORTEST_NAME = 4  # 满意度 alone is the end of many names
_FEW = 10  # counts that are sooner compared than looked up
_BESIDE = 24  # signs around a number that may tell what it is
_PERSONS = frozenset("人名位")
_FIGURE = re.compile(r"(?:均|都|共|已|约)?(?:达到|达|为|是|有|计)?(?P<value>\d+(?:\.\d+)?)(?P<unit>%|[一-鿿]{0,4})")


class Told(Struct, frozen=True):
    """A number of the text that contradicts the row; `loose` where it only overstates (42人以上)."""

    printed: str
    loose: bool = False


def contradicting(text: str, row: Row, value: Quantity, alike: Mapping[str, int], column: Column) -> Told | None:
    """What the text says instead of the row's number, None where both agree or speak of different things.

    `alike` tells how many rows are counted in each unit.
    """
    name = folded(row.indicator.level3)
    if value.unit is None or value.approximate:
        return None
    compared = _Compared(text, column, value, alike[value.unit])
    return compared.by_name(name) or compared.by_object(name, _is_change(row)) or compared.by_list(row)


@lru_cache(maxsize=8)
def rows_by_unit(case: Case, column: Column) -> Mapping[str, int]:
    """How many rows are counted in each unit."""
    values = (getattr(row, column) for row in case.rows)
    return Counter(value.unit for value in values if isinstance(value, Quantity) and value.unit)


@lru_cache(maxsize=8)  # two rules ask in turn
def contradicted(case: Case, text: str, column: Column) -> tuple[tuple[Row, Quantity, Told], ...]:
    """The rows with a number in the column that the text contradicts."""
    return tuple(_contradicted(case, text, column)) if counts(text) or "%" in text else ()


def _contradicted(case: Case, text: str, column: Column) -> Iterator[tuple[Row, Quantity, Told]]:
    alike = rows_by_unit(case, column)
    for row in case.rows:
        value = getattr(row, column)
        if isinstance(value, Quantity) and "长期" not in folded(row.indicator.block):
            told = contradicting(text, row, value, alike, column)
            if told is not None:
                yield row, value, told


class _Compared(Struct, frozen=True):
    """A row's number beside a text; `rows` are counted in its unit."""

    text: str
    column: Column
    value: Quantity
    rows: int

    def by_name(self, name: str) -> Told | None:
        """`慰问到位率达到98%` for the row of that name."""
        at = self.text.find(name) if len(name) >= _SHORTEST_NAME else -1
        found = _FIGURE.match(self.text, at + len(name)) if at >= 0 else None
        if found is None or self.value.unit is None or not found["unit"].startswith(self.value.unit):
            return None
        behind = found.start("unit") + len(self.value.unit)
        around = self.text[max(0, at - _BESIDE) : found.start("value")], self.text[behind : behind + _BESIDE]
        if self._agrees(Decimal(found["value"])) or left_out(*around, self.column):
            return None
        return Told(name + found[0])

    def by_object(self, name: str, change: bool) -> Told | None:
        """The one count that has the unit and most of the object of the row.

        Any of the object will do where neither text nor rows have another count in this unit.
        """
        two = pairs(name)
        same = _in_unit(self.text, self.column, self.value.unit) if two else ()
        least = 1 if len(same) == 1 and self.rows == 1 else (len(two) + 1) // 2
        if len(same) <= _FEW:
            near = [each for each in same if shared(each.count.near, name) >= least]
        else:
            lookup = _lookup(self.text, self.column, self.value.unit)
            near = [same[position] for position in islice(lookup.sharing(two, least), 2)]
        if len(near) != 1 or near[0].change != change:
            return None
        told = near[0].count
        if told.exact:
            return None if self._fits(near[0]) else Told(told.printed)
        return Told(told.printed, loose=True) if _overstates(told, self.value) else None

    def by_list(self, row: Row) -> Told | None:
        """A row of things in general, the only one in its unit, beside a list of such things."""
        in_general = row.heading == "quantity" and not pairs(folded(row.indicator.level3))
        if not in_general or self.value.unit not in parts_of("units_of_things") or self.rows != 1:
            return None
        told = (each.count for each in settled(self.text, self.column))
        listed = [one for one in told if one.unit == self.value.unit and one.exact]
        total = sum((one.value for one in listed), Decimal(0))
        if not listed or self._agrees(total) or any(self.value.value == one.value for one in listed):
            return None
        return Told("、".join(one.printed for one in listed))

    def _fits(self, told: Settled) -> bool:
        """Whether the count or one of its parts is the row's; below one of the parts the row is about a part."""
        every = (told.count.value, *told.parts)
        return any(map(self._agrees, every)) or any(self.value.value < part for part in told.parts)

    def _agrees(self, told: Decimal) -> bool:
        return agrees(self.value, told, self.column)


def _is_change(row: Row) -> bool:
    """Whether the row asks how much more or less, and not how much."""
    return is_change(folded(row.indicator.level3)) or is_change(folded(row.indicator.target))


@lru_cache(maxsize=4096)
def _in_unit(text: str, column: Column, unit: str | None) -> tuple[Settled, ...]:
    """The counts of the text in the unit of a row."""
    return tuple(each for each in settled(text, column) if _same(each.count.unit, unit))


@lru_cache(maxsize=64)
def _lookup(text: str, column: Column, unit: str | None) -> Lookup:
    return Lookup.of(each.count.near for each in _in_unit(text, column, unit))


def part_done(text: str) -> tuple[str, Decimal] | None:
    """`申报12家，11家完成` with the share that this makes, where fewer finished than began."""
    for found in _part().finditer(text):
        began, done = Decimal(found["began"]), Decimal(found["done"])
        if 0 < done < began:
            return found[0], done / began * HUNDRED
    return None


def agrees(value: Quantity, told: Decimal, column: Column) -> bool:
    """Whether the number told is the row's: 3 passes for >2, and an actual value of ≥500 leaves 505 open."""
    passes = {">": told > value.value, "<": told < value.value}
    if column == "actual":
        passes |= {">=": told >= value.value, "<=": told <= value.value}
    return told == value.value or passes.get(value.comparison or "", False)


def _overstates(told: Count, value: Quantity) -> bool:
    return not told.exact and told.printed.endswith("以上") and told.value == value.value and value.comparison is None


def _same(unit: str, other: str | None) -> bool:
    """Units that can be compared; what is handed out goes to one person each."""
    handed_out = unit in parts_of("units_handed_out") and other in _PERSONS
    return unit == other or handed_out or any({unit, other} <= same for same in SAME_UNITS)


@cache
def _part() -> re.Pattern[str]:
    """申报12家，11家完成."""
    return re.compile(
        rf"(?:{any_of('begun')})(?P<began>\d+)(?P<unit>{any_of('units_finished')})[^。;\d]{{0,8}}?"
        rf"(?P<done>\d+)(?P=unit)[^。;,\d]{{0,3}}(?:{any_of('finished')})"
    )
