"""The sign of a target, printed with it or in columns of its own, and whether a number misses it."""

from __future__ import annotations

from decimal import Decimal

from jixiao.model.rounding import Rounding, rounded
from jixiao.model.value import Comparison, Quantity
from jixiao.rules.case import Row
from jixiao.scoring.direction import printed_sign
from jixiao.scoring.inputs import Refusal


def sign_of(row: Row) -> Comparison | None:
    """The sign, None where none is printed or the columns disagree."""
    own = row.target.comparison if isinstance(row.target, Quantity) else None
    sign = printed_sign(row.indicator, own)
    return None if isinstance(sign, Refusal) else sign


def missed(sign: Comparison, target: Decimal, actual: Decimal) -> bool:
    """Whether the number misses the target, strictly as printed."""
    match sign:
        case ">":
            return actual <= target
        case ">=" | "=":
            return actual < target
        case "<":
            return actual >= target
        case "<=":
            return actual > target


def times(row: Row) -> Decimal:
    """How many times the target the actual value is, for messages; 1 where the two cannot be compared."""
    figures = row.figures
    if figures is None or not figures.target:
        return Decimal(1)
    return rounded(figures.actual / figures.target, Rounding())
