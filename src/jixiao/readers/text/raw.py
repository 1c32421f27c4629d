"""What a dialect yields, and how it becomes grids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Place
from jixiao.readers.text.markup import clean


class Raw(NamedTuple):
    """One cell of a dump: its text, its line (from 1) and its column (from 0)."""

    text: str
    line: int
    column: int


class Row(NamedTuple):
    """A table row."""

    cells: Sequence[Raw]


class Prose(NamedTuple):
    """A line outside of tables."""

    text: str
    line: int


class Gap(NamedTuple):
    """An empty line: the end of a table, or a page break inside it."""


Item = Row | Prose | Gap


@dataclass
class _Open:
    """The grid being gathered."""

    file: str
    table: int
    rows: list[tuple[GridCell, ...]]
    before: list[GridCell]

    def add_row(self, cells: Sequence[Raw]) -> None:
        number = len(self.rows)
        self.rows.append(tuple(self._cell(cell, number) for cell in cells))

    def _cell(self, raw: Raw, row: int) -> GridCell:
        place = Place(file=self.file, line=raw.line, table=self.table, row=row + 1, column=raw.column + 1)
        return GridCell(clean(raw.text), row, raw.column, place)

    def add_prose(self, prose: Prose) -> None:
        text = clean(prose.text)
        if text:
            self.before.append(GridCell(text, len(self.before), 0, Place(file=self.file, line=prose.line)))

    def grid(self, sparse: bool) -> Grid:
        return Grid(tuple(self.rows), tuple(self.before), sparse=sparse)


def grids_of(items: Iterable[Item], file: str, *, sparse: bool = False) -> tuple[Grid, ...]:
    """Grids in file order; the prose before a table stands in its `before`, a last grid may have prose only."""
    grids: list[Grid] = []
    current = _Open(file, 1, [], [])
    for item in items:
        ends = bool(current.rows) and not isinstance(item, Row)
        if ends:
            grids.append(current.grid(sparse))
            current = _Open(file, len(grids) + 1, [], [])
        if isinstance(item, Row):
            current.add_row(item.cells)
        elif isinstance(item, Prose):
            current.add_prose(item)
    if current.rows or current.before:
        grids.append(current.grid(sparse))
    return tuple(grids)
