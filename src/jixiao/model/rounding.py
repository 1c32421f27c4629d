"""The one place that rounds a figure to be judged. The standard names the rule.

Figures that are only shown are never rounded but cut, and marked with ….
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import Literal

from msgspec import Struct

Mode = Literal["half_up", "floor"]
MODES = {"half_up": ROUND_HALF_UP, "floor": ROUND_FLOOR}


class Rounding(Struct, frozen=True, forbid_unknown_fields=True):
    """A named rounding rule: 四舍五入 (half_up) or 舍去 (floor) to a number of decimal places."""

    places: int = 2
    mode: Mode = "half_up"


def rounded(value: Decimal, rule: Rounding) -> Decimal:
    """`value` rounded under the rule, however many digits it has."""
    digits = Context(prec=max(28, value.adjusted() + rule.places + 2))
    return value.quantize(Decimal(1).scaleb(-rule.places), rounding=MODES[rule.mode], context=digits)
