"""The form's own arithmetic: sums, rates and totals, written once for readers, scoring and rules."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from jixiao.model.cell import Cell, number
from jixiao.model.form import Form, FundLine, Funds

HUNDRED = Decimal(100)
_SAYS_SOMETHING = re.compile(r"[^\W_]")  # more than a dash


class Sum(Struct, frozen=True):
    """A sum over cells: `value` of what could be added, `missing` the paths of what could not."""

    value: Decimal
    parts: tuple[tuple[str, Cell], ...] = ()
    missing: tuple[str, ...] = ()


def added(cells: list[tuple[str, Cell | None]]) -> Sum:
    """The sum of the cells with their paths; a cell that prints no plain number is missing."""
    parts, missing, value = [], [], Decimal(0)
    for path, cell in cells:
        figure = number(cell)
        if cell is None or figure is None:
            missing.append(path)
        else:
            parts.append((path, cell))
            value += figure
    return Sum(value, tuple(parts), tuple(missing))


def total_line(funds: Funds) -> tuple[int, FundLine] | None:
    """Position and line of 年度资金总额, or None."""
    return next(((i, line) for i, line in enumerate(funds.lines) if line.source == "total"), None)


def execution_rate(executed: Decimal, adjusted: Decimal) -> Decimal | None:
    """预算执行率 in per cent, unrounded: 全年执行数 ÷ 全年预算数 × 100; None when the budget is zero.

    Source: regulations SC-01.
    """
    return executed / adjusted * HUNDRED if adjusted else None


def weights(form: Form) -> Sum:
    """Σ 分值 of all indicator rows and of the scoring fund line (counted once, SC-05).

    Rows without a weight cell, or with an empty or dashed one, weigh nothing and are not missing.
    """
    return _over_rows(form, "weight")


def scores(form: Form) -> Sum:
    """Σ 得分 of all indicator rows that weigh something, and the execution score (SC-41).

    A form that prints no 分值 at all counts every score.
    """
    return _over_rows(form, "score")


def _over_rows(form: Form, field: str) -> Sum:
    cells: list[tuple[str, Cell | None]] = []
    scoring = total_line(form.funds)
    weighed = any(row.weight is not None for row in form.indicators)
    if scoring and number(scoring[1].weight if weighed else getattr(scoring[1], field)) is not None:
        cells.append((f"funds.lines[{scoring[0]}].{field}", getattr(scoring[1], field)))
    for position, row in enumerate(form.indicators):
        counts = row.weight if weighed else getattr(row, field)
        if counts is None or not counts.text or _SAYS_SOMETHING.search(counts.text) is None:
            continue
        cells.append((f"indicators[{position}].{field}", getattr(row, field)))
    return added(cells)


def parts_of_total(funds: Funds, column: str) -> Sum:
    """Σ of the lines below 年度资金总额 in one amount column; empty and dashed cells count as nothing.

    Where both 财政资金 and its part 当年财政拨款 print an amount, the part is left out;
    where a whole department prints 基本支出 and 项目支出 beside its sources, they split the same total once more.
    """
    printed = [
        (f"funds.lines[{position}].{column}", line) for position, line in enumerate(funds.lines)
        if line.source != "total" and number(getattr(line, column)) is not None
    ]
    if not printed:
        return Sum(Decimal(0))
    whole_fiscal = any(line.source == "fiscal" for _, line in printed)
    split_by_source = any(not _spending(line) and line.source != "total" for line in funds.lines)
    return added([
        (path, getattr(line, column)) for path, line in printed
        if not (line.source == "fiscal_current_year" and whole_fiscal) and not (_spending(line) and split_by_source)
    ])


def _spending(line: FundLine) -> bool:
    """Whether a line says what the money is spent on, not where it comes from."""
    return (line.label.text or "").strip().endswith(("基本支出", "项目支出"))
