"""The price of a piece in one row and the number of pieces in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

from msgspec import Struct

from jixiao.model.understanding.units import UNIT
from jixiao.model.value import Quantity, Range, Value
from jixiao.rules.case import Case, Row
from jixiao.rules.knowledge.narrative import speaks_of
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.rules.knowledge.words import SAME_UNITS

_EACH = re.compile(rf"[每单](?P<unit>{UNIT})|(?P<mean>[人户生])均")
_ONCE_MORE = re.compile(r"[天日次场期周季课年月]|小时|学期|学年")  # a price of times: so many times so many pieces
_PERSONS = "人"


class Product(Struct, frozen=True):
    """Two rows and what their values multiply to at least, in 元."""

    price: Row
    number: Row
    column: Literal["target", "actual"]
    value: Decimal


def priced(case: Case) -> Iterator[Product]:
    """Every price that has one row of pieces in its unit; results where both rows have them, else targets."""
    prices = [row for row in case.rows if row.heading in ("cost", None) and _in_yuan(row)]
    numbers = [row for row in case.rows if row.heading == "quantity"] if prices else []
    for price in prices:
        unit = _piece(price)
        column: Literal["target", "actual"] = "actual" if any(row.actual is not None for row in case.rows) else "target"
        meant = [row for row in numbers if unit and _same(_unit(getattr(row, column)), unit)]
        if unit is None or len(meant) != 1 or not speaks_of(price.label, meant[0].label):
            continue
        each, pieces = _least(getattr(price, column)), _least(getattr(meant[0], column))
        if each is not None and pieces is not None:
            yield Product(price, meant[0], column, each * pieces)


def _in_yuan(row: Row) -> bool:
    """Whether the row sets a price; where the name states one (人均1080元), the target is what it adds up to."""
    return (_unit(row.target) or "").split("/")[0] == "元" and not re.search(r"\d", row.label)


def _piece(row: Row) -> str | None:
    """What the price is one of: 元/盏, 每盏…成本, 人均…, and 慰问标准 for a person."""
    unit = _unit(row.target) or ""
    _, stroke, piece = unit.partition("/")
    if stroke:
        return None if _ONCE_MORE.search(piece) else piece
    found = _EACH.search(row.label)
    if found is not None:
        piece = found["unit"] or _PERSONS
        return None if _ONCE_MORE.search(row.label.replace(found[0], "", 1)) or _ONCE_MORE.search(piece) else piece
    return _PERSONS if re.search(rf"(?:{any_of('payments_to_persons')})(?:发放)?标准$", row.label) else None


def _unit(value: Value | None) -> str | None:
    return value.unit if isinstance(value, Quantity | Range) else None


def _least(value: Value | None) -> Decimal | None:
    """The lowest number that the value allows; None for a ceiling and for what is only about right."""
    if isinstance(value, Range):
        return None if value.approximate else value.low
    if not isinstance(value, Quantity) or value.approximate or value.comparison in ("<", "<="):
        return None
    return value.value


@cache
def _same(one: str | None, other: str) -> bool:
    return one == other or any({one, other} <= same for same in SAME_UNITS)
