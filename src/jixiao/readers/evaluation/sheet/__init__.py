"""Score sheets (评分表) of evaluation reports: rows of a table → indicators, and which of several sheets counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jixiao.layouts.evaluation import folded, sheets
from jixiao.model.report import SheetTotal
from jixiao.readers.evaluation.sheet.columns import head_of
from jixiao.readers.evaluation.sheet.rows import SheetRead, read_sheet
from jixiao.readers.rows import Row

__all__ = ["SheetRead", "is_scored", "is_scored_by_experts", "is_sheet", "layout_of", "main_sheet", "read_sheet"]

SCORED = frozenset({"expert", "average", "self_score", "recheck_score"})


def is_sheet(rows: Sequence[Row]) -> bool:
    """Whether the table has the head of a score sheet."""
    return head_of(rows) is not None


def is_scored(rows: Sequence[Row]) -> bool:
    """Whether the table has a column of scores."""
    head = head_of(rows)
    return head is not None and bool(head.roles & SCORED)


def is_scored_by_experts(rows: Sequence[Row]) -> bool:
    """Whether the table has columns of experts, which no other table has."""
    head = head_of(rows)
    return head is not None and "expert" in head.roles


def main_sheet(found: Sequence[SheetRead]) -> SheetRead | None:
    """The sheet that counts: the one with most scores, joined from its parts when it is printed in parts.

    A report may print the scheme first without scores, and the blocks of the sheet again in its analysis.
    """
    joined = _joined(found)
    return max(joined, key=lambda sheet: (sheet.scored, len(sheet.criteria), bool(sheet.total)), default=None)


def _joined(found: Iterable[SheetRead]) -> list[SheetRead]:
    made: list[SheetRead] = []
    for sheet in found:
        last = made[-1] if made else None
        if last is not None and last.total is None and _same_head(last, sheet) and not _names(last) & _names(sheet):
            made[-1] = last._replace(
                criteria=last.criteria + sheet.criteria, total=sheet.total, grade=last.grade or sheet.grade,
                rows=last.rows + sheet.rows, left=last.left + sheet.left,
            )
        else:
            made.append(sheet)
    return made


def _same_head(one: SheetRead, other: SheetRead) -> bool:
    return [column.role for column in one.head.columns] == [column.role for column in other.head.columns]


def _names(sheet: SheetRead) -> set[tuple[str | None, ...]]:
    return {tuple(cell.text if cell else None for cell in (row.level1, row.level2, row.level3)) for row in sheet.criteria}


def layout_of(sheet: SheetRead, around: str) -> str:
    """Id of the layout that asks for most of what the sheet has; `around` is the title and what stands with it."""
    page = folded(around + "".join(cell.text for row in sheet.rows for cell in row.cells))
    roles = sheet.head.roles
    ranked = [
        (sum(mark in page for mark in layout.marks) >= 2 if layout.marks else False,
         len(set(layout.needs) - {"weight"}), layout.needs == ("expert",), layout.id)
        for layout in sheets()
        if set(layout.needs) <= roles and (not layout.marks or sum(mark in page for mark in layout.marks) >= 2)
    ]  # fmt: skip
    return max(ranked)[-1] if ranked else ""


NO_TOTAL = SheetTotal()
