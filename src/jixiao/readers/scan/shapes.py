"""Characters that recognition is sure of and wrong: told by the shape of their ink.

A lone slash, which means "none" in a form, is taken for a one, and a per mille sign for a per cent sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jixiao.readers.scan.sheet import Mask
    from jixiao.readers.scan.upright import Pixels

MISTAKEN = frozenset("1lIL|丨J7)!")
LEANING = (0.2, 0.9)  # of its height a slash goes to the right; a one stands upright
PER_CENT = 1.24  # of its height: no per cent sign is wider, and no per mille sign as narrow
LOW = 0.7  # of the line's height
STRAIGHT = 0.08  # of its height its ink strays from a straight line; a seven has a bar


def is_slash(strokes: Mask, box: Pixels) -> bool:
    """Whether the ink in a box is one straight leaning stroke."""
    import numpy as np

    left, top, right, bottom = box
    y, x = np.nonzero(strokes[top:bottom, left:right])
    if len(y) < 10:
        return False
    height = int(y.max() - y.min()) + 1
    slope, offset = np.polyfit(y, x, 1)
    stray = float(np.abs(x - (slope * y + offset)).mean())
    return LEANING[0] <= -slope <= LEANING[1] and stray <= STRAIGHT * height


def ends_in_no_per_cent(ink: Mask, box: Pixels) -> bool:
    """Whether the last letter of a line is too wide for a per cent sign, or too low: a ring of ‰ may stand off."""
    import numpy as np

    left, top, right, bottom = box
    part = ink[top:bottom, left:right]
    columns = np.flatnonzero(part.any(axis=0))
    if not len(columns):
        return False
    gaps = np.flatnonzero(np.diff(columns) > 1)
    first = int(columns[gaps[-1] + 1]) if len(gaps) else int(columns[0])
    rows = np.flatnonzero(part[:, first : int(columns[-1]) + 1].any(axis=1))
    height, lines = int(rows[-1]) - int(rows[0]) + 1, np.flatnonzero(part.any(axis=1))
    return int(columns[-1]) + 1 - first > PER_CENT * height or height < LOW * (int(lines[-1]) - int(lines[0]) + 1)
