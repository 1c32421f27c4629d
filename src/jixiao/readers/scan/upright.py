"""A page made straight: its fine angle, and the quarter turns that text tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import jixiao.readers.scan.engine as engines
from jixiao.readers.scan.deskew import Turn, fine_angle, turned
from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    Pixels = tuple[int, int, int, int]

FINE_ENOUGH = 150 / 72  # pixels a point, for finding lines of text
LENGTHY = 1.8  # a box so much longer than high tells which way text runs
SAMPLE = 8  # lines to read for telling up from down
READABLE = 0.95  # the usual likelihood of a character when text is the right way up; some Latin reads upside down too


class Upright(NamedTuple):
    """The straight sheet, the turn that made it so, and the boxes of its lines of text in pixels."""

    sheet: Sheet
    turn: Turn
    boxes: list[Pixels]


def upright(sheet: Sheet) -> Upright:
    """Turn a sheet so that its text stands upright and its lines are level."""
    angle = fine_angle(sheet)
    page = _seen(sheet, Turn(0, angle))
    quarters = 1 if _runs_upwards(page.boxes) else 0
    if quarters:
        page = _seen(sheet, Turn(quarters, angle))
    sure = _readable(page)
    if sure is not None and sure < READABLE:
        over = _seen(sheet, Turn(quarters + 2, angle))
        if (_readable(over) or 0.0) > sure + 0.03:
            return over
    return page


def _seen(sheet: Sheet, turn: Turn) -> Upright:
    """A sheet turned, with the boxes of text found on it."""
    import cv2
    import numpy as np

    straight = Sheet(turned(sheet.gray, turn), sheet.unit)
    scale = min(1.0, FINE_ENOUGH / sheet.unit)
    small = straight.gray
    if scale < 1:
        small = np.asarray(cv2.resize(small, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    found = engines.engine().detect(small)
    rows, columns = straight.gray.shape
    boxes = [
        (int(left / scale), int(top / scale), min(columns, int(right / scale) + 1), min(rows, int(bottom / scale) + 1))
        for left, top, right, bottom in found
    ]
    return Upright(straight, turn, boxes)


def _runs_upwards(boxes: Sequence[Pixels]) -> bool:
    """Whether most long boxes stand on end."""
    across = sum(right - left > LENGTHY * (bottom - top) for left, top, right, bottom in boxes)
    upwards = sum(bottom - top > LENGTHY * (right - left) for left, top, right, bottom in boxes)
    return upwards > max(2, across)


def _readable(page: Upright) -> float | None:
    """How sure reading the longest lines is; None when there is nothing to read."""
    longest = sorted(page.boxes, key=lambda box: box[0] - box[2])[:SAMPLE]
    read = engines.engine().read(page.sheet.gray[top:bottom, left:right] for left, top, right, bottom in longest)
    each = sorted(sum(one.sure) / len(one.sure) for one in read if len(one.sure) > 2)
    return each[len(each) // 2] if each else None
