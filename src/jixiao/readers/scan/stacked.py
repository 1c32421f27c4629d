"""Boxes that hold several lines, as detection finds them in narrow columns, split into the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao.readers.scan.ink import Writing
from jixiao.readers.scan.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jixiao.readers.scan.sheet import Mask

TALL = 1.5  # times the usual height of a box: it holds more than a line
LINE = 0.95  # of the usual height of a box, which has margins: ink that high is one line


def split(pieces: Sequence[Piece], ink: Writing) -> list[Piece]:
    """The pieces, the tall ones cut where a row is free of ink; what cannot be cut is marked as `tall`."""
    heights = sorted(piece.box[3] - piece.box[1] for piece in pieces if piece.found)
    if not heights:
        return list(pieces)
    usual = heights[len(heights) // 2]
    return [
        part for piece in pieces
        for part in (_lines(piece, ink.strokes, usual) if piece.box[3] - piece.box[1] > TALL * usual else [piece])
    ]


def _lines(piece: Piece, strokes: Mask, usual: int) -> list[Piece]:
    """A tall piece as its lines; parts of a letter that stand apart stay together as far as a line is high."""
    import numpy as np

    left, top, right, bottom = piece.box
    rows = strokes[top:bottom, left:right].any(axis=1)
    bounds = np.flatnonzero(np.diff(np.concatenate(([False], rows, [False])).astype(np.int8))).tolist()
    lines: list[tuple[int, int]] = []
    for begin, end in zip(bounds[::2], bounds[1::2], strict=True):
        if lines and end - lines[-1][0] <= LINE * usual:
            lines[-1] = lines[-1][0], end
        else:
            lines.append((begin, end))
    edges = [0, *((above[1] + below[0]) // 2 for above, below in zip(lines, lines[1:], strict=False)), bottom - top]
    cut = [
        Piece((left, top + begin, right, top + end), piece.cell, piece.found, piece.cut)
        for begin, end in zip(edges, edges[1:], strict=False)
    ]
    for part, (begin, end) in zip(cut, lines, strict=False):
        part.tall = end - begin > TALL * usual * LINE and piece.cell is not None
    return cut
