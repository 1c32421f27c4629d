"""Boxes of text cut at the borders of cells, and the ink in cells that no box covers: the lines to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jixiao.readers.page.model import PageCell, PageTable
from jixiao.readers.scan.ink import Writing
from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from jixiao.readers.scan.sheet import Mask
    from jixiao.readers.scan.upright import Pixels

INSET = 0.8  # points from the middle of a line to where a cell begins
SHARE = 0.5  # of a box's height must lie in a cell: less is a neighbour's margin
SLIVER = 1.0  # points; what sticks out into a cell less than this is margin
WORD_GAP = 6.0  # points between letters that may be of one line
FRAYED = 1.6  # points; ink beside the border of a cell that is no thicker is the border's
MARGIN = 2.5  # points around ink that no box covers
LOWEST = 9.0  # points of height at which ink is read
MOST_LEFT = 300  # groups of uncovered ink on a page; noise has more


@dataclass(slots=True)
class Piece:
    """A line of text to read, in pixels; outside of tables it has no cell.

    `found`: detection saw it; `cut`: it is part of a box; `tall`: it may hold more than one line.
    """

    box: Pixels
    cell: PageCell | None
    found: bool = True
    cut: bool = False
    tall: bool = False


def pieces_of(sheet: Sheet, ink: Writing, tables: Sequence[PageTable], boxes: Sequence[Pixels]) -> list[Piece]:
    """The lines to read: boxes shared out among the cells, then the ink that is left over in them."""
    import numpy as np

    cells = [cell for table in tables for cell in table.cells]
    inner = np.array([_inner(cell, sheet) for cell in cells], np.int64).reshape(-1, 4)
    pieces = []
    for box in boxes:
        pieces += _shared_out(box, cells, inner, ink, sheet)
    return pieces + _left_over(pieces, cells, inner, ink.strokes, sheet)


def _inner(cell: PageCell, sheet: Sheet) -> Pixels:
    """The inside of a cell in pixels."""
    inset = INSET * sheet.unit
    left, top, right, bottom = (value * sheet.unit for value in cell.box)
    rows, columns = sheet.gray.shape
    return (
        max(0, round(left + inset)), max(0, round(top + inset)),
        min(columns, round(right - inset)), min(rows, round(bottom - inset)),
    )


def _shared_out(
    box: Pixels, cells: Sequence[PageCell], inner: NDArray[np.int64], ink: Writing, sheet: Sheet
) -> list[Piece]:
    """The parts of a box, one for each cell that has some of its ink; outside of tables the box itself.

    A box is cut at upright borders. Over a level one it may reach, for letters do in low rows; it is cut there
    only if it holds lines of two cells.
    """
    import numpy as np

    left, top, right, bottom = box
    low = np.maximum(inner[:, :2], (left, top))
    high = np.minimum(inner[:, 2:], (right, bottom))
    width, height = (high - low).T
    tall = np.minimum(bottom - top, inner[:, 3] - inner[:, 1])
    hits = np.flatnonzero((width > SLIVER * sheet.unit) & (height >= SHARE * tall)).tolist()
    if not len(hits):
        return [Piece(box, None)] if _holds_ink(box, ink) else []
    stacked = len({(int(inner[i, 1]), int(inner[i, 3])) for i in hits}) > 1
    parts = []
    for i in hits:
        begin, end = (int(low[i, 1]), int(high[i, 1])) if stacked else (top, bottom)
        part = int(low[i, 0]), begin, int(high[i, 0]), end
        parts.append(Piece(part, cells[i], cut=len(hits) > 1))
    if len(parts) == 1:
        return parts if _holds_ink(parts[0].box, ink) else []
    return [trimmed for part in parts if (trimmed := _trimmed(part, ink.strokes, sheet))]


def _holds_ink(box: Pixels, ink: Writing) -> bool:
    """Whether there are strokes in a box, or nothing at all: then it is too faint for us, but somebody saw text."""
    left, top, right, bottom = box
    place = slice(top, bottom), slice(left, right)
    return bool(ink.strokes[place].any()) or not ink.mask[place].any()


def _trimmed(piece: Piece, strokes: Mask, sheet: Sheet) -> Piece | None:
    """A cut piece narrowed to its ink; None when it has none."""
    import numpy as np

    left, top, right, bottom = piece.box
    columns = np.flatnonzero(strokes[top:bottom, left:right].any(axis=0))
    if not len(columns):
        return None
    margin = sheet.pixels(2.5)  # a point or comma is a speck, and stands near
    start, end = max(left, left + int(columns[0]) - margin), min(right, left + int(columns[-1]) + 1 + margin)
    return Piece((start, top, end, bottom), piece.cell, piece.found, piece.cut)


def _left_over(
    pieces: Sequence[Piece], cells: Sequence[PageCell], inner: NDArray[np.int64], strokes: Mask, sheet: Sheet
) -> list[Piece]:
    """Lines of ink in cells that no piece covers."""
    import cv2
    import numpy as np

    inside = np.zeros(strokes.shape, np.bool_)
    for left, top, right, bottom in inner:
        inside[top:bottom, left:right] = True
    for piece in pieces:
        left, top, right, bottom = piece.box
        inside[max(0, top - 2) : bottom + 2, max(0, left - 2) : right + 2] = False
    left_ink = strokes & inside
    reach = np.ones((sheet.pixels(1.0), sheet.pixels(WORD_GAP)), np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(cv2.dilate(left_ink.astype(np.uint8), reach))
    if count > MOST_LEFT:
        return []
    found = []
    for x, y, width, height in stats[1:, :4].tolist():
        low, high = np.maximum(inner[:, :2], (x, y)), np.minimum(inner[:, 2:], (x + width, y + height))
        for i in np.flatnonzero((high > low).all(axis=1)).tolist():
            part = left_ink[low[i, 1] : high[i, 1], low[i, 0] : high[i, 0]]
            tight = _tight(part, (int(low[i, 0]), int(low[i, 1])), tuple(inner[i].tolist()), sheet)
            if tight is not None:
                found.append(Piece(tight, cells[i], found=False))
    return found


def _tight(ink: Mask, corner: tuple[int, int], inner: Pixels, sheet: Sheet) -> Pixels | None:
    """The box of some ink with a margin, inside its cell; None for the frayed edge of a line."""
    import numpy as np

    columns, rows = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
    if not len(columns):
        return None
    left, right = corner[0] + int(columns[0]), corner[0] + int(columns[-1]) + 1
    top, bottom = corner[1] + int(rows[0]), corner[1] + int(rows[-1]) + 1
    near = sheet.pixels(FRAYED)
    beside = left - inner[0] < near or inner[2] - right < near
    level = top - inner[1] < near or inner[3] - bottom < near
    if (beside and right - left <= near) or (level and bottom - top <= near):
        return None
    margin = sheet.pixels(MARGIN)
    tall = max(0, sheet.pixels(LOWEST) - (bottom - top)) // 2  # a dash alone must not be blown up
    return (
        max(inner[0], left - margin), max(inner[1], top - margin - tall),
        min(inner[2], right + margin), min(inner[3], bottom + margin + tall),
    )


def merged(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces by cell (or page) and row, top down and left to right; those that touch or overlap made one."""
    groups: dict[int, list[Piece]] = {}
    for piece in pieces:
        groups.setdefault(id(piece.cell), []).append(piece)
    return [row for group in groups.values() for row in _rows(group)]


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces of one cell row by row: in a row are those that share half their height."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.box[1] + one.box[3]):
        for row in rows:
            if _level(row[0].box, piece.box):
                row.append(piece)
                break
        else:
            rows.append([piece])
    return [_joined(sorted(row, key=lambda one: one.box[0])) for row in rows]


def _level(one: Pixels, other: Pixels) -> bool:
    """Whether two boxes stand on one line."""
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared > 0.5 * min(one[3] - one[1], other[3] - other[1])


def _joined(row: Sequence[Piece]) -> list[Piece]:
    """Neighbours that overlap, or stand closer than letters do, as one piece."""
    joined = [row[0]]
    for piece in row[1:]:
        last = joined[-1]
        if piece.box[0] - last.box[2] > 0.25 * min(last.box[3] - last.box[1], piece.box[3] - piece.box[1]):
            joined.append(piece)
            continue
        box = (
            min(last.box[0], piece.box[0]), min(last.box[1], piece.box[1]),
            max(last.box[2], piece.box[2]), max(last.box[3], piece.box[3]),
        )
        joined[-1] = Piece(
            box, last.cell, last.found or piece.found, last.cut or piece.cut, last.tall or piece.tall
        )
    return joined
