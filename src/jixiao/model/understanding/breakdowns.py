"""A total with its parts in brackets: 560万(泵站240万元,管线320万元)."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.model.understanding.quantities import quantity
from jixiao.model.value import Quantity

_TOTAL = re.compile(r"(?P<total>[^()]*[0-9][^()]*)\((?P<of>其中[:，,]?)?(?P<parts>[^()]*[0-9][^()]*)\)")
_CUT = re.compile(r"[;，、]|,(?![0-9]{3}(?![0-9]))")


def breakdown(text: str) -> Quantity | None:
    """The leading figure, the bracket kept as its word; None unless the bracket lists parts of that figure.

    Every part is a named figure in the unit of the total, and together they are no more than it.
    """
    found = _TOTAL.fullmatch(text)
    total = quantity(found["total"]) if found else None
    if found is None or not isinstance(total, Quantity):
        return None
    printed = [part for part in _CUT.split(found["parts"]) if part]
    parts = [part for part in map(quantity, printed) if isinstance(part, Quantity) and part.word and part.value >= 0]
    units = {part.unit for part in (total, *parts)} - {None}
    if len(parts) < (1 if found["of"] else 2) or len(parts) < len(printed) or len(units) > 1:
        return None
    if sum((part.value for part in parts), Decimal(0)) > total.value:
        return None
    inner = (found["of"] or "") + found["parts"]
    word = f"{total.word}({inner})" if total.word else inner
    return Quantity(total.value, next(iter(units), None), total.comparison, total.approximate, word)
