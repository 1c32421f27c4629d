"""What the printed cells of a form mean: each is understood by what its column holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar
from unicodedata import normalize

import msgspec
from msgspec import Struct

from jixiao.model.cell import Cell, text
from jixiao.model.form import AMOUNTS, BLOCK_AMOUNTS, Form, FundLine, Funds, Indicator
from jixiao.model.understanding import understand

TARGETS = ("target", "adjusted_target")
RESULTS = ("actual", "mid_year_actual", "full_year_forecast")
POINTS = ("weight", "score", "level1_weight", "coefficient", "deduction")
TIMES = ("start_date", "end_date", "period")
_Part = TypeVar("_Part", bound=Struct)


def understood(form: Form) -> Form:
    """The form with the meaning of its amounts, rates, points, dates, targets and actual values."""
    return msgspec.structs.replace(
        form,
        project=_with(form.project, TIMES),
        funds=_funds(form.funds),
        indicators=tuple(_indicator(row) for row in form.indicators),
        total=_with(form.total, POINTS[:2]),
    )


def _funds(funds: Funds) -> Funds:
    """Amounts take the unit of the heading unless they print their own, rates its per cent sign."""
    unit = text(funds.currency_unit)
    sign = "%" if "%" in normalize("NFKC", text(funds.rate_label) or "") else None
    return msgspec.structs.replace(funds, lines=tuple(_line(line, unit, sign) for line in funds.lines))


def _line(line: FundLine, unit: str | None, rate: str | None) -> FundLine:
    return _with(_with(_with(line, (*AMOUNTS, *BLOCK_AMOUNTS), unit=unit), ("execution_rate",), unit=rate), POINTS[:2])


def _indicator(row: Indicator) -> Indicator:
    """Sign and unit columns belong to the target, the unit to the actual value too."""
    unit, sign = text(row.unit), text(row.direction) or text(row.nature)
    return _with(_with(_with(row, TARGETS, unit=unit, sign=sign), RESULTS, unit=unit), POINTS)


def _with(part: _Part, fields: Iterable[str], *, unit: str | None = None, sign: str | None = None) -> _Part:
    changed = {}
    for field in fields:
        cell: Cell | None = getattr(part, field, None)
        if cell is not None and cell.text:
            meaning = understand(cell.text, unit=unit, sign=sign)
            changed[field] = msgspec.structs.replace(cell, understood=meaning)
    return msgspec.structs.replace(part, **changed) if changed else part
