"""Amounts of different forms in one unit, and how finely they are printed."""

from __future__ import annotations

from decimal import Decimal

from jixiao.model import Cell, Form, text
from jixiao.model.cell import amount, number


def in_yuan(cell: Cell | None, form: Form) -> Decimal | None:
    """The amount in 元, by the unit in the cell or over the money block; None where neither tells."""
    return amount(cell, text(form.funds.currency_unit))


def step(cell: Cell | None, form: Form) -> Decimal:
    """What the last printed place stands for in 元: 0.01万元 is 100."""
    printed, value = number(cell), in_yuan(cell, form)
    if not printed or not value:
        return Decimal(0)
    places = printed.as_tuple().exponent
    assert isinstance(places, int)
    return Decimal(1).scaleb(places) * abs(value / printed)
