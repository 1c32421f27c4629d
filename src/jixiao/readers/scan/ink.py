"""Paper and ink: shading taken out, ink told from noise, specks told from strokes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    from jixiao.readers.scan.sheet import Gray, Mask

THICKEST = 12.0  # points; a stroke, even of a title, is thinner: what is thicker is shading
FAINTEST = 40  # of 255: ink less dark than this against its paper is a shadow
NOISE = 5.0  # ink must stand out from the noise by so many deviations
SPECK = 1.5  # points; a spot that is smaller both ways may be dirt
ALONE = 3.5  # points; no ink within this distance: no point, comma or dot of a letter stands so far off
MOST_PARTS = 200_000  # connected pieces of ink on a page; a page of noise has more


class Ink(NamedTuple):
    """`flat`: the sheet with white paper all over; `dark`: how dark it is, 0 paper; `mask`: where ink is.

    `strokes` is the ink without spots that may be dirt, `noise` the deviation of the paper's darkness.
    """

    flat: Gray
    dark: Gray
    mask: Mask
    strokes: Mask
    noise: float


def ink_of(sheet: Sheet) -> Ink:
    """The ink of a sheet."""
    import cv2
    import numpy as np

    paper = np.maximum(_paper(sheet), 1)
    flat = cv2.divide(sheet.gray, paper, scale=255)
    dark = cv2.GaussianBlur(255 - flat, (3, 3), 0)
    calm = dark[dark < FAINTEST]  # text would count as noise
    noise = float(calm[:: max(1, calm.size // 200_000)].std()) if calm.size else 0.0
    mask = dark > max(FAINTEST, NOISE * noise)
    strokes, dirt = _specks(mask, sheet)
    flat[cv2.dilate(dirt.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0] = 255
    return Ink(flat, dark, mask & ~dirt, strokes, noise)


def _specks(mask: Mask, sheet: Sheet) -> tuple[Mask, Mask]:
    """The ink without small spots, and the spots that stand alone: they are dirt."""
    import cv2
    import numpy as np

    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    if count > MOST_PARTS:
        return mask, np.zeros(mask.shape, np.bool_)
    small = (stats[:, 2:4] <= SPECK * sheet.unit).all(axis=1)
    small[0] = False
    strokes = np.asarray(mask & ~small[labels], dtype=np.bool_)
    reach = 2 * sheet.pixels(ALONE) + 1
    near = cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8))
    _, around, wide, _ = cv2.connectedComponentsWithStats(cv2.dilate(near, np.ones((reach, reach), np.uint8)))
    alone = (wide[:, 2:4] <= SPECK * sheet.unit + reach + 2).all(axis=1)
    alone[0] = False
    return strokes, np.asarray(mask & ~strokes & alone[around], dtype=np.bool_)


def _paper(sheet: Sheet) -> Gray:
    """How bright the paper is at each place: strokes closed over, on a quarter of the size for speed."""
    import cv2
    import numpy as np

    rows, columns = sheet.gray.shape
    small = cv2.resize(sheet.gray, (max(1, columns // 4), max(1, rows // 4)), interpolation=cv2.INTER_AREA)
    kernel = np.ones((max(3, sheet.pixels(THICKEST) // 4),) * 2, np.uint8)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, kernel, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(closed, (columns, rows), interpolation=cv2.INTER_LINEAR), dtype=np.uint8)
