"""Targets that are only approximate."""

from __future__ import annotations

from jixiao.model.value import Quantity
from jixiao.rules.case import Row


def below_about(row: Row) -> bool:
    """Whether the result lies below “about so many” and has full marks."""
    target, actual = row.target, row.actual
    if not isinstance(target, Quantity) or not isinstance(actual, Quantity) or not target.approximate:
        return False
    return row.full_marks and actual.unit == target.unit and actual.value < target.value
