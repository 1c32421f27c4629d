"""A table of which every cell is printed on a line of its own → rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jixiao.layouts.accounts.kinds import head_key, row_key, table_layouts, title_kind
from jixiao.model.grid import GridCell
from jixiao.readers.accounts.table.body import is_spent, row_words
from jixiao.readers.accounts.table.lines import is_note, says_empty
from jixiao.readers.accounts.table.pieces import pieces
from jixiao.readers.accounts.table.words import is_amount, is_head, labels, of
from jixiao.readers.rows import Row

LONGEST = 40  # signs of a cell
SUSPECTED = 6  # of a row: where some other table is suspected a few cells may have been put into one
LEAST = 5  # rows; fewer are no table of lone cells
LONE = 0.7  # share of the rows that have one cell


class Source(NamedTuple):
    """A cell and the position of the row that it is from."""

    cell: GridCell
    at: int


def streamed(rows: Sequence[Row], begin: int, kind: str) -> tuple[list[tuple[Row, tuple[int, ...]]], int]:
    """The rows of the table whose lone cells begin here, each with the positions it is from, and the end of the table.

    No rows: it is no such table.
    """
    end = begin
    while end < len(rows) and _is_part(rows[end]):
        end += 1
    lone = sum(len(row.cells) == 1 for row in rows[begin:end])
    if end - begin < LEAST or lone < LONE * (end - begin) or not is_head(rows[begin].cells[0].text):
        return [], begin
    cells = [Source(cell, at) for at in range(begin, end) for cell in rows[at].cells]
    body = _body(cells)
    if body == len(cells) or body < 2:
        return [], begin
    sources = {id(source.cell): source.at for source in cells}
    printed = [*_head(cells[:body]), *_rows([source.cell for source in cells[body:]], kind)]
    found = [_row(row, rows[begin].number, sources) for row in printed]
    return [(found[0][0], tuple(dict.fromkeys(source.at for source in cells[:body]))), *found[1:]], end


def _is_part(row: Row) -> bool:
    texts = [cell.text for cell in row.cells]
    return len(texts) <= SUSPECTED and not any(
        len(text) > LONGEST or "。" in text or title_kind(text) or is_note(text, False) or says_empty(text)
        for text in texts
    )


def _body(cells: Sequence[Source]) -> int:
    """Where the cells of the head end."""
    counted = False
    for at, source in enumerate(cells):
        text = source.cell.text
        behind = cells[at + 1].cell.text if at + 1 < len(cells) else ""
        counted = counted or text in of("position")
        if counted and text.isdigit() and len(text) < 3:
            continue
        if not is_head(text) or (row_key(text) in row_words() and is_amount(behind)):
            return at
    return len(cells) - (row_key(cells[-1].cell.text) in row_words())  # an empty table ends with 合计


def _head(cells: Sequence[Source]) -> list[list[GridCell]]:
    """The head in one row, or in two where heads stood above others."""
    printed = [each.cell for each in cells]
    kept = [cell for cell in printed if cell.text not in of("position") and not is_amount(cell.text)]
    above = of("side_income") | of("side_expenditure") | of("parents") - of("name")
    labelled = [head_key(cell.text) in labels() for cell in kept]
    if labelled == sorted(labelled, reverse=True) and labelled[0]:
        return [kept]
    first = max(1, next((at for at, cell in enumerate(kept) if cell.text not in above), 1))
    return [kept[:first], kept[first:]] if kept[first:] else [kept]


def _rows(cells: Sequence[GridCell], kind: str) -> list[list[GridCell]]:
    """The cells of the body, row by row: a label with what stands behind it, two of them where a table has halves."""
    layout = table_layouts()[kind]
    line = Row(tuple(GridCell(cell.text, 0, at, cell.at) for at, cell in enumerate(cells)), sparse=True)
    parts = pieces(line, layout.codes, counted=False)
    found = [[cells[cell.column] for cell in (*piece.labels, *piece.values)] for piece in parts]
    if not layout.halves:
        return found
    paired: list[list[GridCell]] = []
    single = False  # whether the last row waits for its right half
    for piece in found:
        name = row_key(piece[0].text)
        again = bool(paired) and row_key(paired[-1][0].text) == name
        if single and (again or is_spent(name)):
            paired[-1] = [*paired[-1], *piece]
            single = False
        else:
            paired.append(piece)
            single = not is_spent(name) or row_key(piece[0].text) in row_words()
    return paired


def _row(cells: Sequence[GridCell], number: int, sources: dict[int, int]) -> tuple[Row, tuple[int, ...]]:
    placed = tuple(
        GridCell(cell.text, 0, column, cell.at, doubt=cell.doubt, confidence=cell.confidence)
        for column, cell in enumerate(cells)
    )
    return Row(placed, number, sparse=True), tuple(dict.fromkeys(sources[id(cell)] for cell in cells))
