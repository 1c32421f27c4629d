"""Satisfaction that is told in the cell for reasons, where a form has no column for results."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.model.cell import number
from jixiao.model.value import Quantity
from jixiao.rules.case import Row
from jixiao.rules.knowledge.reasons import given
from jixiao.rules.knowledge.words import is_empty
from jixiao.sources import threshold

_MEASURED = re.compile(r"(?:满意(?:度|率)?|好评率)[^0-9%,。;]{0,6}(\d+(?:\.\d+)?)%(?!以上|以下|左右)")


def misscored(row: Row) -> tuple[str, Decimal] | None:
    """The percentage told and the points in proportion to it, where the row has other points."""
    told = _MEASURED.search(given(row)) if row.heading == "satisfaction" and is_empty(row.indicator.actual) else None
    target, weight, score = row.target, number(row.indicator.weight), number(row.indicator.score)
    if told is None or not isinstance(target, Quantity) or target.unit != "%" or not weight or score is None:
        return None
    share = min(Decimal(told[1]) / target.value, Decimal(1)) * weight if target.value else weight
    return (told[1], share) if abs(share - score) > threshold("S-18.tolerance") else None
