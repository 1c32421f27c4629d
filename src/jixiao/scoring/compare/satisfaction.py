"""Satisfaction (满意度): a percentage whether printed 95%, 95 or 0.95."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from jixiao.model import Indicator
from jixiao.scoring.compare.actual import Stretch
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.result import Step
from jixiao.scoring.satisfied import of_satisfaction
from jixiao.wording.numbers import shown

HUNDRED = Decimal(100)


def in_per_cent(
    row: Indicator, target: Stretch, actual: Stretch
) -> tuple[Stretch, Stretch, tuple[Step, ...]] | Refusal:
    """Both in per cent where neither prints a unit: fractions (0.95) are multiplied, numbers up to 100 taken so."""
    bare = target.unit is None and actual.unit is None and of_satisfaction(row)
    if not bare or not 0 < target.low <= HUNDRED or actual.low < 0 or (actual.exact or 0) > HUNDRED:
        return target, actual, ()
    fractions = {number <= 1 for number in (target.low, actual.low, actual.high) if number.is_finite() and number}
    if len(fractions) > 1:
        return Refusal(f"满意度一边是 {target.printed}，一边是 {actual.printed}，可能是比例也可能是百分数",
                       f"satisfaction of {actual.printed} beside {target.printed} may be a ratio or a percentage",
                       code="other_unit")
    factor = HUNDRED if fractions == {True} else Decimal(1)
    before = f"{shown(target.low)}、{shown(actual.low)}"
    target, actual = _scaled(target, factor), _scaled(actual, factor)
    note = Step("满意度未印百分号，按百分数读", "satisfaction without per cent signs, read as per cent",
                f"{before} → {shown(target.low)}%、{shown(actual.low)}%", actual.low)
    return target, actual, (note,)


def _scaled(side: Stretch, factor: Decimal) -> Stretch:
    return replace(side, low=side.low * factor, high=side.high * factor, unit="%")
