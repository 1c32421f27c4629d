"""The main tasks of a whole department (年度主要任务): a head of one row or two, and a row a task."""

from __future__ import annotations

from typing import NamedTuple

from jixiao.layouts import vocabulary
from jixiao.model.cell import Cell
from jixiao.model.doubt import SLID
from jixiao.model.form import Task
from jixiao.readers.match.align import Head, Placement, align
from jixiao.readers.rows import Row

MONEY = ("budget", "executed")
ENDS = ("goal_block", "goal_heads", "indicator_block", "indicator_columns", "fund_block", "fund_columns", "identity")


class TaskRow(NamedTuple):
    """A task and how its cells were placed."""

    task: Task
    placement: Placement


def task_head(line: Row) -> Head | None:
    """The columns when the row heads the tasks: the name and another known column."""
    words = vocabulary()
    found = {cell.column: label.concept for cell in line.cells if (label := words.find("task_columns", cell.text))}
    if len(found) < 2 or "name" not in found.values():
        return None
    roles: list[str | None] = [found.get(column) for column in range(max(found) + 1)]
    if line.cells[0].column not in found:
        roles[line.cells[0].column] = "block"
    return Head(tuple(roles))


def with_parts(head: Head, line: Row) -> Head | None:
    """The head with the parts of its money columns, 总额 财政拨款 其他资金, when the row holds nothing else."""
    parents = {column: role for column, role in enumerate(head.roles) if role in MONEY}
    parts = [vocabulary().find("task_parts", cell.text) for cell in line.cells]
    if not parents or not all(parts):
        return None
    roles = [None if role in MONEY else role for role in head.roles]
    roles += [None] * (line.cells[-1].column + 1 - len(roles))
    for cell, part in zip(line.cells, parts, strict=True):
        over = [role for column, role in parents.items() if column <= cell.column]
        if not over or part is None or cell.column < len(head.roles) and roles[cell.column]:
            return None
        roles[cell.column] = over[-1] if part.concept == "total" else f"{over[-1]}_{part.concept}"
    return Head(tuple(roles))


def task_row(line: Row, head: Head) -> TaskRow | None:
    """One task; None when the row belongs to the next part of the form."""
    if line.prose or any(vocabulary().knows(cell.text, *ENDS) for cell in line.cells[:2]):
        return None
    placement = align(line, head)
    if not {"name", *MONEY} & placement.cells.keys():
        return None
    slid = SLID if not line.exact and "name" not in placement.cells else None  # money without a task
    blanks = {head.roles[cell.column]: cell for cell in line.empty if cell.column < len(head.roles)}
    fields = {}
    for role in head.named:
        if role in Task.__struct_fields__:
            cell, empty = placement.cells.get(role), blanks.get(role)
            at = cell.at if cell else (empty.at if empty else line.cells[0].at)
            fields[role] = Cell(cell.text if cell else None, at, doubt=placement.doubts.get(role) or slid)
    return TaskRow(Task(**fields), placement)
