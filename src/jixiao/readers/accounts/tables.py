"""Rows → the public tables of final accounts, each from its title or its head on, over page breaks.

A table begins with its title (a row, a line before it, the name of a sheet) or with its head alone. It goes on as long
as rows follow, and again where the same head is printed on the next page.
"""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.layouts.accounts.kinds import LEAD, head_key, row_key, title_kind
from jixiao.model.accounts import AccountTable
from jixiao.model.cell import Cell
from jixiao.readers.accounts.table.body import row_words
from jixiao.readers.accounts.table.head import Head, head_of, is_position
from jixiao.readers.accounts.table.lines import Above, above_of, cell_of, is_note, is_page, says_empty
from jixiao.readers.accounts.table.loose import loosened
from jixiao.readers.accounts.table.open import Open, without_head
from jixiao.readers.accounts.table.words import is_amount, is_head
from jixiao.readers.rows import Row

FIRST = "income_expenditure"
BETWEEN = 3  # lines that say nothing to us between a title and its head
WIDEST_ABOVE = 8  # cells of a row above a table
HEAD_ROWS = 6  # rows of a head
LOOKED_AT = 60  # rows that are looked at for blank cells


def tables_of(rows: Sequence[Row]) -> tuple[tuple[AccountTable, ...], list[Row]]:
    """The tables in these rows, in printed order, and the rows that are part of none."""
    found = loosened(rows)
    walk = _Walk([row for row, _ in found])
    walk.run()
    used = {source for at in walk.used for source in found[at][1]}
    return tuple(walk.tables), [row for at, row in enumerate(rows) if at not in used]


