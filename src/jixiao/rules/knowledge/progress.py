"""How far an indicator has come by the time a monitoring form is filled in, and how much of the year has gone."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell
from jixiao.model.value import Quantity
from jixiao.rules.case import Case, Row
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.words import folded
from jixiao.scoring.compare import Figures, Reading, reading
from jixiao.sources import threshold

YEAR = 12
WHOLE = Decimal(100)
UP_TO = re.compile(r"(?:1月?[-—–~至到]|截至)(\d{1,2})月")  # 1-7月执行率, 截至8月


class Progress(Struct, frozen=True):
    """What was done so far as a share of the target, or whether a ceiling is broken."""

    share: Decimal | None = None
    broken: bool = False


def months(case: Case) -> int:
    """Up to which month the form reports, by the head over the rates; else the month that is prescribed."""
    told = UP_TO.search(folded(case.form.funds.rate_label))
    if told is not None and 1 <= int(told[1]) <= YEAR:
        return int(told[1])
    return int(threshold("M-03.months"))


def gone(case: Case) -> Decimal:
    """How much of the year has gone, in per cent."""
    return Decimal(months(case)) / YEAR * WHOLE


def so_far(row: Row) -> tuple[str, Cell | None]:
    """The cell that says how far the indicator has come, with its path: 1-7月执行情况, or 完成值."""
    name = "mid_year_actual" if row.indicator.mid_year_actual is not None else "actual"
    return f"{row.path}.{name}", getattr(row.indicator, name)


def compared(case: Case, row: Row, answer: Cell | None) -> Figures | None:
    """The target beside another answer than the actual value, as numbers that can be compared."""
    found = reading(replace(row.indicator, actual=answer), case.standard.choices, case.form.fiscal_year)
    return found.only if isinstance(found, Reading) else None


def progress(case: Case, row: Row) -> Progress | None:
    """How far the indicator has come; None where that cannot be read."""
    _, cell = so_far(row)
    told = _told(cell)
    if told is not None:
        return Progress(told) if is_a_sum(row) else None
    figures = compared(case, row, cell)
    if figures is None:
        return None
    if figures.slot in ("reverse", "zero_target"):
        return Progress(broken=figures.actual > figures.target)
    if figures.slot not in ("positive", "equal") or figures.target <= 0:
        return None
    return Progress(figures.actual / figures.target)


def _told(cell: Cell | None) -> Decimal | None:
    """已完成67%: the share itself is told, not a value to compare."""
    done = cell.understood if cell is not None else None
    told = isinstance(done, Quantity) and done.unit == "%" and done.word is not None and said(done.word, "progress")
    return done.value / WHOLE if told and isinstance(done, Quantity) else None


def is_a_sum(row: Row) -> bool:
    """Whether the target is a number that is worked off during the year: no rate, no ceiling."""
    target = row.target
    return isinstance(target, Quantity) and target.unit != "%" and target.comparison not in ("<", "<=")
