"""The items (项) of the functional classification, in tables and in the narrative."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jixiao.layouts.accounts.codes import folded_name
from jixiao.layouts.accounts.functions import function_name
from jixiao.model.cell import Cell, text
from jixiao.rules.accounts_case import AccountsCase, Told
from jixiao.scoring.accounts.ties.cells import Page

ITEM = 7  # digits of a 项


class Named(NamedTuple):
    """A row of a table with a code of the functional classification."""

    sheet: Page
    position: int
    code: str
    name: Cell | None

    @property
    def path(self) -> str:
        return f"{self.sheet.path}.rows[{self.position}]"

    @property
    def plain(self) -> str:
        """The name as names are compared."""
        return folded_name(text(self.name) or "")


def coded_rows(sheet: Page) -> Iterator[Named]:
    """The rows of a table that print such a code."""
    for position, row in enumerate(sheet.table.rows):
        family, _, code = (row.concept or "").partition(":")
        if family == "function" and code.isdecimal() and row.code is not None:
            yield Named(sheet, position, code, row.name)


def names_of(key: str) -> set[str]:
    """What an item told by code or name may be called, as names are compared."""
    return {folded_name(name) for name in (function_name(key) if key.isdecimal() else (key,))}


def told_items(case: AccountsCase) -> list[tuple[Told, str]]:
    """The figures of the narrative about functions, final amounts only, with the code or the name they go by."""
    return [
        (told, told.figure.concept.partition(":")[2]) for told in case.figures
        if told.figure.role == "final" and (told.figure.concept or "").startswith("function:") and told.figure.concept
    ]
