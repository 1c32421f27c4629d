"""Figures of the narrative beside the cells of the public tables that print the same."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jixiao.layouts.accounts import TABLES
from jixiao.model.cell import number
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.folding import folded
from jixiao.scoring.accounts.ties.cells import Page, Term
from jixiao.scoring.accounts.told import Amount, Told
from jixiao.wording.language import Term as Words


class Printed(NamedTuple):
    """A cell of a table in 元, with half of what its last place stands for."""

    path: str
    value: Decimal
    half: Decimal
    table: Words


def printed(case: AccountsCase, told: Told) -> Iterator[Printed]:
    """The cells of the tables that print the figure, in the order of the list."""
    for table, row, column in _places(told.figure.role, told.figure.concept or ""):
        sheet = case.sheets.get(table)
        cell = None if sheet is None else _cell(sheet, row, column)
        if sheet is not None and cell is not None:
            yield Printed(cell.path, cell.value, cell.half, TABLES[table])


class Compared(NamedTuple):
    """An amount of the narrative beside the cells that print the same thing, and whether one of them agrees."""

    told: Told
    amount: Amount
    cells: tuple[Printed, ...]
    borne_out: bool = False  # a tie of the tables that does not hold would hold with this amount: the cell is wrong

    @property
    def agrees(self) -> bool:
        """Whether a cell prints the same; of two figures printed with different places the coarser one decides."""
        return self.borne_out or any(self._same(cell.value, cell.half) for cell in self.cells)

    def _same(self, value: Decimal, half: Decimal) -> bool:
        by = abs(self.amount.value - value)
        return by < max(self.amount.half, half) or not by


def compared(case: AccountsCase, told: Told) -> Compared | None:
    """The amount beside the tables; None where it is no money, or no table prints it."""
    amount = told.amount()
    cells = tuple(printed(case, told)) if amount is not None and amount.unit == "元" else ()
    if amount is None or not cells:
        return None
    found = Compared(told, amount, cells)
    return found if found.agrees else found._replace(borne_out=_borne_out(case, found))


def _borne_out(case: AccountsCase, found: Compared) -> bool:
    """Whether the ties of the tables say that a cell is wrong, and this amount would mend them."""
    cells = {cell.path: cell.half for cell in found.cells}
    return any(
        term.path in cells and found._same(term.value - tie.off * term.sign, cells[term.path])
        for blame in case.diagnosis.blames for tie in blame.ties for term in tie.terms
    )


def _cell(sheet: Page, row: str, column: str) -> Term | None:
    if row == "*":
        return sheet.amount("total", column) or next(
            (cell for at in range(min(len(sheet.rows), 3)) if (cell := sheet.amount_at(at, column)) is not None), None)
    side, _, concept = row.rpartition("|")
    return sheet.amount(concept, column, side or None)


def _places(role: str, concept: str) -> Iterator[tuple[str, str, str]]:
    known = _known().get(role, {})
    kind, colon, rest = concept.partition(":")
    for place in known.get(concept, []) or known.get(f"{kind}{colon}*", []):
        table, row, column = place.split("/")
        yield table, row if row == "*" else row.replace("*", rest), column


@cache
def _known() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((Path(__file__).parent / "told_in_tables.toml").read_text(encoding="utf-8"))


def says_none(told: Told) -> bool:
    """Whether the sentence says that there is none: 本年度无此项经费."""
    return number(told.figure.amount) is None and folded(told.figure.note).find("无") >= 0
