"""Lines of plain text below the title of a table, their cells parted by blanks or by lines → rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.layouts.accounts.kinds import row_key, title_kind
from jixiao.model.grid import GridCell
from jixiao.readers.accounts.table.body import row_words
from jixiao.readers.accounts.table.stream import streamed
from jixiao.readers.accounts.table.words import is_amount, is_head, of
from jixiao.readers.rows import Row

LONGEST = 300  # signs of a line that is a row
OTHERS = 4  # lines that are no rows, one after the other, behind which no table goes on
SENTENCE = re.compile(r"[。；;，]")
CELL = re.compile(r"\S+")


def loosened(stated: Sequence[Row]) -> list[tuple[Row, tuple[int, ...]]]:
    """The rows with the positions they are from; lines below a title that look like a table are made rows of it."""
    known = any(row.empty and _line_by_line(row) for row in stated)  # a dump that keeps blank cells knows its rows
    parts = [(part, at) for at, row in enumerate(stated) for part in ([row] if known else _lines(row))]
    rows, positions = [part for part, _ in parts], [at for _, at in parts]
    found: list[tuple[Row, tuple[int, ...]]] = []
    others, at, kind = OTHERS, 0, None
    while at < len(rows):
        row = rows[at]
        if kind is not None and others < OTHERS and len(row.cells) == 1 and is_head(row.cells[0].text):
            printed, end = streamed(rows, at, kind)
            if printed:
                found += [(each, tuple(dict.fromkeys(positions[one] for one in sources))) for each, sources in printed]
                at, others = end, OTHERS
                continue
        cut = _cut(row) if row.prose and others < OTHERS else None
        found.append((cut or row, (positions[at],)))
        title = title_kind(row.cells[0].text) if row.prose else None
        kind = title or kind
        others = 0 if cut or title else others + 1
        at += 1
    return found


def _lines(row: Row) -> list[Row]:
    """A row whose cells are lines of the text each, and only were suspected to be one, as these lines."""
    if not _line_by_line(row):
        return [row]
    return [Row((cell,), row.number, prose=True) for cell in row.cells]


def _line_by_line(row: Row) -> bool:
    """Whether every cell of the row stands on a line of its own."""
    lines = {cell.at.line for cell in row.cells}
    return not row.exact and len(row.cells) > 1 and len(lines) == len(row.cells) and None not in lines


def _cut(row: Row) -> Row | None:
    """The line as a row of a head or of amounts; None when it is neither."""
    cell = row.cells[0]
    if len(cell.text) > LONGEST or SENTENCE.search(cell.text):
        return None
    marks = list(CELL.finditer(cell.text))
    texts = [mark[0] for mark in marks]
    amounts = sum(map(is_amount, texts))
    heads = sum(is_head(text) or text in of("position") for text in texts)
    known = all(row_key(text) in row_words() or is_amount(text) for text in texts)
    if len(texts) < 2 or not (heads == len(texts) or known or (amounts and is_amount(texts[-1]))):
        return None
    cells = tuple(
        GridCell(mark[0], 0, at, replace(cell.at, span=mark.span()), doubt=cell.doubt, confidence=cell.confidence)
        for at, mark in enumerate(marks)
    )
    return Row(cells, row.number, sparse=True)
