"""Each line read twice, from two differently prepared pictures of it; where they differ, the reading is in doubt."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

import jixiao.readers.scan.engine as engines
from jixiao.readers.scan.decode import Reading
from jixiao.readers.scan.ink import Writing
from jixiao.readers.scan.shapes import MISTAKEN, ends_in_no_per_cent, is_slash
from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jixiao.readers.scan.pieces import Piece
    from jixiao.readers.scan.sheet import Gray, Mask
    from jixiao.readers.scan.upright import Pixels

NEIGHBOUR = 0.2  # of a box's height: ink at its upper or lower rim no higher than this is of the line above or below
BORDER = 0.2  # of a line's height: the white put around its ink for the second reading
STROKE = 1.0  # points
STOPS = frozenset("、，,。；;：:")  # small, and easily lost at the end of a line
SLASH = Reading("/", (0.8,), 0.0)
SAME = str.maketrans({
    "—": "-", "–": "-", "－": "-", "―": "-", "‐": "-", "−": "-", "“": '"', "”": '"', "‘": "'", "’": "'",
    "•": "·", "・": "·", "∶": ":", "≧": "≥", "≦": "≤", "〇": "○", "～": "~",
})


class Read(NamedTuple):
    """A piece as read twice: the reading that was surer of its least sure character, and the other."""

    better: Reading
    other: Reading
    misshapen: bool = False  # the ink has not the shape of what was read

    @property
    def agree(self) -> bool:
        return plain(self.better.text) == plain(self.other.text)


def plain(text: str) -> str:
    """A text as what it says: widths, blanks and the kinds of dashes and quotes make no difference."""
    return "".join(unicodedata.normalize("NFKC", text).translate(SAME).split())


def read_twice(pieces: Sequence[Piece], sheet: Sheet, ink: Writing) -> list[Read]:
    """The two readings of each piece."""
    first = [ink.flat[top:bottom, left:right] for left, top, right, bottom in (piece.box for piece in pieces)]
    second = [_prepared(ink.flat, ink.mask, piece.box, sheet) for piece in pieces]
    both = engines.engine().read([*first, *second])
    reads = [_ranked(one, other) for one, other in zip(both[: len(pieces)], both[len(pieces) :], strict=True)]
    return [_by_shape(read, piece, ink) for piece, read in zip(pieces, reads, strict=True)]


def _ranked(one: Reading, other: Reading) -> Read:
    """Two readings, the surer first; if one only lacks a comma or stop that the other has, it is the other."""
    if len(one.text) != len(other.text) and _words(one.text) == _words(other.text):
        return Read(one, other) if len(one.text) > len(other.text) else Read(other, one)
    return Read(one, other) if one.least >= other.least else Read(other, one)


def _by_shape(read: Read, piece: Piece, ink: Writing) -> Read:
    """A reading in doubt where the shape of its ink speaks against it."""
    text = plain(read.better.text)
    if piece.tall:
        return read._replace(misshapen=True)
    if text in MISTAKEN and is_slash(ink.strokes, piece.box):
        return Read(SLASH, read.better, misshapen=True)
    if text.endswith("%") and ends_in_no_per_cent(ink.strokes, own_ink(ink.mask, piece.box)):
        return read._replace(misshapen=True)
    return read


def _words(text: str) -> str:
    return "".join(letter for letter in plain(text) if letter not in STOPS)


def _prepared(flat: Gray, letters: Mask, box: Pixels, sheet: Sheet) -> Gray:
    """A line cut to its ink, of full contrast, with white all around."""
    import cv2
    import numpy as np

    left, top, right, bottom = own_ink(letters, box)
    spare = sheet.pixels(STROKE)  # a stroke that lies on a line counts as line
    top, bottom = max(box[1], top - spare), min(box[3], bottom + spare)
    crop = cv2.GaussianBlur(flat[top:bottom, left:right], (3, 3), 0).astype(np.float32)
    darkest = float(np.percentile(crop, 2))
    middle, slope = (255 + darkest) / 2, 10 / max(255 - darkest, 40)
    sharp = 255 / (1 + np.exp(-(crop - middle) * slope))
    border = max(2, round((bottom - top) * BORDER))
    return np.asarray(
        cv2.copyMakeBorder(sharp.astype(np.uint8), border, border, border, border, cv2.BORDER_CONSTANT, value=255),
        dtype=np.uint8,
    )


def own_ink(mask: Mask, box: Pixels) -> Pixels:
    """A box narrowed to its ink, without the feet and heads of neighbouring lines at its rims."""
    import numpy as np

    left, top, right, bottom = box
    part = mask[top:bottom, left:right]
    rows: Mask = np.asarray(part.any(axis=1))
    few = int(NEIGHBOUR * len(rows))
    begin, end = _rim(rows, few), len(rows) - _rim(rows[::-1], few)
    inner = np.flatnonzero(rows[begin:end])
    columns = np.flatnonzero(part[begin:end].any(axis=0))
    if not len(inner) or not len(columns):
        return box
    top, bottom = top + begin + int(inner[0]), top + begin + int(inner[-1]) + 1
    tall = max(0, (right - left) // 60, 8 - (bottom - top))
    return left + int(columns[0]), max(0, top - tall), left + int(columns[-1]) + 1, bottom + tall


def _rim(rows: Mask, few: int) -> int:
    """How many rows at the rim hold ink of a neighbour: a few with ink, then one without."""
    for number in range(min(few, len(rows))):
        if not rows[number]:
            return number
    return 0
