"""The part of a sheet that a reader of it sees: rows and columns with something printed, none that is hidden.

Hidden rows and columns stay out: what is published is what is displayed, and behind the hidden ones systems keep
keys and codes that are no part of the form. A text whose merged range shows in part stays, as it does on the screen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from jixiao.readers.sheets.limits import WIDE, Allowance
from jixiao.readers.sheets.model import Merge, Sheet
from jixiao.readers.sheets.shown import Shown


class Area(NamedTuple):
    """The sheet's rows and columns that count, in order, and its printed cells by their positions among them."""

    rows: Sequence[int]
    columns: Sequence[int]
    cells: dict[tuple[int, int], Shown]

    def clipped(self, merge: Merge) -> Merge | None:
        """A merged range in positions of this area; None when at most one cell of it is left."""
        top, bottom = bisect_left(self.rows, merge.top), bisect_right(self.rows, merge.bottom) - 1
        left, right = bisect_left(self.columns, merge.left), bisect_right(self.columns, merge.right) - 1
        if top > bottom or left > right or (top == bottom and left == right):
            return None
        return Merge(top, left, bottom, right)


def area_of(sheet: Sheet, allowance: Allowance) -> Area:
    """What of the sheet is seen. Raises ReadError when that is more than the allowance."""
    cells = _seen(sheet)
    rows = sorted({row for row, _ in cells})
    printed = sorted({column for _, column in cells})
    columns = printed
    if printed and printed[-1] - printed[0] < WIDE:
        hidden = sheet.hidden_columns
        columns = [column for column in range(printed[0], printed[-1] + 1) if column not in hidden]
    allowance.spend_cells(len(rows) * len(columns))
    row_at = {row: position for position, row in enumerate(rows)}
    column_at = {column: position for position, column in enumerate(columns)}
    return Area(rows, columns, {(row_at[row], column_at[column]): cell for (row, column), cell in cells.items()})


def _seen(sheet: Sheet) -> dict[tuple[int, int], Shown]:
    """The cells that are not hidden; the text of a merged range moves to the first cell of it that shows."""
    rows, columns = sheet.hidden_rows, sheet.hidden_columns
    if not rows and not columns:
        return sheet.cells
    cells, next_row, next_column = dict(sheet.cells), _next_seen(rows), _next_seen(columns)
    for merge in sheet.merges:
        at = (merge.top, merge.left)
        first = (next_row.get(merge.top, merge.top), next_column.get(merge.left, merge.left))
        if at in cells and at != first and first[0] <= merge.bottom and first[1] <= merge.right:
            cells[first] = cells.pop(at)
    return {at: cell for at, cell in cells.items() if at[0] not in rows and at[1] not in columns}


def _next_seen(hidden: frozenset[int]) -> dict[int, int]:
    """For each hidden row or column the next one that shows."""
    following: dict[int, int] = {}
    for number in sorted(hidden, reverse=True):
        following[number] = following.get(number + 1, number + 1)
    return following
