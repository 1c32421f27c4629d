"""The rows of a document in order, prose between tables included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jixiao.model.grid import Grid, GridCell


class Row(NamedTuple):
    """One row with its printed cells; `empty` holds the blank ones, `gap` says that a table begins here.

    `number` is its position in the document; `reaching` are the merged cells of rows above that reach
    into this one, known where spans are true to the file.
    """

    cells: tuple[GridCell, ...]
    number: int = 0
    empty: tuple[GridCell, ...] = ()
    prose: bool = False
    gap: bool = False
    exact: bool = False
    sparse: bool = False
    reaching: tuple[GridCell, ...] = ()

    @property
    def only(self) -> str | None:
        """The text of the row's one printed cell (or of a cell repeated over a lost merge), else None."""
        first = self.cells[0].text
        return first if all(cell.text == first for cell in self.cells) else None


def rows(grids: Sequence[Grid]) -> Iterator[Row]:
    """Every row of every grid with at least one printed cell, prose lines included."""
    number = 0
    for grid in grids:
        for cell in grid.before:
            yield Row((cell,), number, prose=True)
            number += 1
        gap = True
        merged: list[GridCell] = []
        for cells in grid.rows:
            printed = tuple(cell for cell in cells if cell.text)
            if printed:
                empty = tuple(cell for cell in cells if not cell.text)
                merged = [cell for cell in merged if cell.row + cell.rowspan > printed[0].row]
                yield Row(printed, number, empty, False, gap, grid.exact, grid.sparse, tuple(merged))
                merged += [cell for cell in printed if cell.rowspan > 1]
                number += 1
                gap = False
