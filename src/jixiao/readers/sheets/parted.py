"""A sheet that is a whole document → its tables with the lines of prose between them.

A form or a table on a sheet stays one grid, titles and notes among its rows. Where an office keeps its text on the
sheet, too, a paragraph a row, the lone cells outside of the tables are prose as in a Word file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jixiao.layouts.accounts.kinds import title_kind
from jixiao.model.grid import Grid, GridCell
from jixiao.readers.titles import is_title

Lines = Sequence[Sequence[GridCell]]
SENTENCES = 5  # so many alone in their rows are the text of a document; notes below a form are fewer
LONG = 40  # characters; a lone cell of so many is no label of a row
STOPS = "。；"


def parted(rows: Lines) -> list[Grid]:
    """The rows as one grid, or a document's text and tables as several."""
    rows = [row for row in rows if row]
    lone = _lone(rows)
    if sum(one and _says(row) for one, row in zip(lone, rows, strict=True)) < SENTENCES:
        return [Grid(tuple(map(tuple, rows)), exact=True)]
    prose = [flag for block in _blocks(rows) for flag in _prose(rows, lone, block)]
    return list(_grids(rows, prose))


def _lone(rows: Lines) -> list[bool]:
    """For each row whether one cell is all that it prints, with none reaching in or out of it."""
    found, reach = list[bool](), 0
    for row in rows:
        printed = [cell for cell in row if cell.text]
        end = max((cell.row + cell.rowspan for cell in printed), default=0)
        found.append(len(printed) == 1 and printed[0].rowspan == 1 and printed[0].row >= reach)
        reach = max(reach, end)
    return found


def _says(row: Sequence[GridCell]) -> bool:
    text = _text(row)
    return len(text) >= LONG // 2 and any(stop in text for stop in STOPS)


def _text(row: Sequence[GridCell]) -> str:
    return next((cell.text for cell in row if cell.text), "")


def _blocks(rows: Lines) -> Iterator[range]:
    """Rows that follow each other on the sheet without a blank one between."""
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or (rows[at][0].at.row or 0) > (rows[at - 1][0].at.row or 0) + 1:
            yield range(start, at)
            start = at


def _prose(rows: Lines, lone: Sequence[bool], block: range) -> list[bool]:
    """For each row of a block whether it is prose: above the table, or from a title or sentence on to the next table.

    A short lone cell between the rows of a table is the label of one that has no amounts.
    """
    flags, open_prose = list[bool](), True
    for at in block:
        open_prose = lone[at] and (open_prose or _says(rows[at]) or len(_text(rows[at])) >= LONG or _titles(rows[at]))
        flags.append(open_prose)
    return flags


def _titles(row: Sequence[GridCell]) -> bool:
    return title_kind(_text(row)) is not None or is_title(_text(row))


def _grids(rows: Lines, prose: Sequence[bool]) -> Iterator[Grid]:
    """Tables with the prose before each."""
    before, table = list[GridCell](), list[tuple[GridCell, ...]]()
    for row, is_prose in zip(rows, prose, strict=True):
        if is_prose and table:
            yield Grid(_counted(table), tuple(before), exact=True)
            before, table = [], []
        if is_prose:
            before += [replace(cell, row=len(before), column=0, colspan=1) for cell in row if cell.text]
        else:
            table.append(tuple(row))
    if before or table:
        yield Grid(_counted(table), tuple(before), exact=True)


def _counted(table: Sequence[tuple[GridCell, ...]]) -> tuple[tuple[GridCell, ...], ...]:
    """The rows of a table, counted from its first."""
    first = table[0][0].row if table else 0
    return tuple(tuple(replace(cell, row=cell.row - first) for cell in row) for row in table)
