"""The rows of a document as paragraphs and tables; lines that a page width has cut are one paragraph again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from jixiao.model.cell import Cell
from jixiao.model.grid import GridCell
from jixiao.readers.evaluation.numbering import numbering
from jixiao.readers.lines import unbroken
from jixiao.readers.rows import Row

ENDS = "。；：！？.;:!?”」"
WIDEST = 70  # characters; a text with longer lines is not cut at a width
NARROWEST = 24  # characters; shorter lines are headings or ends
EVIDENCE = 4  # lines of full width show that a text is cut at a width
TEXT = 2  # lines of one cell in a row that part two tables on a sheet
FULL = 0.9  # of the widest line: as far as a cut line reaches
ALSO = 2.0  # heights of a line: as far from the right margin a cut line may end


class Paragraph(NamedTuple):
    """Lines of prose that belong together, with where each begins in the text."""

    text: str
    pieces: tuple[tuple[int, GridCell], ...]
    rows: tuple[Row, ...]

    def cell(self, start: int = 0, end: int | None = None) -> Cell:
        """The value that stands there; white space around it is left out."""
        end = len(self.text) if end is None else end
        part = self.text[start:end]
        start += len(part) - len(part.lstrip())
        part = part.strip()
        offset, piece = max((each for each in self.pieces if each[0] <= start), key=lambda each: each[0])
        if part == piece.text.strip():
            return Cell(part, piece.at)
        first = start - offset
        return Cell(part, replace(piece.at, span=(first, min(first + len(part), len(piece.text)))))

    @property
    def number(self) -> int:
        """The position of its first row in the document."""
        return self.rows[0].number


class Table(NamedTuple):
    """The rows of one table."""

    rows: tuple[Row, ...]

    @property
    def number(self) -> int:
        """The position of its first row in the document."""
        return self.rows[0].number


Block = Paragraph | Table


def blocks(rows: Sequence[Row]) -> list[Block]:
    """Paragraphs and tables in order; a table row with one text across it is a paragraph."""
    margin = _Margins(rows)
    return [made for group in _groups(rows, margin) for made in _made(group)]


def _groups(rows: Sequence[Row], margin: _Margins) -> Iterator[list[Row]]:
    group: list[Row] = []
    for row in rows:
        if group and not (margin.goes_on(group[-1], row) if row.prose else _same_table(group[-1], row)):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _same_table(above: Row, row: Row) -> bool:
    return not above.prose and not row.gap and row.number == above.number + 1


def _made(group: Sequence[Row]) -> Iterable[Block]:
    """A paragraph, or a table with the lines above and below it that one cell across the table holds."""
    if group[0].prose:
        yield _paragraph(group)
        return
    wide = [place for place, row in enumerate(group) if row.only is None or row.reaching]
    done = 0
    for first, behind in _stretches(wide, exact=group[0].exact):
        yield from (_paragraph([row]) for row in group[done:first])
        yield Table(tuple(group[first:behind]))
        done = behind
    yield from (_paragraph([row]) for row in group[done:])


def _stretches(wide: Sequence[int], *, exact: bool) -> Iterator[tuple[int, int]]:
    """Where tables begin and end: a workbook prints text and tables on one sheet, some lines of text between them."""
    start = 0
    for at, place in enumerate(wide):
        if at + 1 == len(wide) or (exact and wide[at + 1] - place > TEXT):
            yield wide[start], place + 1
            start = at + 1


def _paragraph(rows: Sequence[Row]) -> Paragraph:
    pieces, text = [], ""
    for row in rows:
        pieces.append((len(text), row.cells[0]))
        text += row.cells[0].text
    return Paragraph(text, tuple(pieces), tuple(rows))


class _Margins:
    """How wide the lines of the document are set."""

    def __init__(self, rows: Sequence[Row]) -> None:
        prose = [row.cells[0] for row in rows if row.prose]
        boxes = [cell.at.box for cell in prose if cell.at.box]
        self.right = max((box[2] for box in boxes), default=0.0)
        self.left = min((box[0] for box in boxes), default=0.0)
        widest = max((len(cell.text) for cell in prose), default=0)
        full = sum(len(cell.text) >= FULL * widest for cell in prose)
        self.widest = widest if NARROWEST <= widest <= WIDEST and full >= EVIDENCE else 0

    def goes_on(self, above: Row, row: Row) -> bool:
        """Whether a line of prose goes on with the one above."""
        if not above.prose or row.number != above.number + 1 or numbering(row.cells[0].text):
            return False
        return self._reaches(above.cells[0], row.cells[0])

    def _reaches(self, above: GridCell, cell: GridCell) -> bool:
        if above.at.box and cell.at.box:
            height = min(above.at.box[3] - above.at.box[1], cell.at.box[3] - cell.at.box[1])
            indented = cell.at.box[0] > self.left + ALSO * height / 2 and cell.at.box[0] > above.at.box[0] - height / 2
            full = above.at.box[2] + unbroken(cell.text, height) >= self.right - ALSO * height
            return full and not (indented and above.text[-1] in ENDS)
        whole = above.at.paragraph is not None or above.at.sheet is not None
        if whole or not self.widest or above.text[-1] in ENDS:
            return False
        return len(above.text) >= max(NARROWEST, FULL * self.widest)
