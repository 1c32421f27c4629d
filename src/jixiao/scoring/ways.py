"""One printed figure computed again, in one way or in several that rounding makes differ."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell, Rounding, number, rounded
from jixiao.scoring.panel_steps import with_rounding
from jixiao.scoring.result import Score, Step, places, unscored
from jixiao.wording.language import Term
from jixiao.wording.numbers import shown

Method = Literal["mean", "sum", "total", "lost_rate", "score_rate", "share", "shares"]
PLACES = 2  # where nothing is printed to tell how many


class Way(Struct, frozen=True):
    """One way to a figure; the result of the last step is the figure, not rounded. `name` says what is peculiar."""

    name: Term
    steps: tuple[Step, ...]
    unit: str = ""

    @property
    def exact(self) -> Decimal:
        """The figure that it leads to."""
        return self.steps[-1].result


class Spot(Struct, frozen=True):
    """The printed cell that is computed again, and what it is called."""

    path: str
    label: str
    cell: Cell | None
    maximum: Decimal | None = None


def computed(spot: Spot, method: Method, ways: Sequence[Way]) -> Score:
    """The figure beside the printed one; where the ways part after rounding, the interval between them.

    Rounded to as many places as are printed (docs/decisions/0003-printed-precision.md).
    """
    claimed = number(spot.cell)
    rule = Rounding(places=PLACES if claimed is None else places(claimed), mode="half_up")
    results = [rounded(way.exact, rule) for way in ways]
    taken = [way for at, way in enumerate(ways) if results.index(results[at]) == at]  # each result once
    steps = tuple(step for way in taken for step in (*way.steps[:-1], *with_rounding(way.steps[-1], rule, way.unit)))
    shared = replace(_blank(spot), method=method, steps=steps, rounding=f"half_up {rule.places}")
    if len(taken) == 1:
        return replace(shared, computed=results[0], exact=taken[0].exact)
    zh = "；".join(f"{way.name[0]}得 {shown(rounded(way.exact, rule))}" for way in taken)
    en = "; ".join(f"{way.name[1]} gives {shown(rounded(way.exact, rule))}" for way in taken)
    return replace(shared, low=min(results), high=max(results), because=f"因舍入次序不同，{zh}",
                   because_en=f"by the order of rounding, {en}")


def left_open(spot: Spot, method: Method, missing: Term) -> Score:
    """The printed figure with the reason why nothing stands beside it."""
    return replace(_blank(spot), method=method, reason=missing[0], reason_en=missing[1], code="not_computable")


def _blank(spot: Spot) -> Score:
    return replace(unscored(spot.path, spot.label, spot.cell), maximum=spot.maximum)
