"""Paper and ink: shading taken out, ink told from noise, specks told from strokes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    from jixiao.readers.scan.sheet import Gray, Mask

THICKEST = 12.0  # points; a stroke, even of a title, is thinner: what is thicker is shading
FAINTEST = 40  # of 255: ink less dark than this against its paper is a shadow
NOISE = 5.0  # ink must stand out from the noise by so many deviations
SPECK = 1.5  # points; a spot that is smaller both ways may be dirt, or a point or comma
BLOT = 2.8  # points; a round spot of this size that stands alone is dirt too
ROUND = 0.7  # of its length a spot is high, and more; a hyphen is less
ALONE = 3.5  # points; no ink within this distance: no point, comma or dot of a letter stands so far off
MOST_PARTS = 200_000  # connected pieces of ink on a page; a page of noise has more


class Ink(NamedTuple):
    """`flat`: the sheet with white paper all over; `dark`: how dark it is, 0 paper; `mask`: where ink is.

    `noise` is the deviation of the paper's darkness.
    """

    flat: Gray
    dark: Gray
    mask: Mask
    noise: float


class Writing(NamedTuple):
    """What is written, without ruling lines and without dirt.

    `flat` shows it (the lines too) on white paper, `mask` is its ink, `strokes` its ink without points and specks.
    """

    flat: Gray
    mask: Mask
    strokes: Mask


def ink_of(sheet: Sheet) -> Ink:
    """The ink of a sheet."""
    import cv2
    import numpy as np

    flat = cv2.divide(sheet.gray, np.maximum(_paper(sheet), 1), scale=255)
    dark = np.asarray(cv2.GaussianBlur(255 - flat, (3, 3), 0), dtype=np.uint8)
    calm = dark[dark < FAINTEST]  # text would count as noise
    noise = float(calm[:: max(1, calm.size // 200_000)].std()) if calm.size else 0.0
    return Ink(np.asarray(flat, dtype=np.uint8), dark, dark > max(FAINTEST, NOISE * noise), noise)


def writing_of(ink: Ink, lines: Mask, sheet: Sheet) -> Writing:
    """What is written on a sheet with these lines."""
    import cv2
    import numpy as np

    mask = ink.mask & ~(cv2.dilate(lines.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    if count > MOST_PARTS:
        return Writing(ink.flat, mask, mask)
    size = stats[:, 2:4] / sheet.unit
    small: Mask = np.asarray((size <= SPECK).all(axis=1))
    blot: Mask = np.asarray((size <= BLOT).all(axis=1) & (size.min(axis=1) > ROUND * size.max(axis=1)))
    small[0] = blot[0] = False
    dirt = mask & (small | blot)[labels] & _alone(mask, sheet)
    flat = np.where(cv2.dilate(dirt.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0, np.uint8(255), ink.flat)
    return Writing(flat, mask & ~dirt, mask & ~dirt & ~small[labels])


def _alone(mask: Mask, sheet: Sheet) -> Mask:
    """Where small spots are that have no other ink around."""
    import cv2
    import numpy as np

    reach = 2 * sheet.pixels(ALONE) + 1
    wide = cv2.dilate(mask.astype(np.uint8), np.ones((reach, reach), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(wide)
    alone: Mask = np.asarray((stats[:, 2:4] <= BLOT * sheet.unit + reach).all(axis=1))
    alone[0] = False
    return np.asarray(alone[labels], dtype=np.bool_)


def _paper(sheet: Sheet) -> Gray:
    """How bright the paper is at each place: strokes closed over, on a quarter of the size for speed."""
    import cv2
    import numpy as np

    rows, columns = sheet.gray.shape
    small = cv2.resize(sheet.gray, (max(1, columns // 4), max(1, rows // 4)), interpolation=cv2.INTER_AREA)
    kernel = np.ones((max(3, sheet.pixels(THICKEST) // 4),) * 2, np.uint8)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, kernel, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(closed, (columns, rows), interpolation=cv2.INTER_LINEAR), dtype=np.uint8)
