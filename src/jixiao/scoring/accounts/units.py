"""The unit of the amounts of a table."""

from __future__ import annotations

from decimal import Decimal

from jixiao.model.cell import MONEY_UNITS, Cell, text
from jixiao.scoring.accounts.words import fold

HALF = Decimal("0.5")


def table_unit(cell: Cell | None) -> Decimal:
    """How many 元 the unit of a table is (单位：万元, 金额单位：元); 万元 where it prints none."""
    words = fold(text(cell) or "").rstrip(")）")
    return MONEY_UNITS[max((name for name in MONEY_UNITS if words.endswith(name)), key=len, default="万元")]


def named_unit(factor: Decimal) -> str:
    """元 or 万元, by how many 元 it is."""
    return next((name for name, value in MONEY_UNITS.items() if value == factor), f"{factor:f}元")
