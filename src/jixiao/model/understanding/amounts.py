"""Money amounts inside a narrative sentence."""

from __future__ import annotations

import re

from jixiao.model.understanding.numbers import CHINESE, SCALE, SCALED, number, scale, tidy
from jixiao.model.understanding.plain import plain
from jixiao.model.value import Quantity

_AMOUNT = re.compile(
    rf"(?<![0-9.A-Za-z])(?P<about>约|近)?(?P<number>{SCALED}|{CHINESE})(?P<more>余|多)?(?P<scale>{SCALE})?(?P<tail>余)?元(?![/旦素宵月])"
)
_SENTENCE_LIMIT = 20000


def narrative_amounts(text: str) -> tuple[Quantity, ...]:
    """The money amounts of a narrative in printed order, each in 元; rates (元/人) and other currencies are none."""
    if "元" not in text and "圆" not in text:
        return ()
    found = _AMOUNT.finditer(plain(text[:_SENTENCE_LIMIT]))
    return tuple(amount for match in found if (amount := _amount(match)) is not None)


def _amount(found: re.Match[str]) -> Quantity | None:
    value = number(found["number"])
    if value is None:
        return None
    about = bool(found["about"] or found["more"] or found["tail"])
    return Quantity(tidy(value * scale(found["scale"])), "元", approximate=about)
