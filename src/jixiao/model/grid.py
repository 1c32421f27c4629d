"""A table as cells with spans: what every reader delivers and the one matcher takes."""

from __future__ import annotations

from msgspec import Struct

from jixiao.model.document import Unread
from jixiao.model.place import Place


class GridCell(Struct, frozen=True):
    """One cell of a table. `row` and `column` count from 0; `at` is its place in the file.

    `doubt` says why the text may be misread (joined over a page break, recognised from a picture),
    `confidence` how sure a recognition was, in per cent; None for text that was not recognised.
    """

    text: str
    row: int
    column: int
    at: Place
    rowspan: int = 1
    colspan: int = 1
    doubt: str | None = None
    confidence: int | None = None


class Grid(Struct, frozen=True):
    """A table, row by row, with the lines of prose that stand before it.

    `exact` says that spans and columns are true to the file (Word, Excel, PDF, HTML); in a text
    dump they may be lost or slid, and the matcher lets the kinds of the cells decide. `sparse` says
    that empty cells are lost altogether, so that a column is only the count of printed cells.
    `missing` stands for a page that could not be read, and says why.
    """

    rows: tuple[tuple[GridCell, ...], ...]
    before: tuple[GridCell, ...] = ()
    exact: bool = False
    sparse: bool = False
    missing: Unread | None = None
