"""A table being read, over page breaks, until it is whole."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from jixiao.layouts.accounts.kinds import head_key, row_key, table_layouts
from jixiao.model.accounts import AccountTable, TableRow
from jixiao.model.cell import Cell
from jixiao.readers.accounts.table.body import Body
from jixiao.readers.accounts.table.head import Head
from jixiao.readers.accounts.table.lines import Above, cell_of
from jixiao.readers.accounts.table.words import column_of, of
from jixiao.readers.rows import Row

STRAY = 6  # signs
STRAYS = 12
CURRENCY = re.compile(r"[(（](?:金额)?(?:单位[:：])?([百千万亿]{0,2}元)[)）]")


class Open:
    """One table: what stood above it, its head, the rows and notes so far."""

    def __init__(self, above: Above, head: Head, keeps_blanks: bool) -> None:
        self.above, self.head = above, head
        self.body = Body(head, keeps_blanks)
        self.rows: list[tuple[int, TableRow]] = []
        self.notes: list[Cell] = []
        self.strays = 0  # pieces of cells that the end of a page has cut off
        self.closed = False  # something else has been printed since; only the same head goes on with the table

    def goes_on(self, above: Above, head: Head) -> bool:
        """Whether a head is this table's own, printed again on the next page."""
        if head.kind != self.head.kind or head.columns != self.head.columns:
            return False
        if above.title is None or self.above.title is None:
            return above.title is None
        numbers = {number.text for number in (above.number, self.above.number) if number is not None}
        return _title(above) == _title(self.above) and len(numbers) < 2

    def go_on(self, above: Above, head: Head) -> None:
        """Take up the table behind a head that is printed again; the columns may stand elsewhere on this page."""
        self.head, self.closed = head, False
        self.body.head = head
        filled = {name: value for name, value in above._asdict().items() if getattr(self.above, name) is None}
        self.above = self.above._replace(**filled)

    def pass_by(self, row: Row) -> None:
        """Something that is no part of the table ends it, but a few signs or a row that says nothing do not."""
        if row.prose and len(row.cells[0].text) <= STRAY and self.strays < STRAYS:
            self.strays += 1
        elif row.prose or (row.gap and len(row.cells) > 1):
            self.closed = True

    def take(self, row: Row) -> bool:
        """Whether the row is one of the table; it is kept then."""
        if self._goes_on_with_a_label(row):
            return True
        found = self.body.rows(row)
        self.rows += found or []
        return bool(found)

    def _goes_on_with_a_label(self, row: Row) -> bool:
        """Whether a row on top of a page is but the end of a label that the page before has cut off."""
        if not (row.gap and row.exact and len(row.cells) == 1 and self.rows and row.cells[0].at.page is not None):
            return False
        for group, stated in enumerate(self.head.groups):
            at = max((at for at, (number, _) in enumerate(self.rows) if number == group), default=None)
            if row.cells[0].column in stated.labels and at is not None:
                self.rows[at] = (group, self.body.with_label(self.rows[at][1], row.cells[0].text))
                return True
        return False

    def table(self) -> AccountTable | None:
        """The whole table; None when it has neither title nor rows."""
        if not self.rows and not self.notes and self.above.title is None:
            return None
        rows = tuple(row for group in range(len(self.head.groups)) for number, row in self.rows if number == group)
        columns, heads = self.head.columns, tuple(cell_of(cell) if cell else None for cell in self.head.cells)
        if table_layouts()[self.head.kind].turned and self.head.groups[0].labels:
            columns, heads, rows = _turned(self.head, rows) or (columns, heads, rows)
        rows = _alone(rows)
        at = self.above.title.at if self.above.title else next((cell.at for cell in heads if cell), None)
        currency = self.above.currency_unit or next(filter(None, map(_currency, heads)), None)
        return AccountTable(self.head.kind, self.above.title, self.above.number, self.above.unit_name, currency,
                            columns, heads, rows, tuple(self.notes), at)


def without_head(above: Above, notes: list[Cell]) -> AccountTable | None:
    """A table of which only its title and the sentence that it is empty are printed."""
    if above.kind is None or above.title is None or not notes:
        return None
    return AccountTable(above.kind, above.title, above.number, above.unit_name, above.currency_unit,
                        notes=tuple(notes), at=above.title.at)


def _title(above: Above) -> str:
    return head_key(above.title.text or "").rstrip("续表") if above.title else ""


def _alone(rows: tuple[TableRow, ...]) -> tuple[TableRow, ...]:
    """The one row of a table that has no label: its total."""
    if len(rows) != 1 or rows[0].name is not None or rows[0].code is not None:
        return rows
    return (replace(rows[0], concept="total"),)


def _currency(cell: Cell | None) -> Cell | None:
    """The unit that a head has in brackets: 决算数（万元）."""
    if cell is None or cell.text is None or (found := CURRENCY.search(cell.text)) is None:
        return None
    return Cell(found[1], cell.at, None, cell.doubt, cell.confidence)


def _turned(
    head: Head, rows: tuple[TableRow, ...]
) -> tuple[tuple[str, ...], tuple[Cell | None, ...], tuple[TableRow, ...]] | None:
    """A table that lists its columns in rows (or 预算数 and 决算数), as one row; None where its rows are no columns."""
    found: dict[str, tuple[Cell, Cell | None]] = {}
    above = ""
    for row in rows:
        if row.name is None or not row.name.text:
            continue
        for path, cell, value in zip(head.paths, head.cells, row.values, strict=True):
            key = row_key(row.name.text)
            phase = column_of(head.kind, (key, *path)) if key in of("budget") | of("final") else None
            column = phase or column_of(head.kind, (*path, key)) or column_of(head.kind, (*path[-1:], above, key))
            if column is not None and column not in found:
                found[column] = (cell_of(cell) if phase and cell else row.name, value)
        above = row_key(row.name.text)
    if len(found) < 2:
        return None
    ordered = _official(head.kind, found)
    return (
        tuple(ordered), tuple(name for name, _ in ordered.values()),
        (TableRow(values=tuple(value for _, value in ordered.values())),),
    )


def _official(kind: str, found: Mapping[str, tuple[Cell, Cell | None]]) -> dict[str, tuple[Cell, Cell | None]]:
    return {column: found[column] for column in table_layouts()[kind].columns if column in found}
