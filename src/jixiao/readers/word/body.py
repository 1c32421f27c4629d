"""Blocks of a document in order: paragraphs, tables with their merged cells, nested tables and text boxes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from jixiao.model.doubt import PICTURE
from jixiao.readers.flow import Flow, Laid, too_wide
from jixiao.readers.lines import joined
from jixiao.readers.word.names import Names, names_of
from jixiao.readers.word.numbering import Numbers
from jixiao.readers.word.text import ALTERNATE, Reader, chosen

WIDEST = 1024  # grid columns; Word allows 63
DEEPEST = 30  # tables inside each other


def flow_of(document: _Element, numbering: _Element | None, styles: _Element | None, flow: Flow) -> None:
    """Hands every paragraph and table of the document to `flow`, in order."""
    names = names_of(document.tag)
    body = document.find(names.w + "body")
    if body is not None:
        _Body(names, Numbers(names, numbering, styles), flow).blocks(body, 0)


class _Body:
    def __init__(self, names: Names, numbers: Numbers, flow: Flow) -> None:
        self.names, self.numbers, self.flow = names, numbers, flow
        self.reader = Reader(names)

    def blocks(self, parent: _Element, depth: int) -> None:
        """All blocks under an element, wrappers (content controls, insertions) seen through."""
        if depth > DEEPEST:
            raise RecursionError("tables")
        for block in self._children(parent, self.names.of_body):
            if block.tag == self.names.p:
                self.flow.paragraph(joined(self._text(block)))
                self._boxes(depth)
            else:
                self._table(block, depth)

    def _children(self, parent: _Element, wanted: tuple[str, ...], depth: int = 0) -> Iterator[_Element]:
        for child in parent:
            if child.tag in wanted:
                yield child
            elif child.tag == ALTERNATE:
                if (branch := chosen(child)) is not None:
                    yield from self._children(branch, wanted, depth + 1)
            elif child.tag not in self.names.skipped and len(child) and depth < DEEPEST:
                yield from self._children(child, wanted, depth + 1)

    def _text(self, paragraph: _Element) -> str:
        return self.numbers.of(paragraph) + self.reader.paragraph(paragraph)

    def _boxes(self, depth: int) -> None:
        """Text boxes anchored in what was just read stand behind it."""
        boxes, self.reader.boxes = self.reader.boxes, []
        for box in boxes:
            self.blocks(box, depth + 1)

    def _table(self, table: _Element, depth: int) -> None:
        """The table, and behind it the tables and text boxes that stand inside its cells."""
        rows: list[list[Laid]] = []
        merged: dict[int, tuple[int, int]] = {}  # column → row and position of the cell that goes on downwards
        inside: list[_Element] = []
        for row in self._children(table, self.names.of_table):
            rows.append([])
            self._row(row, rows, merged, inside)
        boxes, self.reader.boxes = self.reader.boxes, []
        self.flow.table(rows)
        for nested in inside:
            if depth >= DEEPEST:
                raise RecursionError("tables")
            self._table(nested, depth + 1)
        for box in boxes:
            self.blocks(box, depth + 1)

    def _row(
        self, row: _Element, rows: list[list[Laid]], merged: dict[int, tuple[int, int]], inside: list[_Element]
    ) -> None:
        names, number, column = self.names, len(rows) - 1, 0
        left_out = 0
        fresh = 0  # a bit for each column under a cell that begins here
        for cell in self._children(row, names.of_row):
            if cell.tag == names.trpr:
                column, left_out = max(column, self._skipped(cell, names.before)), self._skipped(cell, names.after)
                continue
            if column >= WIDEST:
                raise too_wide(self.flow.name)
            met = self.reader.pictures
            span, merge, text = self._cell(cell, inside)
            doubt = PICTURE if self.reader.pictures > met and not text else None
            above = merged.get(column)
            if merge == "continue" and above is not None and rows[above[0]][above[1]].colspan == span and not text:
                whole = rows[above[0]][above[1]]
                rows[above[0]][above[1]] = whole._replace(rowspan=number - whole.row + 1)
            else:
                rows[-1].append(Laid(text, number, column, 1, span, doubt))
                fresh |= _bits(column, span)
                merged.pop(column, None)
                if merge is not None:
                    merged[column] = (number, len(rows[-1]) - 1)
            column += span
        if left_out:
            rows[-1].append(Laid("", number, column, 1, left_out))
        for start, (above_row, at) in list(merged.items()):  # what a cell of this row stands in goes on no further
            if above_row != number and fresh & _bits(start, rows[above_row][at].colspan):
                del merged[start]

    def _skipped(self, properties: _Element, where: str) -> int:
        """Grid columns left out before the first cell of a row, or behind its last."""
        count = properties.find(where)
        return _count(count.get(self.names.val)) if count is not None else 0

    def _cell(self, cell: _Element, inside: list[_Element]) -> tuple[int, str | None, str]:
        """Columns it spans, how it is merged downwards (restart, continue, None), and its text."""
        names = self.names
        span, merge = 1, None
        texts = []
        for block in self._children(cell, names.of_cell):
            if block.tag == names.p:
                texts.append(self._text(block))
            elif block.tag == names.tbl:
                inside.append(block)
            else:
                span, merge = self._spans(block)
        return span, merge, joined("\n".join(texts)) if len(texts) > 1 else joined(texts[0]) if texts else ""

    def _spans(self, properties: _Element) -> tuple[int, str | None]:
        span, merge = 1, None
        for child in properties:
            if child.tag == self.names.span:
                span = max(1, _count(child.get(self.names.val)))
            elif child.tag == self.names.merge:
                merge = child.get(self.names.val) or "continue"
        return span, merge


def _bits(column: int, span: int) -> int:
    return ((1 << span) - 1) << column


def _count(value: str | None) -> int:
    """A small count of columns, whatever the file says."""
    return min(int(value), WIDEST) if value and value.isdecimal() and len(value) < 6 else 0
