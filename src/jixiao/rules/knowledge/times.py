"""When a project begins and ends, as far as its form tells: ISO dates that may lack their right parts."""

from __future__ import annotations

from jixiao.model import Cell, Form
from jixiao.model.understanding import understand
from jixiao.model.value import Moment


def start(form: Form) -> str | None:
    """When it begins: 计划开始日期, or the beginning of 项目期; None where no year is told."""
    return _side(form.project.start_date, "start") or _side(form.project.period, "start")


def end(form: Form) -> str | None:
    """When it ends."""
    return _side(form.project.end_date, "end") or _side(form.project.period, "end")


def known(form: Form) -> bool:
    """Whether both are told."""
    return start(form) is not None and end(form) is not None


def spans_one_year(form: Form) -> bool:
    """Whether it begins and ends in one calendar year."""
    first, last = start(form), end(form)
    return first is not None and last is not None and first[:4] == last[:4]


def before(one: str, other: str) -> bool:
    """Whether the one lies before the other, at the parts that both print."""
    parts = min(len(one), len(other))
    return one[:parts] < other[:parts]


def _side(cell: Cell | None, side: str) -> str | None:
    value = (cell.understood or understand(cell.text)) if cell is not None else None
    told: str | None = getattr(value, side) if isinstance(value, Moment) else None
    return None if told is None or told.startswith("-") else told
