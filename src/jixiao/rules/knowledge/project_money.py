"""The project expenditure of a department, from the table or from the text."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jixiao.model.cell import Cell
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.told_in_tables import factor_of
from jixiao.scoring.result import places

SLIP = Decimal(1000)  # so many times the whole is no spending but another unit
HALF = Decimal("0.5")


class Limit(NamedTuple):
    """An amount in 元 with half of what its last place stands for, and where it is printed."""

    path: str
    value: Decimal
    half: Decimal
    cell: Cell | None


def project_expenditure(case: AccountsCase) -> Limit | None:
    """项目支出 of 支出决算表, or as the text tells it."""
    sheet = case.sheets.get("expenditure")
    cell = sheet.amount("total", "project") if sheet is not None else None
    if sheet is not None and cell is not None:
        factor = factor_of(sheet)
        return Limit(cell.path, cell.value * factor, HALF.scaleb(-places(cell.value)) * factor, cell.cell)
    for told in case.narrative.about("expenditure:project"):
        if (amount := told.amount()) is not None:
            return Limit(amount.path, amount.value, amount.half, amount.cell)
    return None
