"""A picture of a page → the page: straightened, its tables found, each line of text read into its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jixiao.model import doubt
from jixiao.readers.page.model import Page, PageCell, Span
from jixiao.readers.scan import dashes
from jixiao.readers.scan.apart import parted
from jixiao.readers.scan.deskew import turned
from jixiao.readers.scan.doubts import confidence_of, doubt_of, is_spot
from jixiao.readers.scan.ink import ink_of, writing_of
from jixiao.readers.scan.pieces import Piece, merged, pieces_of
from jixiao.readers.scan.reading import Read, read_twice
from jixiao.readers.scan.ruled import Ruled, ruled, unclear_edge
from jixiao.readers.scan.sheet import Sheet, gray_of, sheet_of
from jixiao.readers.scan.stacked import split
from jixiao.readers.scan.upright import upright

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PIL.Image import Image

A4 = 595.3  # points
WIDE_GAP = 0.8  # of a line's height: a gap so wide is printed as a blank


def page_of(image: Image | NDArray[Any], number: int, width: float, height: float) -> Page:
    """The page in a picture that is `width` by `height` points; boxes are in points of the straightened page."""
    page = upright(sheet_of(image, width))
    sheet = page.sheet
    ink = ink_of(sheet)
    found = ruled(sheet, ink)
    writing = writing_of(ink, found.mask, sheet)
    rows = merged(split(pieces_of(sheet, writing, found.tables, page.boxes), writing))
    reads = iter(read_twice([piece for row in rows for piece in row], sheet, writing))
    prose: list[Span] = []
    for row in rows:
        span = _span([(piece, next(reads)) for piece in row], sheet)
        if row[0].cell is not None:
            row[0].cell.lines.append(span)
        elif span.text:
            prose.append(span)
    dashes.measured(found.tables)
    for table in found.tables:
        for cell in table.cells:
            _finish(cell, found)
        parted(table)
    if page.turn.quarters % 2:
        width, height = height, width
    return Page(number, width, height, found.tables, sorted(prose, key=lambda span: (span.box[1], span.box[0])))


def straightened(image: Image, width: float = A4) -> Image:
    """A picture that is `width` points wide, turned as `page_of` turns it: the boxes of the page fit this one."""
    import numpy as np
    from PIL import Image as Pictures

    turn = upright(sheet_of(image, width)).turn
    plain = image if image.mode in ("L", "RGB") else Pictures.fromarray(gray_of(image))
    return Pictures.fromarray(turned(np.asarray(plain), turn))


def _span(row: Sequence[tuple[Piece, Read]], sheet: Sheet) -> Span:
    """The pieces of one row as one line of text; spots that are no text leave only their doubt."""
    text, last = "", None
    doubts = [doubt.SPOT for piece, read in row if is_spot(read)]
    sure = 100
    for piece, read in row:
        if is_spot(read):
            continue
        gap = last is not None and piece.box[0] - last.box[2] > WIDE_GAP * (piece.box[3] - piece.box[1])
        text += (" " if gap else "") + read.better.text
        sure = min(sure, confidence_of(read))
        doubts += [found] if (found := doubt_of(read)) is not None else []
        last = piece
    boxes = [piece.box for piece, _ in row]
    box = (
        min(box[0] for box in boxes) / sheet.unit, min(box[1] for box in boxes) / sheet.unit,
        max(box[2] for box in boxes) / sheet.unit, max(box[3] for box in boxes) / sheet.unit,
    )
    return Span(text.strip(), box, sure if last else 0, doubts[0] if doubts else None)


def _finish(cell: PageCell, found: Ruled) -> None:
    """Bring the lines of a cell in order, and say what may be wrong with the cell as a whole."""
    spots = [span for span in cell.lines if not span.text]
    cell.lines = sorted((span for span in cell.lines if span.text), key=lambda span: span.box[1] + span.box[3])
    whole = doubt.UNCLEAR_EDGE if unclear_edge(cell, found.unclear) else next((span.doubt for span in spots), None)
    if whole is not None:
        cell.lines = [span._replace(doubt=span.doubt or whole) for span in cell.lines] or [Span("", cell.box, 0, whole)]
