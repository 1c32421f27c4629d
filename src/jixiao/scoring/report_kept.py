"""How many places the figures of a score sheet keep: its columns tell, where a cell has dropped its zeros.

A mean of 4.9 printed as 5 is right where means are printed without places, and wrong beside 4.86 and 3.75.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from jixiao.model import Rounding, rounded
from jixiao.scoring.result import Score, Step, places

ENOUGH = 3  # figures of a column that need all its places
FEW = 3  # as many of them for every figure that may be rounded shorter
HALF = Decimal("0.5")


def by_column(parts: Iterable[Score]) -> list[Score]:
    """The figures of one column, each compared with as many places as the column keeps."""
    found = list(parts)
    kept = _kept([(part.claimed, part.exact) for part in found if part.claimed is not None and part.exact is not None])
    return [_with_places(part, kept) for part in found] if kept else found


def exact_points(part: Score, total: Step | None) -> Score:
    """Points are added, not rounded: 9.5 is not 10, but three times 33.3 may be 100."""
    values = [each.value for each in total.inputs if each.value is not None] if total else []
    most = max(map(places, values), default=0)
    slack = HALF.scaleb(-most) * len(values)
    if part.claimed is None or part.exact is None or abs(part.claimed - part.exact) <= slack:
        return part
    return _with_places(part, most)


def _kept(pairs: list[tuple[Decimal, Decimal]]) -> int | None:
    """The places of a column; None where its figures do not agree about them."""
    most = max((places(claimed) for claimed, _ in pairs), default=0)
    right = [claimed for claimed, exact in pairs if _at(exact, most) == claimed]
    full = sum(places(claimed.normalize()) == most for claimed in right)
    shorter = sum(_at(exact, most) != claimed == _at(exact, places(claimed)) for claimed, exact in pairs)
    return most if most and full >= ENOUGH and shorter * FEW <= full else None


def _with_places(part: Score, kept: int) -> Score:
    if part.claimed is None or part.exact is None or places(part.claimed) >= kept or part.computed is None:
        return part
    computed = _at(part.exact, kept)
    if computed == part.claimed:
        return part
    return replace(part, computed=computed, claimed=_at(part.claimed, kept), steps=part.steps[:1],
                   rounding=f"half_up {kept}")


def _at(value: Decimal, kept: int) -> Decimal:
    return rounded(value, Rounding(places=kept, mode="half_up"))
