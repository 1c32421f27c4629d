"""Amounts of several forms in one unit, and the column of 年度资金总额 that ratios are weighted by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal
from unicodedata import normalize

from msgspec import Struct

from jixiao.model import Cell, Form, text
from jixiao.model.cell import MONEY_UNITS, PLAIN_NUMBER
from jixiao.model.form import AMOUNTS
from jixiao.scoring.aggregate.units import Printed, Unit, folded, unit_input
from jixiao.scoring.result import Input
from jixiao.wording.language import Term
from jixiao.wording.terms import FIELDS

Column = Literal["initial_budget", "adjusted_budget", "executed"]
YUAN = "元"


class Money(Struct, frozen=True):
    """The amounts that ratios are weighted by: `name` of the column, and the input of each unit by its position."""

    name: Term
    inputs: Mapping[int, Input]

    def of(self, unit: Unit) -> Decimal | None:
        """The amount of a unit, all in one unit of money; None when it is not known."""
        return self.inputs[unit.position].value


def money(units: Sequence[Unit], by: Column) -> Money:
    """What each unit prints in the column `by` of 年度资金总额."""
    counted = common_unit(units)
    return Money(FIELDS[by], {unit.position: _weight(unit, by, counted) for unit in units})


def _weight(unit: Unit, by: Column, counted: str | None) -> Input:
    lines = [(position, line) for position, line in enumerate(unit.form.funds.lines) if line.source == "total"]
    path, cell = f"funds.{by}", None
    if len(lines) == 1:  # of two totals nothing says which is meant
        path, cell = f"funds.lines[{lines[0][0]}].{by}", getattr(lines[0][1], by)
    printed = Printed(unit, path, cell)
    return unit_input(printed, amount(printed, counted))


def common_unit(units: Sequence[Unit]) -> str | None:
    """The unit in which all amounts stand, 元 where they stand in several; None when no form says any."""
    known = {
        unit_of_money(getattr(line, name), unit.form)
        for unit in units for line in unit.form.funds.lines for name in AMOUNTS
    } - {None}  # fmt: skip
    return YUAN if len(known) > 1 else next(iter(known), None)


def amount(printed: Printed, counted: str | None) -> Decimal | None:
    """The amount of a cell in the common unit; None when it prints none, or nobody knows in which unit."""
    cell, own = printed.cell, unit_of_money(printed.cell, printed.unit.form)
    if cell is None or cell.number is None or own is None:
        return None
    return cell.number if own == counted else cell.number * MONEY_UNITS[own]


def unit_of_money(cell: Cell | None, form: Form) -> str | None:
    """The unit an amount stands in: the one printed behind it (44万元) goes before that of the heading."""
    found = PLAIN_NUMBER.fullmatch(normalize("NFKC", text(cell) or "").strip())
    if found is None:
        return None
    behind = found.string[found.end(1) :].strip() or folded(form.funds.currency_unit)
    behind += YUAN if behind in ("万", "亿") else ""
    return behind if behind in MONEY_UNITS else None


def no_money(cell: Cell | None) -> bool:
    """Empty, or a stroke."""
    return not any(map(str.isalnum, text(cell) or ""))
