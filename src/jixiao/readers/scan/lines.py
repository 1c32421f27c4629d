"""The ruling lines of a straightened sheet, told from strokes of letters by their length and by where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jixiao.readers.page.model import Rule
from jixiao.readers.scan.ink import Ink
from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from jixiao.readers.scan.sheet import Gray, Mask

THICKEST = 4.0  # points; a thicker bar is no rule
ALONG = (6.0, 3.0)  # points to smooth over along a level and an upright line: noise goes, gaps of letters stay
GAP = (5.0, 1.5)  # points missing in a line that is still one; upright less, for letters stand above letters
SHORTEST = (16.0, 9.0)  # points; no letter of a form has such a stroke, level and upright
LONG = (34.0, 40.0)  # points from which a line needs no other lines at its ends
REACH = 3.5  # points by which a short line may miss the line it ends at
MOST_SLOPE = 0.02  # of a line that is left when a page is straightened, or paper that is not flat
FAINTEST = 22  # of 255, after smoothing
FILLED = 0.85  # of a line's length must be as dark as the rest of it; letters in a row have gaps
MOST = 1500  # that may be lines, one way; a page of noise has more and is given up


class Lines(NamedTuple):
    """What may be ruling lines one way, and the pixels of them."""

    rules: list[Rule]
    mask: Mask


def lines_of(sheet: Sheet, ink: Ink) -> tuple[Lines, Lines]:
    """The level and the upright lines of a straightened sheet; the upright ones' mask is transposed."""
    import numpy as np

    level, level_mask = _lines(ink.dark, sheet, ink.noise, 0)
    upright, upright_mask = _lines(np.ascontiguousarray(ink.dark.T), sheet, ink.noise, 1)
    level, upright = belonging(level, upright)
    return Lines(level, level_mask), Lines(upright, upright_mask)


def _lines(dark: Gray, sheet: Sheet, noise: float, way: int) -> tuple[list[Rule], Mask]:
    """The level lines of a picture of darkness; for the upright ones it is handed in transposed."""
    import cv2
    import numpy as np

    along, thick = sheet.pixels(ALONG[way]), sheet.pixels(THICKEST)
    smooth = cv2.blur(dark, (along, 1))
    ridge = cv2.subtract(smooth, cv2.morphologyEx(smooth, cv2.MORPH_OPEN, np.ones((thick, 1), np.uint8)))
    rough = (ridge > max(FAINTEST, 4 * noise / along**0.5)).astype(np.uint8)
    closed = cv2.morphologyEx(rough, cv2.MORPH_CLOSE, np.ones((1, sheet.pixels(GAP[way])), np.uint8))
    kernel = np.ones((1, sheet.pixels(SHORTEST[way])), np.uint8)
    mask = np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel), dtype=np.uint8)
    joined = cv2.dilate(mask, np.ones((3, 1), np.uint8))  # a line half a degree askew climbs in steps
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    if count > MOST:
        return [], np.zeros(mask.shape, np.bool_)
    return [rule for one in stats[1:] if (rule := _rule(one, mask, dark, sheet, way))], mask.astype(np.bool_)


def _rule(stats: NDArray[np.int32], mask: Gray, dark: Gray, sheet: Sheet, way: int) -> Rule | None:
    """One component as a line, None if it is too short or mostly gaps. Of a thick one its densest rows count."""
    import numpy as np

    x, y, width, height = (int(value) for value in stats[:4])
    thick = sheet.pixels(THICKEST)
    if width < sheet.pixels(SHORTEST[way]):
        return None
    part = mask[y : y + height, x : x + width] > 0
    if height > thick + width * MOST_SLOPE:  # strokes of letters hang on it
        row = int(np.argmax(part.sum(axis=1)))
        part[: max(0, row - thick)] = False
        part[row + thick + 1 :] = False
    columns = np.flatnonzero(part.any(axis=0))
    if columns[-1] - columns[0] + 1 < sheet.pixels(SHORTEST[way]):
        return None
    darkest = np.where(part, dark[y : y + height, x : x + width], 0).max(axis=0)[columns[0] : columns[-1] + 1]
    if float((darkest > max(FAINTEST, np.median(darkest) / 2)).mean()) < FILLED:
        return None
    at = y + float(np.median(np.nonzero(part)[0])) + 0.5  # not the mean: strokes of letters may hang on one side
    return Rule(at / sheet.unit, (x + int(columns[0])) / sheet.unit, (x + int(columns[-1]) + 1) / sheet.unit)


def belonging(level: list[Rule], upright: list[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Long lines, and short ones that end at both ends at a line already known to be one.

    Strokes of letters are short and end nowhere.
    """
    known = [rule for rule in level if rule.end - rule.start >= LONG[0]]
    beside = [rule for rule in upright if rule.end - rule.start >= LONG[1]]
    while True:
        more_beside = [rule for rule in upright if rule in beside or _ends_at(rule, known)]
        more = [rule for rule in level if rule in known or _ends_at(rule, more_beside)]
        if (len(more), len(more_beside)) == (len(known), len(beside)):
            return known, beside
        known, beside = more, more_beside


def _ends_at(rule: Rule, others: list[Rule]) -> bool:
    """Whether both ends of a line meet lines of the other way."""
    return all(
        any(abs(at - end) <= REACH and start - REACH <= rule.at <= stop + REACH for at, start, stop in others)
        for end in (rule.start, rule.end)
    )
