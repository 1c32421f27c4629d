"""Lines of plain text below the title of a table, their cells parted by blanks → rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.layouts.accounts.kinds import row_key, title_kind
from jixiao.model.grid import GridCell
from jixiao.readers.accounts.table.body import row_words
from jixiao.readers.accounts.table.words import is_amount, is_head, of
from jixiao.readers.rows import Row

LONGEST = 300  # signs of a line that is a row
MOST_OTHERS = 4  # lines that are no rows, one after the other, behind which no table goes on
SENTENCE = re.compile(r"[。；;，]")
CELL = re.compile(r"\S+")


def loosened(rows: Sequence[Row]) -> list[Row]:
    """The same rows; lines below a title that look like rows of a table are cut at their blanks."""
    found: list[Row] = []
    others = MOST_OTHERS
    for row in rows:
        if row.prose and others < MOST_OTHERS and (cut := _cut(row)) is not None:
            found.append(cut)
            others = 0
            continue
        found.append(row)
        others = 0 if row.prose and title_kind(row.cells[0].text) else others + 1
    return found


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
