"""How far a page is turned: the fine angle of its lines, and turning a picture back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WIDEST = 6.0  # degrees; what lies more askew was photographed, not scanned
SMALLEST = 0.02  # degrees; less is not a pixel on a page
COARSE, FINE = 0.2, 0.02
MOST_POINTS = 60_000


class Turn(NamedTuple):
    """What straightens a page: quarter turns against the clock, then a fine angle in degrees, the same way."""

    quarters: int = 0
    angle: float = 0.0


def fine_angle(sheet: Sheet) -> float:
    """The angle, in degrees against the clock, by which the sheet must be turned to have level lines."""
    import numpy as np

    points = _edges(sheet)
    if len(points) < 200:
        return 0.0
    coarse = _sharpest(points, np.arange(-WIDEST, WIDEST + COARSE / 2, COARSE), 2.0)
    fine = _sharpest(points, np.arange(coarse - COARSE, coarse + COARSE + FINE / 2, FINE), 1.0)
    return 0.0 if abs(fine) < SMALLEST else fine


def turned(image: NDArray[Any], turn: Turn) -> NDArray[Any]:
    """A picture (grey or colour) turned; the fine angle keeps its size, corners become white."""
    import cv2
    import numpy as np

    image = np.ascontiguousarray(np.rot90(image, turn.quarters)) if turn.quarters % 4 else image
    if turn.angle == 0:
        return image
    rows, columns = image.shape[:2]
    matrix = cv2.getRotationMatrix2D(((columns - 1) / 2, (rows - 1) / 2), turn.angle, 1)
    return np.asarray(
        cv2.warpAffine(
            image, matrix, (columns, rows), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT,
            borderValue=(255, 255, 255),
        )
    )


def _edges(sheet: Sheet) -> NDArray[np.float32]:
    """Where dark begins below bright, as (x, y): the upper edges of lines and letters, on half the size."""
    import cv2
    import numpy as np

    rows, columns = sheet.gray.shape
    small = cv2.resize(sheet.gray, (max(2, columns // 2), max(2, rows // 2)), interpolation=cv2.INTER_AREA)
    calm = cv2.blur(small, (7, 1)).astype(np.int16)  # along the lines: noise goes, level edges stay
    y, x = np.nonzero(calm[:-2] - calm[2:] > 25)
    margin = small.shape[1] * 0.02  # the shadow of the scanner's lid has an angle of its own
    inside = (x > margin) & (x < small.shape[1] - margin)
    points = np.column_stack((x[inside], y[inside])).astype(np.float32)
    return points[:: max(1, len(points) // MOST_POINTS)]


def _sharpest(points: NDArray[np.float32], angles: NDArray[np.float64], bin_size: float) -> float:
    """The angle at which most points fall on few level lines."""
    import numpy as np

    def sharpness(angle: float) -> float:
        # an image turned by +angle against the clock moves a point at x up by x·tan(angle)
        level = points[:, 1] - points[:, 0] * np.float32(np.tan(np.radians(angle)))
        counts = np.bincount(((level - level.min()) / bin_size).astype(np.int64)).astype(np.float64)
        return float((counts * counts).sum())

    return float(max(angles, key=sharpness))
