"""Rounding as a step of the trace."""

from __future__ import annotations

from decimal import Decimal

from jixiao.model import Rounding, rounded
from jixiao.scoring.result import Step
from jixiao.wording.language import Term
from jixiao.wording.numbers import shown

MODE_LABELS = {
    "half_up": ("四舍五入", "rounded half up"), "floor": ("舍去尾数", "rounded down"), "up": ("只入不舍", "rounded up"),
}


def rounding_words(mode: str, places: int) -> Term:
    """`四舍五入，保留2位小数`; `up` is no rule of a standard but may be what somebody did."""
    label, label_en = MODE_LABELS[mode]
    if not places:
        return f"{label}，取整数", f"{label_en} to a whole number"
    return f"{label}，保留{places}位小数", f"{label_en} to {places} place{'s' if places > 1 else ''}"


def rounding_step(value: Decimal, rule: Rounding, unit: str = "") -> Step:
    """The rounding as a step of its own; its result is the rounded value."""
    result = rounded(value, rule)
    label, label_en = rounding_words(rule.mode, rule.places)
    return Step(
        label=label,
        label_en=label_en,
        formula=f"{shown(value)}{unit} → {result:f}{unit}",
        result=result,
    )
