"""From the coordinates of a PDF page (origin anywhere, y upwards, page turned) to points from its upper left."""

from __future__ import annotations

from typing import NamedTuple

from jixiao.model.place import Box


class Frame(NamedTuple):
    """The visible part of a page and how far it is turned clockwise (0, 90, 180, 270)."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as seen."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turned in (90, 270) else (width, height)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the page as left, top, right, bottom as seen."""
        if not self.turned and left <= right and bottom <= top:  # every letter comes by here
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as seen, y downwards."""
        if self.turned == 90:
            return y - self.bottom, x - self.left
        if self.turned == 180:
            return self.right - x, y - self.bottom
        if self.turned == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

