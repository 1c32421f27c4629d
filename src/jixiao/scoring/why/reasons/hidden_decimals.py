"""Amounts printed with few decimals (6.00 万元): what the hidden ones leave open holds the printed figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import Cell, number, rounded
from jixiao.scoring.result import places
from jixiao.scoring.why.frame import Asked, Explanation, reason
from jixiao.wording.numbers import brief, shown


@reason("rate", "execution", rank=35)
def explain(asked: Asked) -> Iterator[Explanation]:
    executed, budget = number(asked.line.executed), number(asked.budget)
    if executed is None or budget is None or budget <= _half(budget):
        return
    low = _would(asked, executed - _half(executed), budget + _half(budget))
    high = _would(asked, executed + _half(executed), budget - _half(budget))
    if low is None or high is None or not _holds(asked, low, high):
        return
    unit = "%" if asked.kind == "rate" else ""
    yield asked.says(
        f"表上金额若是舍入过的，隐去的小数使结果在 {brief(low)}{unit}～{brief(high)}{unit} 之间，表上的数在内",
        f"if the printed amounts are rounded, their hidden decimals leave {brief(low)}{unit} to {brief(high)}{unit},"
        " which holds the printed figure",
        f"({shown(executed)} ± {shown(_half(executed))}) ÷ ({shown(budget)} ± {shown(_half(budget))})",
    )


def _half(value: Decimal) -> Decimal:
    """Half of the last place a number is printed with."""
    return Decimal(5).scaleb(-places(value) - 1)


def _would(asked: Asked, executed: Decimal, budget: Decimal) -> Decimal | None:
    """The figure for amounts of one unit."""
    return asked.would(asked.with_amounts(Cell(f"{executed:f}"), Cell(f"{budget:f}")))


def _holds(asked: Asked, low: Decimal, high: Decimal) -> bool:
    if asked.kind == "rate":
        return low <= asked.claimed + _half(asked.claimed) and asked.claimed - _half(asked.claimed) <= high
    rule = asked.standard.rounding("execution")
    return rounded(low, rule) <= asked.claimed <= rounded(high, rule)
