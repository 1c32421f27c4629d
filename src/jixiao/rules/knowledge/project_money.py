"""The project expenditure of a department, from the table or from the text."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jixiao.model.cell import Cell
from jixiao.rules.accounts_case import AccountsCase

SLIP = Decimal(1000)  # so many times the whole is no spending but another unit


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
    if cell is not None:
        return Limit(cell.path, cell.value, cell.half, cell.cell)
    for told in case.narrative.about("expenditure:project"):
        if (amount := told.amount()) is not None:
            return Limit(amount.path, amount.value, amount.half, amount.cell)
    return None
