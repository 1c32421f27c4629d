"""Rounding as a step of the trace."""

from __future__ import annotations

from decimal import Decimal

from jixiao.model import Rounding, rounded
from jixiao.scoring.result import Step
from jixiao.wording.numbers import shown

MODE_LABELS = {"half_up": ("四舍五入", "rounded half up"), "floor": ("舍去尾数", "rounded down")}


def rounding_step(value: Decimal, rule: Rounding, unit: str = "") -> Step:
    """The rounding as a step of its own; its result is the rounded value."""
    label, label_en = MODE_LABELS[rule.mode]
    result = rounded(value, rule)
    places, places_en = f"保留{rule.places}位小数", f"to {rule.places} places"
    if not rule.places:
        places, places_en = "取整数", "to a whole number"
    return Step(
        label=f"{label}，{places}",
        label_en=f"{label_en} {places_en}",
        formula=f"{shown(value)}{unit} → {result:f}{unit}",
        result=result,
    )
