"""Paragraphs and tables in the order of a document → grids. What Word and HTML readers share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jixiao.model.doubt import LACKING
from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Place
from jixiao.readers.errors import ReadError

FEW = 4  # cells; a shorter row is a heading or a line of its own
MOST_CELLS = 500_000  # of one file; the accounts of a large department with all forms have 30,000


def too_wide(name: str) -> ReadError:
    """The error for a table with more columns than a browser or word processor would show."""
    return ReadError(
        name, "表格的列数过多", "a table with too many columns", "这不像一份表格；请检查文件来源",
        "this is no form; check where it comes from",
    )


class Laid(NamedTuple):
    """A cell laid out: rows and columns count from 0."""

    text: str
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    doubt: str | None = None


class Flow:
    """Gathers paragraphs and tables, and yields them as grids."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._grids: list[Grid] = []
        self._before: list[GridCell] = []
        self._paragraphs = 0
        self._tables = 0
        self._cells = 0

    def paragraph(self, text: str) -> None:
        """Takes a paragraph outside of tables; a blank one counts but holds nothing."""
        self._paragraphs += 1
        if text:
            self._before.append(
                GridCell(text, len(self._before), 0, Place(file=self.name, paragraph=self._paragraphs))
            )

    def table(self, rows: Sequence[Sequence[Laid]]) -> None:
        """Takes a table: for each row the cells that begin in it."""
        self._tables += 1
        self.count(sum(map(len, rows)))
        if any(cell.text for row in rows for cell in row):
            cells = tuple(tuple(self._cell(cell) for cell in row) for row in _ragged_doubted(rows))
            self._grids.append(Grid(cells, tuple(self._before), exact=True))
            self._before = []

    def count(self, cells: int) -> None:
        """Raises ReadError when the file has more cells than any form has."""
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise ReadError(
                self.name, f"单元格过多（超过 {MOST_CELLS} 个）", f"too many cells (more than {MOST_CELLS})",
                "请拆分成几个文件", "split it into several files",
            )

    def grids(self) -> tuple[Grid, ...]:
        """All that was taken; paragraphs behind the last table stand in a grid without rows."""
        rest = [Grid((), tuple(self._before), exact=True)] if self._before else []
        return (*self._grids, *rest)

    def _cell(self, laid: Laid) -> GridCell:
        at = Place(file=self.name, table=self._tables, row=laid.row + 1, column=laid.column + 1)
        return GridCell(laid.text, laid.row, laid.column, at, laid.rowspan, laid.colspan, laid.doubt)


def _ragged_doubted(rows: Sequence[Sequence[Laid]]) -> Sequence[Sequence[Laid]]:
    """The rows, those that end before the table does in doubt: a cell may be lost in them and the others slid."""
    ends = [0] * len(rows)
    for cell in (cell for row in rows for cell in row):
        for number in range(cell.row, min(cell.row + cell.rowspan, len(rows))):
            ends[number] = max(ends[number], cell.column + cell.colspan)
    width = max(ends, default=0)
    if 2 * sum(end == width for end in ends) < len(ends):
        return rows  # a table without a right side of its own
    return [
        [cell._replace(doubt=cell.doubt or LACKING) for cell in row] if end < width and len(row) >= FEW else row
        for row, end in zip(rows, ends, strict=True)
    ]

