"""The text of a combined value, written as the units write theirs: ≥40场 and ≥60场 give ≥100场."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from msgspec.structs import replace

from jixiao.model import Cell
from jixiao.model.value import Quantity
from jixiao.scoring.aggregate.units import Printed, doubt, folded
from jixiao.wording.numbers import plain

Formula = Callable[[Sequence[Decimal]], Decimal]

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_GLYPHS = {">=": "≥", "<=": "≤"}


def spelled(printed: Sequence[Printed], quantities: Sequence[Quantity], formula: Formula) -> Cell:
    """The cell of the combined value; all digits are written, so that its meaning is what its text says."""
    value = formula([each.value for each in quantities])
    text = _alike(printed, quantities, formula) or _plain(replace(quantities[0], value=value))
    return Cell(text, understood=replace(quantities[0], value=value), doubt=doubt(printed))


def _alike(printed: Sequence[Printed], quantities: Sequence[Quantity], formula: Formula) -> str | None:
    """The first text with the combined number in it, when the texts differ in nothing but one number.

    `3` under 万元 and `50000` under 元 look alike and are not: what is printed must stand in one scale.
    """
    texts = [folded(each.cell) for each in printed]
    numbers = [_NUMBER.findall(text) for text in texts]
    if len({_NUMBER.sub("#", text) for text in texts}) > 1 or any(len(found) != 1 for found in numbers):
        return None
    figures = [Decimal(found[0].replace(",", "")) for found in numbers]
    scales = {each.value / figure for each, figure in zip(quantities, figures, strict=True) if figure}
    return _NUMBER.sub(plain(formula(figures)), texts[0]) if len(scales) == 1 else None


def _plain(value: Quantity) -> str:
    about = "约" if value.approximate else ""
    sign = _GLYPHS.get(value.comparison or "", value.comparison or "")
    return f"{about}{value.word or ''}{sign}{plain(value.value)}{value.unit or ''}"
