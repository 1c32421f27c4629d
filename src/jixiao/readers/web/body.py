"""Blocks of a web page in order: lines of text, tables with rowspan and colspan, tables inside of cells."""

from __future__ import annotations

from lxml.etree import _Element

from jixiao.readers.flow import Flow, Laid, too_wide
from jixiao.readers.lines import is_note_mark, joined
from jixiao.readers.web.text import BLOCKS, blanks_joined, control, is_seen, own_text

DEEPEST = 250  # elements inside each other; pages of content systems reach 40
WIDEST = 1000  # columns, as browsers take them
TALLEST = 65534  # rows that a cell may span, as browsers take them


def flow_of(root: _Element, flow: Flow) -> None:
    """Hands every line and table of the page to `flow`, in order."""
    body = _Body(flow)
    body.element(root, 0)
    body.end_line()


class _Body:
    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.line: list[str] = []

    def element(self, element: _Element, depth: int) -> None:
        """One element outside of tables."""
        if depth > DEEPEST:
            raise RecursionError("elements")
        if element.tag == "table" and not _arranges(element):
            self.end_line()
            _Table(self.flow).read(element, depth)
            return
        shown = control(element)
        if shown is not None:
            self.line.append(shown)
            return
        block = element.tag in BLOCKS or element.tag in ("br", "table", "td", "th")
        if block:
            self.end_line()
        self.line.append(own_text(element, element.text))
        for child in element:
            if is_seen(child):
                self.element(child, depth + 1)
            self.line.append(own_text(element, child.tail))
        if block:
            self.end_line()

    def end_line(self) -> None:
        """Ends the paragraph being gathered."""
        text = joined(blanks_joined("".join(self.line)))
        self.line = []
        if text:
            self.flow.paragraph(text)


class _Table:
    """Lays out one table as a browser does."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.rows: list[list[Laid]] = []
        self.inside: list[_Element] = []
        self.taken: dict[int, int] = {}  # column → row until which a cell from above reaches

    def read(self, table: _Element, depth: int) -> None:
        """Hands the table to the flow, and behind it the tables inside its cells."""
        for caption in table.iterchildren("caption"):
            self.flow.paragraph(joined(blanks_joined(self._text(caption, depth))))
        for row in _rows(table):
            self._row(row, depth)
        self.flow.table(_clipped(self.rows))
        for nested in self.inside:
            _Table(self.flow).read(nested, depth + 1)

    def _row(self, row: _Element, depth: int) -> None:
        number, column = len(self.rows), 0
        self.rows.append([])
        for cell in row.iterchildren("td", "th"):
            if not is_seen(cell):
                continue
            while self.taken.get(column, -1) >= number:
                column += 1
            width, height = _span(cell.get("colspan"), WIDEST), _span(cell.get("rowspan"), TALLEST)
            width = max(1, min(width, WIDEST - column))  # a span to nowhere, as some pages have
            for c in range(column, column + width):
                if self.taken.get(c, -1) >= number:  # spans overlap: the cell from above keeps its place
                    width = max(1, c - column)
                    break
                self.taken[c] = number + (height or TALLEST) - 1
            self.rows[-1].append(Laid(joined(self._text(cell, depth)), number, column, height or TALLEST, width))
            column += width
            if column > WIDEST:
                raise too_wide(self.flow.name)
        self.flow.count(column)  # places that spans cover take time as cells do

    def _text(self, element: _Element, depth: int) -> str:
        parts: list[str] = []
        self._gather(element, parts, depth)
        lines = (blanks_joined(line) for line in "".join(parts).split("\v"))
        return "\n".join(line.strip() for line in lines if line.strip())

    def _gather(self, element: _Element, parts: list[str], depth: int) -> None:
        """The text inside a cell, lines ended by \\v; tables inside are kept for later."""
        if depth > DEEPEST:
            raise RecursionError("elements")
        parts.append(own_text(element, element.text))
        for child in element:
            if is_seen(child):
                shown = control(child)
                if child.tag == "table":
                    self.inside.append(child)
                elif shown is not None:
                    parts.append(shown)
                elif child.tag == "br":
                    parts.append("\v")
                elif child.tag == "sup" and is_note_mark("".join(parts[-3:]), "".join(map(str, child.itertext()))):
                    pass
                else:
                    block = child.tag in BLOCKS
                    parts.append("\v" if block else "")
                    self._gather(child, parts, depth + 1)
                    parts.append("\v" if block else "")
            parts.append(own_text(element, child.tail))


def _arranges(table: _Element) -> bool:
    """Whether the table only arranges the page: the tables inside it hold more cells than it has itself."""
    own = sum(1 for row in _rows(table) for _ in row.iterchildren("td", "th"))
    return sum(1 for _ in table.iter("td", "th")) > 2 * own


def _rows(table: _Element) -> list[_Element]:
    """The rows of the table itself: head and body in order, the foot last, as a browser shows them."""
    parts: dict[str, list[_Element]] = {"thead": [], "tbody": [], "tfoot": []}
    for child in table:
        if not is_seen(child):
            continue
        if child.tag == "tr":
            parts["tbody"].append(child)
        elif child.tag in parts:
            parts[str(child.tag)] += [row for row in child.iterchildren("tr") if is_seen(row)]
    return [row for part in parts.values() for row in part]


def _clipped(rows: list[list[Laid]]) -> list[list[Laid]]:
    """Cells that span more rows than the table has end with it."""
    last = len(rows)
    return [[cell._replace(rowspan=max(1, min(cell.rowspan, last - cell.row))) for cell in row] for row in rows]


def _span(value: str | None, most: int) -> int:
    """A span as browsers take it: nonsense is 1, `rowspan="0"` reaches to the end."""
    if value is None:
        return 1
    digits = value.strip()
    return min(int(digits), most) if digits.isascii() and digits.isdigit() and len(digits) < 8 else 1
