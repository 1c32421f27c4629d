"""A picture of a page, made grey and of a resolution that all later steps know how to handle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

    Gray = NDArray[np.uint8]
    Mask = NDArray[np.bool_]

FEWEST_DOTS = 150 / 72  # pixels a point; coarser pictures are enlarged, as the lengths below need some pixels
ENLARGED = 200 / 72
MOST_DOTS = 300 / 72  # finer ones cost time and say nothing more
MOST_PIXELS = 24_000_000  # of the picture worked on, A3 at 300 dpi and some


class Sheet(NamedTuple):
    """A page in grey, 0 black to 255 white; `unit` is how many of its pixels make a point."""

    gray: Gray
    unit: float

    def pixels(self, points: float) -> int:
        """A length in whole pixels, at least one."""
        return max(1, round(points * self.unit))


def sheet_of(image: Image | NDArray[Any], width: float) -> Sheet:
    """The sheet of a picture that is `width` points wide."""
    import cv2
    import numpy as np

    gray = gray_of(image)
    rows, columns = gray.shape
    unit = columns / width
    wanted = ENLARGED if unit < FEWEST_DOTS else min(unit, MOST_DOTS)
    wanted = min(wanted, unit * (MOST_PIXELS / (rows * columns)) ** 0.5)
    if wanted == unit:
        return Sheet(gray, unit)
    size = max(1, round(columns * wanted / unit)), max(1, round(rows * wanted / unit))
    smooth = cv2.INTER_AREA if wanted < unit else cv2.INTER_CUBIC
    return Sheet(np.asarray(cv2.resize(gray, size, interpolation=smooth), dtype=np.uint8), wanted)


def gray_of(image: Image | NDArray[Any]) -> Gray:
    """Any picture in grey; what is transparent shows white paper."""
    import numpy as np

    if isinstance(image, np.ndarray):
        return _gray_array(image)
    if image.mode.startswith("I") or image.mode == "F":  # 16 bits a pixel: Pillow would cut them off, not scale them
        deep = np.asarray(image, dtype=np.float32)
        top = 65535.0 if deep.max(initial=0) > 255 else 255.0
        return np.asarray(np.clip(deep * (255 / top), 0, 255), dtype=np.uint8)
    if "A" in image.getbands() or "transparency" in image.info:
        from PIL import Image as Pictures

        layer = image.convert("RGBA")
        paper = Pictures.new("RGBA", layer.size, "white")
        image = Pictures.alpha_composite(paper, layer)
    return np.ascontiguousarray(np.asarray(image.convert("L")))


def _gray_array(array: NDArray[Any]) -> Gray:
    import cv2
    import numpy as np

    if array.dtype == np.bool_:
        array = array.astype(np.uint8) * 255
    elif array.dtype == np.uint16:
        array = (array >> 8).astype(np.uint8)
    if array.ndim == 3 and array.shape[2] in (3, 4):
        array = cv2.cvtColor(np.ascontiguousarray(array[:, :, :3]), cv2.COLOR_BGR2GRAY)
    elif array.ndim == 3:
        array = array[:, :, 0]
    return np.ascontiguousarray(array.astype(np.uint8, copy=False))
