"""Printed figures of a report or of accounts computed again, each beside the printed one with its proof."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jixiao.scoring.result import Score


class Recomputed(Struct, frozen=True):
    """Every figure that follows from others, in printed order.

    A part's `method` says what it is (`mean`, `sum`, `total`, `lost_rate`, `change_rate`, `share`, `completion`,
    `shares`); `low` and `high` are the interval that fits the printed precision of its inputs, `because` states what
    the rounding leaves open.
    """

    parts: tuple[Score, ...] = ()

    def of(self, *methods: str) -> Iterator[Score]:
        """The parts of these kinds."""
        return (part for part in self.parts if part.method in methods)
