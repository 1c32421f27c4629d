"""Amounts that are right but for their unit: 元 for 万元."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jixiao.model.cell import text
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.told_in_tables import printed
from jixiao.scoring.accounts.told import YUAN, Amount, Told

SLIPS = (Decimal(10**4), Decimal(10**8))
MOST_OF = Decimal("0.8")
ENOUGH = 5


class Slip(NamedTuple):
    """A figure in a doubtful unit, and where the right amount stands: None where the other units only suggest it."""

    told: Told
    amount: Amount
    right: Decimal | None
    path: str | None


def slipped(one: Decimal, two: Decimal) -> bool:
    """Whether two amounts in 元 differ by nothing but 万."""
    low, high = sorted((one, two))
    return low > 0 and any(low * by == high for by in SLIPS)


def slips(case: AccountsCase) -> Iterator[Slip]:
    """Every amount that a table or another sentence prints in another unit, or whose unit is the odd one out."""
    usual = _usual(case)
    for told in case.narrative.figures:
        amount = told.amount()
        if amount is None or amount.unit != YUAN:
            continue
        proof = _proof(case, told, amount)
        if proof is not None:
            yield Slip(told, amount, *proof)
        elif usual is not None and amount.factor == 1 and told.figure.concept is not None and amount.value:
            yield Slip(told, amount, None, None)


def _proof(case: AccountsCase, told: Told, amount: Amount) -> tuple[Decimal, str] | None:
    cells = list(printed(case, told))
    if any(cell.value == amount.value for cell in cells):
        return None
    found = next((cell for cell in cells if slipped(cell.value, amount.value)), None)
    if found is not None:
        return found.value, found.path
    about = case.narrative.about(told.figure.concept, told.figure.role) if told.figure.concept else ()
    first = next(iter(about), None)
    other = first.amount() if first is not None and first.position < told.position else None
    if other is not None and other.unit == YUAN and slipped(other.value, amount.value):
        return other.value, other.path
    return None


def _usual(case: AccountsCase) -> str | None:
    """万元 where nearly all amounts are printed in it."""
    amounts = [amount for told in case.narrative.figures if (amount := told.amount()) and amount.unit == YUAN]
    usual = [amount for amount in amounts if amount.factor == SLIPS[0]]
    return "万元" if len(amounts) >= ENOUGH and len(usual) >= MOST_OF * len(amounts) else None


def unit_of(told: Told) -> str:
    """The unit as printed."""
    return text(told.figure.unit) or ""
