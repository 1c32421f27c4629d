"""The form's own arithmetic proves or doubts the reading, before anything is audited.

A broken sum is a doubt only where another placement of the cells of a slid row would mend it;
otherwise the sum is the unit's own error, and a rule reports it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeVar

import msgspec

from jixiao.model import arithmetic
from jixiao.model.cell import Cell, number, plain_number
from jixiao.model.doubt import LACKING, MENDS
from jixiao.model.finding import Finding
from jixiao.model.form import AMOUNTS, Form, FundLine, Funds, Indicator
from jixiao.readers.match import problems
from jixiao.readers.match.breaks import PlacedRow

FIGURES = ("target", "actual", "weight", "score")
ROW_CELLS = ("level3", *FIGURES, "deviation")
LINE_CELLS = (*AMOUNTS, "weight", "execution_rate", "score")
_Row = TypeVar("_Row", Indicator, FundLine)


def short_rows_doubted(form: Form) -> Form:
    """Doubts the rows of a dump that lack a figure which all their neighbours have: a cell may be lost in them."""
    rows = form.indicators
    lacking = {
        position
        for field in ("weight", "score")
        if sum(_filled(row, field) for row in rows) > max(2, len(rows) // 2)
        for position, row in enumerate(rows)
        if not _filled(row, field) and any(_filled(row, other) for other in FIGURES)
    }
    doubted = tuple(_doubted(row, LACKING) if i in lacking else row for i, row in enumerate(rows))
    lines = form.funds.lines
    weighed = [_filled(line, "weight") for line in lines]
    if any(weighed) and sum(weighed) * 2 >= len(lines):
        lines = tuple(_doubted(line, LACKING) if _short(line) else line for line in lines)
    funds = msgspec.structs.replace(form.funds, lines=lines)
    return msgspec.structs.replace(form, indicators=doubted, funds=funds)


def _short(line: FundLine) -> bool:
    """Amounts without points where other lines print points; or a bare rate where the score should stand."""
    if not _filled(line, "weight"):
        return any(_filled(line, field) for field in AMOUNTS)
    rate = line.execution_rate.text if line.execution_rate else None
    return line.source == "total" and bool(rate) and "%" not in (rate or "") and not _filled(line, "score")


def _filled(row: Indicator | FundLine, field: str) -> bool:
    cell: Cell | None = getattr(row, field)
    return cell is not None and cell.text is not None


def proved(form: Form, rows: list[PlacedRow]) -> Form:
    """The form, with a doubt on the cells whose other placement would mend a broken total."""
    found: list[Finding] = []
    indicators = list(form.indicators)
    for field, total, summed in (
        ("weight", number(form.total.weight), arithmetic.weights(form).value),
        ("score", number(form.total.score), arithmetic.scores(form).value),
    ):
        if total is None or total == summed:
            continue
        for position, row in enumerate(rows):
            if _mends(row, field, total - summed):
                indicators[position] = _doubted(indicators[position], MENDS)
                found.append(problems.sum_mended(row.line.cells[0]))
    if not found:
        return form
    return msgspec.structs.replace(form, indicators=tuple(indicators), problems=(*form.problems, *found))


def funds_proved(form: Form) -> Form:
    """Doubts a line of the money block when the sums are broken and sliding some of its cells would mend them all."""
    if _broken_columns(form.funds) == 0:
        return form
    lines = list(form.funds.lines)
    for position, line in enumerate(lines):
        if line.source != "total" and any(_broken_columns(other) == 0 for other in _slid(form.funds, position)):
            lines[position] = _doubted(line, MENDS)
    return msgspec.structs.replace(form, funds=msgspec.structs.replace(form.funds, lines=tuple(lines)))


def _broken_columns(funds: Funds) -> int:
    """How many amount columns do not add up; a column without a total or without any part is not judged."""
    total = arithmetic.total_line(funds)
    broken = 0
    for column in AMOUNTS:
        whole = number(getattr(total[1], column)) if total else None
        parts = arithmetic.parts_of_total(funds, column)
        broken += whole is not None and bool(parts.parts) and parts.value != whole
    return broken


def _slid(funds: Funds, position: int) -> Iterator[Funds]:
    """The money block with one line otherwise placed: an empty cell of it taken out, or one put in."""
    line = funds.lines[position]
    cells: list[Cell | None] = [getattr(line, field) for field in LINE_CELLS]
    empty = Cell(None)
    for index, cell in enumerate(cells):
        others = [*cells[:index], *cells[index + 1 :], empty] if cell is None or cell.text is None else None
        for moved in ([*cells[:index], empty, *cells[index:-1]], others):
            if moved:
                other = msgspec.structs.replace(line, **dict(zip(LINE_CELLS, moved, strict=True)))
                lines = (*funds.lines[:position], other, *funds.lines[position + 1 :])
                yield msgspec.structs.replace(funds, lines=lines)


def _mends(row: PlacedRow, field: str, missing: Decimal) -> bool:
    if not row.placement.rival:
        return False
    now = number(getattr(row.indicator, field)) or Decimal(0)
    other = row.placement.rival.get(field)
    then = (plain_number(other.text) if other else None) or Decimal(0)
    return then - now == missing


def _doubted(row: _Row, why: str) -> _Row:
    changed = {}
    for field in ROW_CELLS if isinstance(row, Indicator) else LINE_CELLS:
        cell: Cell | None = getattr(row, field)
        if cell is not None and cell.doubt is None:
            changed[field] = msgspec.structs.replace(cell, doubt=why)
    return msgspec.structs.replace(row, **changed)
