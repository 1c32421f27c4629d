"""A lone slash, which means "none" in a form and which recognition takes for a one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jixiao.readers.scan.sheet import Mask
    from jixiao.readers.scan.upright import Pixels

MISTAKEN = frozenset("1lIL|丨J7)!")
LEANING = (0.2, 0.9)  # of its height a slash goes to the right; a one stands upright
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