class _Walk:
    """Goes through the rows once; `used` are the positions of the rows that say something to a table."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.tables: list[AccountTable] = []
        self.used: set[int] = set()
        self.open: Open | None = None
        self.above = Above()
        self.waiting: list[int] = []  # rows above a head that has not come yet
        self.between = 0
        self.notes: list[Cell] = []
        self.sheet: str | None = None

    def run(self) -> None:
        at = 0
        while at < len(self.rows):
            self._sheet(self.rows[at])
            at += self._heads(at) or self._one(at)
        self._drop()
        self._close()

    def _one(self, at: int) -> int:
        """Takes one row that is no head: what stands above, a row of the table, a note, or nothing."""
        row = self.rows[at]
        if (above := self._above(row)) is not None:
            self._add(at, above)
        elif self._note(row) or self._is_row(row) or self._is_page(row):
            self.used.add(at)
        else:
            self._passed(row)
        return 1

    def _above(self, row: Row) -> Above | None:
        if len(row.cells) > WIDEST_ABOVE or not any(sign in cell.text for cell in row.cells for sign in "表:：件公"):
            return None
        return above_of(row)

    def _add(self, at: int, above: Above) -> None:
        """A line above a table; a second title leaves the first without a table, as in a list of contents."""
        if above.kind is not None and self.above.kind is not None:
            self._drop()
        filled = {name: value for name, value in above._asdict().items() if value is not None}
        self.above = self.above._replace(**filled)
        self.waiting.append(at)
        self.between = 0

    def _drop(self) -> None:
        """What waited for a head is no table, or one that is said to be empty."""
        table = without_head(self.above, self.notes)
        if table is not None:
            self._close()
            self.tables.append(table)
            self.used.update(self.waiting)
        self.above, self.waiting, self.notes, self.between = Above(), [], [], 0

    def _is_page(self, row: Row) -> bool:
        """Whether the row is the number of a page within a table."""
        return row.only is not None and (self.open is not None or self.above.title is not None) and is_page(row.only)

    def _passed(self, row: Row) -> None:
        """Something that is no part of a table; a row between others of one does not end it."""
        if self.open is not None:
            self.open.pass_by(row)
        if self.waiting:
            self.between += 1
            if self.between > BETWEEN or self.above.kind is None:
                self._drop()

    def _sheet(self, row: Row) -> None:
        """A sheet that is called like a table says what is on it."""
        sheet = row.cells[0].at.sheet
        if sheet != self.sheet:
            self.sheet = sheet
            self._drop()
            if self.open is not None:
                self.open.closed = True
            if sheet is not None and (kind := title_kind(sheet)) is not None:
                self.above = Above(kind, Cell(sheet, row.cells[0].at))

    def _heads(self, at: int) -> int:
        """Takes the head that begins here and returns how many rows it has; 0 where none begins."""
        row = self.rows[at]
        if row.prose or (self.above.title is None and len(row.cells) < 2) or not _may_head(row):
            return 0
        end = self._end_of_head(at)
        block = self.rows[at:end]
        head = self._head(block)
        if head is None:
            return 0
        if self.open is not None and self.open.goes_on(self.above, head):
            self.open.go_on(self.above, head)
        else:
            self._close()
            self.open = Open(self.above._replace(kind=head.kind), head, self._keeps_blanks(at))
        self.open.notes += self.notes
        self.used.update(self.waiting, range(at, end))
        self.above, self.waiting, self.notes, self.between = Above(), [], [], 0
        return end - at

    def _head(self, block: Sequence[Row]) -> Head | None:
        if self.above.kind is not None:
            return head_of(block, self.above.kind)
        seen = [table.kind for table in self.tables]
        if FIRST in seen:  # the accounts of another unit begin with the same table again
            seen = seen[len(seen) - 1 - seen[::-1].index(FIRST) + 1 :]
        if self.open is not None:
            again = head_of(block, self.open.head.kind)
            if again is not None and again.columns == self.open.head.columns:
                return again
            seen = [self.open.head.kind] if self.open.head.kind == FIRST else [*seen, self.open.head.kind]
            seen = [kind for kind in seen if kind != FIRST]
        return head_of(block, None, seen)

    def _end_of_head(self, at: int) -> int:
        """The row behind the head that begins here."""
        deepest, end = 0, at
        while end < len(self.rows) and end - at < HEAD_ROWS:
            row = self.rows[end]
            if end > at and (row.prose or row.gap):
                break
            inside = row.exact and row.cells[0].row < deepest
            if end > at and not inside and not is_position(row) and not _may_head(row):
                break
            deepest = max(deepest, *(cell.row + cell.rowspan for cell in row.cells))
            end += 1
        return end

    def _keeps_blanks(self, at: int) -> bool:
        """Whether blank cells are kept in the table whose head begins here: one of its next rows has some."""
        for number in range(at, min(at + LOOKED_AT, len(self.rows))):
            row = self.rows[number]
            if row.exact or row.empty:
                return True
            if row.prose and row_key(row.cells[0].text) not in row_words():
                break
        return False

    def _note(self, row: Row) -> bool:
        """Whether the row is a note below the table, or the sentence that the table has no data."""
        text = row.cells[0].text
        cells = row.cells[:1] if row.only else row.cells
        if is_amount(text) or (len(cells) > 1 and not all(is_note(cell.text, at > 0) for at, cell in enumerate(cells))):
            return False
        if self.above.title is not None and says_empty(text):
            self.notes += map(cell_of, cells)
            return True
        if self.open is None or self.open.closed or self.waiting or not is_note(text, bool(self.open.notes)):
            return False
        self.open.notes += map(cell_of, cells)
        return True

    def _is_row(self, row: Row) -> bool:
        """Whether the row goes on with the open table; behind a gap only one of a known kind does."""
        if self.open is None or self.open.closed or self.above.title is not None:
            return False
        if row.prose and row_key(row.cells[0].text) not in row_words():
            return False
        if row.gap and len(row.cells) > 1 and not any(said.concept for _, said in self.open.body.rows(row) or ()):
            return False
        return self.open.take(row)

    def _close(self) -> None:
        if self.open is not None and (table := self.open.table()) is not None:
            self.tables.append(table)
        self.open = None


def _may_head(row: Row) -> bool:
    """Whether a row looks like one of a head: words of heads, no amounts, not all of them labels of rows."""
    texts = [cell.text for cell in row.cells]
    if any(is_amount(text) for text in texts) or all(row_key(text) in row_words() for text in texts):
        return False
    if any(LEAD.match(text) and head_key(text)[:1] in "一二三四五六七八九十" for text in texts):
        return False
    return sum(map(is_head, texts)) >= max(1, 0.6 * len(texts))
