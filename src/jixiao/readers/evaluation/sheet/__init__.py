"""Score sheets (评分表) of evaluation reports: rows of a table → indicators, and which of several sheets counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jixiao.layouts.evaluation import folded, sheets
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
    groups: list[list[SheetRead]] = []
    names: set[tuple[str | None, ...]] = set()
    for sheet in found:
        last = groups[-1][-1] if groups else None
        if last and last.total is None and _same_head(last, sheet) and names.isdisjoint(_names(sheet)):
            groups[-1].append(sheet)
            names |= _names(sheet)
        else:
            groups.append([sheet])
            names = _names(sheet)
    return [_whole(group) for group in groups]


def _whole(group: Sequence[SheetRead]) -> SheetRead:
    return group[0]._replace(
        criteria=tuple(row for sheet in group for row in sheet.criteria), total=group[-1].total,
        grade=next((sheet.grade for sheet in group if sheet.grade), None),
        rows=tuple(row for sheet in group for row in sheet.rows),
        left=tuple(row for sheet in group for row in sheet.left),
    )


def _same_head(one: SheetRead, other: SheetRead) -> bool:
    return [column.role for column in one.head.columns] == [column.role for column in other.head.columns]


def _names(sheet: SheetRead) -> set[tuple[str | None, ...]]:
    levels = ((row.level1, row.level2, row.level3) for row in sheet.criteria)
    return {tuple(cell.text if cell else None for cell in cells) for cells in levels}


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
