"""A sheet → grids: one, or several when forms with a title each stand side by side or the sheet is a document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import msgspec

from jixiao.model.doubt import COVERED
from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Place
from jixiao.readers.sheets.area import Area, area_of
from jixiao.readers.sheets.limits import Allowance
from jixiao.readers.sheets.merges import Spans
from jixiao.readers.sheets.model import Merge, Sheet
from jixiao.readers.sheets.parted import parted
from jixiao.readers.sheets.shown import Shown
from jixiao.readers.titles import is_title

Rows = list[list[GridCell]]
NOTHING = Shown("")


def sheet_grids(sheet: Sheet, file: str, allowance: Allowance) -> list[Grid]:
    """The tables of a sheet; blank cells between printed ones are kept, rows without print are not."""
    area = area_of(sheet, allowance)
    if not area.cells:
        return []
    spans = Spans(area, sheet.merges)
    rows = _rows(area, _uncovered(area, spans), spans, (file, sheet.name))
    return [grid for part in _side_by_side(rows, area) for grid in parted(part)]


def _uncovered(area: Area, spans: Spans) -> dict[tuple[int, int], Shown]:
    """The cells with what their merged range shows; text it covers is told by a doubt, or stands in for none."""
    cells = dict(area.cells)
    for anchor, merge in spans.by_anchor.items():
        for at in product(range(merge.top, merge.bottom + 1), range(merge.left, merge.right + 1)):
            if at != anchor and (below := cells.pop(at, NOTHING)).text:
                cells[anchor] = _with_covered(cells.get(anchor, NOTHING), below)
    return cells


def _with_covered(above: Shown, below: Shown) -> Shown:
    return above if above.text == below.text else Shown(above.text or below.text, COVERED)


def _rows(area: Area, cells: dict[tuple[int, int], Shown], spans: Spans, where: tuple[str, str]) -> Rows:
    file, name = where
    rows: Rows = []
    for row, sheet_row in enumerate(area.rows):
        line: list[GridCell] = []
        for column, sheet_column in enumerate(area.columns):
            merge = spans.by_anchor.get((row, column))
            if merge is None and spans.covers(row, column):
                continue
            text, doubt = cells.get((row, column), NOTHING)
            place = Place(file=file, sheet=name, row=sheet_row + 1, column=sheet_column + 1)
            line.append(_cell(text, doubt, place, merge or Merge(row, column, row, column)))
        rows.append(line)
    return rows


def _cell(text: str, doubt: str | None, at: Place, merge: Merge) -> GridCell:
    height, width = merge.bottom - merge.top + 1, merge.right - merge.left + 1
    return GridCell(text, merge.top, merge.left, at, height, width, doubt)


def _side_by_side(rows: Rows, area: Area) -> list[Rows]:
    """The rows cut at empty columns that have a title on both sides: blank columns inside a form do not part it."""
    starts = _starts(rows, len(area.columns))
    if len(starts) < 2:
        return [rows]
    ends = [*starts[1:], len(area.columns)]
    return [_part(rows, start, end) for start, end in zip(starts, ends, strict=True)]


def _part(rows: Rows, start: int, end: int) -> Rows:
    """The cells of some columns, counted anew from 0."""
    return [
        [msgspec.structs.replace(cell, column=cell.column - start) for cell in row if start <= cell.column < end]
        for row in rows
    ]


def _starts(rows: Rows, width: int) -> Sequence[int]:
    """The columns where forms begin: the first, and each behind an empty column whose part holds a title."""
    printed = [cell for row in rows for cell in row if cell.text]
    used = {column for cell in printed for column in range(cell.column, cell.column + cell.colspan)}
    begins = [column for column in range(width) if column in used and column - 1 not in used]
    if len(begins) < 2:
        return [0]
    titled = {cell.column for cell in printed if is_title(cell.text)}
    ends = [*begins[1:], width]
    parts = [begin for begin, end in zip(begins, ends, strict=True) if titled.intersection(range(begin, end))]
    return [0, *parts[1:]]
