"""What became of the budget during the year: cut down to what was spent, or raised and not used."""

from __future__ import annotations

from decimal import Decimal

from jixiao.model import FundLine, number
from jixiao.model.arithmetic import execution_rate
from jixiao.model.rounding import Rounding, rounded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


def figures(line: FundLine) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """年初预算数, 全年预算数 and 全年执行数."""
    return number(line.initial_budget), number(line.adjusted_budget), number(line.executed)


def cut_to_spending(line: FundLine) -> bool:
    """Whether the budget fell far, just to what was spent."""
    initial, revised, executed = figures(line)
    if not initial or not revised or executed is None or revised * 100 >= threshold("B-07.cut_below") * initial:
        return False
    rate = execution_rate(executed, revised)
    return rate is not None and rate >= threshold("B-07.spent_from")


def raised_in_vain(line: FundLine) -> bool:
    """Whether the budget rose and no more was spent than there was at the start."""
    initial, revised, executed = figures(line)
    return bool(initial and revised) and executed is not None and executed <= initial < revised  # type: ignore[operator]


def rate_shown(rate: Decimal) -> str:
    """A rate in per cent for messages, to two places as forms print it: 98.97."""
    return plain(rounded(rate, Rounding()))
