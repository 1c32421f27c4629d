"""What is drawn on a PDF page: its ruling lines, and how much of it is covered by pictures."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from jixiao.model.place import Box
from jixiao.readers.page.model import Rule
from jixiao.readers.pdf.frame import Frame

THIN = 2.6  # points; what is thicker is an area
SHORTEST = 2.0  # points of a line; dashes are put together later
DEEPEST = 6  # forms inside forms
MOST_OBJECTS = 200_000  # drawn things of one page; a page of a form has a few thousand
MOST_POINTS = 1_000_000  # of all paths of a page; a map of a city has 300,000, and a million take two seconds
Matrix = tuple[float, float, float, float, float, float]
UPRIGHT: Matrix = (1, 0, 0, 1, 0, 0)


class Drawn(NamedTuple):
    """Horizontal and vertical lines, the boxes of pictures, and whether there is text that nobody sees.

    `too_much` says that the page has more on it than any page that a person has drawn.
    """

    horizontal: list[Rule]
    vertical: list[Rule]
    pictures: list[Box]
    hidden_text: bool
    turned_text: bool
    too_much: bool = False


def drawn_on(page: Any, frame: Frame) -> Drawn:
    """Everything drawn on a page that matters for its tables."""
    found = Drawn([], [], [], False, False)
    hidden = turned = False
    points = 0
    for number, (kind, thing, matrix) in enumerate(_objects(page)):
        points += pdfium.FPDFPath_CountSegments(thing) if kind == pdfium.FPDF_PAGEOBJ_PATH else 0
        if number >= MOST_OBJECTS or points > MOST_POINTS:
            return found._replace(too_much=True)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _lines(thing, matrix, frame, found)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.pictures.append(_bounds(thing, matrix, frame))
        else:
            hidden = hidden or pdfium.FPDFTextObj_GetTextRenderMode(thing) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
            turned = turned or _is_turned(thing)
    return found._replace(hidden_text=hidden, turned_text=turned)


def _objects(page: Any) -> Iterator[tuple[int, Any, Matrix]]:
    """Paths, pictures and texts of a page with the matrix of the form they stand in."""
    raw = page.raw
    for index in range(pdfium.FPDFPage_CountObjects(raw)):
        yield from _of(pdfium.FPDFPage_GetObject(raw, index), UPRIGHT, 0)


def _of(thing: Any, outer: Matrix, depth: int) -> Iterator[tuple[int, Any, Matrix]]:
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_TEXT):
        yield kind, thing, outer
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
        inner = _times(_matrix(thing), outer)
        for index in range(pdfium.FPDFFormObj_CountObjects(thing)):
            yield from _of(pdfium.FPDFFormObj_GetObject(thing, index), inner, depth + 1)


def _matrix(thing: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """First the inner matrix, then the outer."""
    if outer is UPRIGHT:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _lines(path: Any, outer: Matrix, frame: Frame, found: Drawn) -> None:
    """The straight lines of a path: stroked ones, the edges of stroked boxes, and filled strips."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not (fill.value or stroke.value):
        return
    for piece in _pieces(path, _times(_matrix(path), outer), frame):
        xs, ys = [x for x, _ in piece], [y for _, y in piece]
        x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
        if not all(map(math.isfinite, (*xs, *ys))):
            continue
        if y1 - y0 <= THIN and x1 - x0 >= SHORTEST:
            found.horizontal.append(Rule((y0 + y1) / 2, x0, x1))
        elif x1 - x0 <= THIN and y1 - y0 >= SHORTEST:
            found.vertical.append(Rule((x0 + x1) / 2, y0, y1))
        elif stroke.value and len(piece) >= 3:
            _edges(piece, found)


def _edges(piece: list[tuple[float, float]], found: Drawn) -> None:
    """The upright and level edges of a drawn polygon."""
    for (xa, ya), (xb, yb) in zip(piece, [*piece[1:], piece[0]], strict=True):
        if abs(ya - yb) <= THIN and abs(xa - xb) >= SHORTEST:
            found.horizontal.append(Rule((ya + yb) / 2, min(xa, xb), max(xa, xb)))
        elif abs(xa - xb) <= THIN and abs(ya - yb) >= SHORTEST:
            found.vertical.append(Rule((xa + xb) / 2, min(ya, yb), max(ya, yb)))


def _pieces(path: Any, matrix: Matrix, frame: Frame) -> Iterator[list[tuple[float, float]]]:
    """The points of each unbroken piece of a path, as seen."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    piece: list[tuple[float, float]] = []
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = frame.point(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and piece:
            yield piece
            piece = []
        piece.append(point)
    if len(piece) > 1:
        yield piece


def _bounds(thing: Any, outer: Matrix, frame: Frame) -> Box:
    a, b, c, d, e, f = _times(_matrix(thing), outer)
    corners = [frame.point(a * x + c * y + e, b * x + d * y + f) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _is_turned(text: Any) -> bool:
    _, b, c, _, _, _ = _matrix(text)
    return abs(b) > 0.01 or abs(c) > 0.01
