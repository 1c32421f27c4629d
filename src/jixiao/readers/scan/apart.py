"""Cells that a faint line failed to part: split again at an edge that the rest of the table has."""

from __future__ import annotations

import re

from jixiao.layouts import vocabulary
from jixiao.model.doubt import UNCLEAR_EDGE
from jixiao.readers.page.model import PageCell, PageTable, Span

STROKE = re.compile(r"[|｜丨│]")  # how a piece of the line is read
LABELS = ("fund_columns", "indicator_columns", "goal_heads", "identity")


def parted(table: PageTable) -> None:
    """Splits, in doubt, every cell over several columns whose text is that of several cells.

    Told by a stroke between the texts for every edge, or by texts that are two labels in one.
    """
    for cell in list(table.cells):
        texts = _texts(cell)
        if len(texts) == cell.colspan > 1:
            table.cells.remove(cell)
            table.cells += [_part(cell, table, at, text) for at, text in enumerate(texts)]
    table.cells.sort(key=lambda cell: (cell.row, cell.column))


def _texts(cell: PageCell) -> list[str]:
    if cell.colspan < 2 or len(cell.lines) != 1:
        return []
    text = cell.lines[0].text
    parts = [part.strip() for part in STROKE.split(text)]
    if len(parts) > 1:
        return parts if all(parts) else []
    words = vocabulary()
    if cell.colspan != 2 or words.knows(text, *LABELS):
        return []
    halves = ([text[:at], text[at:]] for at in range(2, len(text) - 1))
    return next((pair for pair in halves if all(words.knows(half, *LABELS) for half in pair)), [])


def _part(cell: PageCell, table: PageTable, at: int, text: str) -> PageCell:
    column = cell.column + at
    box = (table.xs[column], cell.box[1], table.xs[column + 1], cell.box[3])
    line = cell.lines[0]
    span = Span(text, (box[0], line.box[1], box[2], line.box[3]), line.confidence, line.doubt or UNCLEAR_EDGE)
    return PageCell(cell.row, column, cell.rowspan, 1, box, [span])
