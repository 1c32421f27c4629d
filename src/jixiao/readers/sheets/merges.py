"""Merged ranges → spans that do not overlap: the first keeps its cells, a later one is clipped to what is free."""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.readers.sheets.area import Area
from jixiao.readers.sheets.model import Merge


class Spans:
    """The accepted ranges of an area by their first cell, and which cells they cover."""

    def __init__(self, area: Area, merges: Iterable[Merge]) -> None:
        self.by_anchor: dict[tuple[int, int], Merge] = {}
        self._taken = [0] * len(area.rows)  # a bit for each column
        for merge in merges:
            if clipped := area.clipped(merge):
                self._accept(clipped)

    def covers(self, row: int, column: int) -> bool:
        """Whether the cell lies in an accepted range, its first cell included."""
        return bool(self._taken[row] >> column & 1)

    def _accept(self, merge: Merge) -> None:
        free = self._free(merge)
        if free is None:
            return
        self.by_anchor[free.top, free.left] = free
        mask = _mask(free.left, free.right)
        for row in range(free.top, free.bottom + 1):
            self._taken[row] |= mask

    def _free(self, merge: Merge) -> Merge | None:
        """The part of the range from its first cell on that no earlier range holds."""
        right = merge.right
        taken = (self._taken[merge.top] & _mask(merge.left, right)) >> merge.left
        if taken:
            right = merge.left + (taken & -taken).bit_length() - 2
        mask = _mask(merge.left, right)
        bottom = merge.top - 1
        while bottom < merge.bottom and right >= merge.left and not self._taken[bottom + 1] & mask:
            bottom += 1
        if right < merge.left or (bottom, right) == (merge.top, merge.left):
            return None
        return Merge(merge.top, merge.left, bottom, right)


def _mask(left: int, right: int) -> int:
    return ((1 << (right - left + 1)) - 1) << left
