"""Tables whose printed unit is wrong: all their amounts stand in the other tables or in the text ten thousand times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal

from jixiao.model.accounts import Accounts, AccountTable
from jixiao.model.cell import MONEY_UNITS, number, text
from jixiao.scoring.accounts.units import table_unit
from jixiao.scoring.accounts.words import fold

SLIPS = (Decimal(10**4), Decimal(1) / 10**4)
ENOUGH = 3  # amounts that only another unit explains
CLEAR = 5  # so many times as many as those that the printed unit explains
SIGNS = 3  # digits of an amount that is the same by chance but rarely


def wrong_units(accounts: Accounts) -> Mapping[int, Decimal]:
    """By its position what the unit of a table must be multiplied by.

    A table against the others first, then all of them against the text: where all agree, it is the unit of all.
    """
    tables = [_amounts(table) for table in accounts.tables]
    if not any(tables):
        return {}
    told = {value for value in _told(accounts) if _telling(value)}
    found: dict[int, Decimal] = {}
    for at, own in enumerate(tables):
        others = set().union(*(each for other, each in enumerate(tables) if other != at and other not in found))
        factor = _factor(own, others)
        if factor is not None and not _meets(own, told):
            found[at] = factor
    kept = set().union(*(each for at, each in enumerate(tables) if at not in found))
    whole = _factor(kept, told)
    if whole is not None:
        every = {at: found.get(at, Decimal(1)) * whole for at, own in enumerate(tables) if own}
        return {at: factor for at, factor in every.items() if factor != 1}
    return found


def _factor(own: Set[Decimal], others: Set[Decimal]) -> Decimal | None:
    """By what the amounts must be multiplied to stand among the others; None where they do as they are."""
    same = len(own & others)
    for by in SLIPS:
        meant = sum(value * by in others for value in own)
        if meant >= ENOUGH and meant >= CLEAR * same:
            return by
    return None


def _meets(own: Set[Decimal], told: Set[Decimal]) -> bool:
    return len(own & told) >= ENOUGH


def _amounts(table: AccountTable) -> set[Decimal]:
    unit = table_unit(table.currency_unit)
    numbers = (number(cell) for row in table.rows for cell in row.values)
    return {value * unit for value in numbers if value and _telling(value)}


def _telling(value: Decimal) -> bool:
    return len(value.normalize().as_tuple().digits) >= SIGNS


def _told(accounts: Accounts) -> Iterator[Decimal]:
    """The amounts of money that the narrative tells."""
    for figure in accounts.figures:
        unit = MONEY_UNITS.get(fold(text(figure.unit) or ""))
        value = number(figure.amount)
        if unit is not None and value:
            yield value * unit


def units_of(tables: Sequence[AccountTable], wrong: Mapping[int, Decimal]) -> Sequence[Decimal]:
    """The unit of every table in yuan, as it must be meant."""
    return [table_unit(table.currency_unit) * wrong.get(at, Decimal(1)) for at, table in enumerate(tables)]
