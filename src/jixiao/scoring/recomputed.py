"""Printed figures of a report or of accounts computed again, each beside the printed one with its proof."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from jixiao.scoring.explain import value
from jixiao.scoring.result import Score
from jixiao.wording.language import Term

METHODS: Mapping[str, Term] = {
    "mean": ("平均", "mean"), "sum": ("合计", "sum"), "total": ("总分", "total"),
    "lost_rate": ("失分率", "lost-point rate"), "score_rate": ("得分率", "rate of points reached"),
    "change": ("增减额", "change"),
    "change_rate": ("增减率", "rate of change"), "share": ("占比", "share"),
    "shares": ("占比合计", "sum of the shares"), "completion": ("完成预算比例", "completion of the budget"),
    "tie": ("勾稽", "tie"),
}  # fmt: skip


PER_CENT = frozenset({"lost_rate", "change_rate", "share", "shares", "completion"})


def computed(score: Score) -> str:
    """The computed figure, or its interval, as it would be printed: `4.75%`."""
    shown = value(score)
    return f"{shown}%" if score.method in PER_CENT and score.limits is not None else shown


class Recomputed(Struct, frozen=True):
    """Every figure that follows from others, in printed order.

    A part's `method` says what it is (`mean`, `sum`, `total`, `lost_rate`, `change_rate`, `share`, `completion`,
    `shares`, `tie`); `low` and `high` are the interval that fits the printed precision of its inputs, `because` states
    what the rounding leaves open.
    """

    parts: tuple[Score, ...] = ()

    def of(self, *methods: str) -> Iterator[Score]:
        """The parts of these kinds."""
        return (part for part in self.parts if part.method in methods)

    def first(self, most: int) -> tuple[Score, ...]:
        """So many parts in printed order; where there are more, none that differs is left out for one that agrees."""
        wrong = sum(part.agrees is False for part in self.parts)
        room, found = max(0, most - wrong), []
        for part in self.parts:
            if part.agrees is not False:
                room -= 1
            if part.agrees is False or room >= 0:
                found.append(part)
        return tuple(found[:most])
