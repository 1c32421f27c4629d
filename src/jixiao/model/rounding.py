"""The one place that rounds a figure to be judged. The standard names the rule.

Figures that are only shown are never rounded but cut, and marked with ….
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal, InvalidOperation
from typing import Literal

from msgspec import Struct

Mode = Literal["half_up", "floor"]
MODES = {"half_up": ROUND_HALF_UP, "floor": ROUND_FLOOR}


class Rounding(Struct, frozen=True, forbid_unknown_fields=True):
    """A named rounding rule: 四舍五入 (half_up) or 舍去 (floor) to a number of decimal places."""

    places: int = 2
    mode: Mode = "half_up"


_WIDE = Context(prec=64)  # enough for any figure that people print, and made once
_UNITS = tuple(Decimal(1).scaleb(-places) for places in range(10))


def rounded(value: Decimal, rule: Rounding) -> Decimal:
    """`value` rounded under the rule, however many digits it has."""
    places = rule.places
    unit = _UNITS[places] if places < len(_UNITS) else Decimal(1).scaleb(-places)
    try:
        return value.quantize(unit, MODES[rule.mode], _WIDE)
    except InvalidOperation:
        return value.quantize(unit, MODES[rule.mode], Context(prec=value.adjusted() + places + 2))
