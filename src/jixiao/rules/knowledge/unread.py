"""What keeps a row from being judged: values that cannot be read, or a target and a result that cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.model import Cell, number
from jixiao.model.value import Unknown
from jixiao.rules.case import Row
from jixiao.rules.frame import Unjudged, unjudged
from jixiao.rules.knowledge.words import is_empty, not_applicable, says_nothing
from jixiao.wording.terms import FIELDS


def no_number(row: Row, *fields: str) -> Iterator[Unjudged]:
    """The cells of these columns that print something and no number."""
    for field in fields:
        cell: Cell | None = getattr(row.indicator, field)
        if cell is not None and number(cell) is None and not says_nothing(cell):
            zh, en = FIELDS[field]
            zh, en = f"「{row.name}」的{zh}不是数字", f"the {en} of “{row.name}” is no number"
            yield unjudged(f"{row.path}.{field}", zh, en)


def not_understood(row: Row, *fields: str) -> Iterator[Unjudged]:
    """The targets and actual values that could not be understood."""
    for field in fields:
        cell: Cell | None = getattr(row.indicator, field)
        if cell is not None and isinstance(cell.understood, Unknown):
            zh, en = FIELDS[field]
            zh, en = f"「{row.name}」的{zh}读不懂", f"the {en} of “{row.name}” is not understood"
            yield unjudged(f"{row.path}.{field}", zh, en)


def not_compared(row: Row) -> Iterator[Unjudged]:
    """Target and actual value are printed, and whether the one reaches the other only a person can say."""
    target, actual = row.indicator.target, row.indicator.actual
    if row.met is None and not is_empty(target) and not is_empty(actual) and not not_applicable(target):
        zh, en = "指标值与完成值不能按数比较", "target and actual value cannot be compared as numbers"
        yield unjudged(f"{row.path}.actual", f"「{row.name}」{row.printed}：{zh}", f"“{row.name}” {row.printed}: {en}")
