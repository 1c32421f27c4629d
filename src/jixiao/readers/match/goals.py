"""The goals: heads over cells, or a label beside a cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jixiao.layouts import Label, key, vocabulary
from jixiao.model.cell import Cell
from jixiao.model.doubt import TOO_FEW_GOALS, TOO_MANY_GOALS
from jixiao.model.form import Goal
from jixiao.model.grid import GridCell
from jixiao.readers.rows import Row


class GoalHead(NamedTuple):
    """A head of the goals: `annual.expected`, `annual.actual`, `project.expected`, and its cell."""

    concept: str
    cell: GridCell


def goal_heads(line: Row) -> list[GoalHead]:
    """The heads in a row that holds nothing but labels of the goals; else empty.

    年度总体目标 is the label of the block when it stands before other heads of the same row, and a
    head when another goal stands beside it.
    """
    words = vocabulary()
    heads = []
    cells = line.cells[1:] if len(line.cells) > 1 and is_piece(line.cells[0]) else line.cells
    for position, cell in enumerate(cells):
        label = words.find("goal_heads", cell.text)
        if label is None and not words.find("goal_block", cell.text):
            return []
        leads = position == 0 and len(cells) > 1 and cells is line.cells
        is_block = leads and words.find("goal_block", cell.text) is not None and not _names_scope(label, cells[1:])
        if label and not is_block:
            heads.append(GoalHead(label.concept, cell))
    return rescoped(heads, line.cells[0])


def _names_scope(label: Label | None, others: Sequence[GridCell]) -> bool:
    """Whether a label before others is a goal of its own: 项目总体目标 beside 年度总体目标."""
    beside = [other for other in others if vocabulary().find("goal_heads", other.text)]
    return label is not None and label.concept.startswith("project.") and any("年" in other.text for other in beside)


def is_piece(cell: GridCell) -> bool:
    """Whether the cell is a piece of a block label that stands over several rows (项目 / 绩效 / 目标)."""
    piece = key(cell.text)
    return len(piece) <= 4 and any(piece in label for label in vocabulary().contexts["goal_block"])


def rescoped(heads: Sequence[GoalHead], block: GridCell) -> list[GoalHead]:
    """Heads that name no scope (预期目标, 实际完成情况) take that of the label beside them (项目绩效目标)."""
    label = vocabulary().find("goal_block", block.text)
    if label is None or label.concept != "project" or any("年" in head.cell.text for head in heads):
        return list(heads)
    return [GoalHead(head.concept.replace("annual.", "project."), head.cell) for head in heads]


def is_block_label(cell: GridCell) -> bool:
    """Whether the cell is the label left of the goals (年度总体目标)."""
    return vocabulary().find("goal_block", cell.text) is not None


def filled(heads: Sequence[GoalHead], line: Row) -> dict[str, Cell]:
    """Head → goal text, from the row under the heads; its leading block label is passed over."""
    heads = rescoped(heads, line.cells[0])
    cells = [cell for cell in line.cells if not (cell is line.cells[0] and (is_block_label(cell) or is_piece(cell)))]
    if len(cells) > len(heads):  # a cell repeated over a lost merge
        cells = [cell for i, cell in enumerate(cells) if i == 0 or cell.text != cells[i - 1].text]
    if len(cells) >= len(heads):
        doubt = TOO_MANY_GOALS if len(cells) > len(heads) else None
        return {head.concept: Cell(cell.text, cell.at, doubt=doubt) for head, cell in zip(heads, cells, strict=False)}
    found: dict[str, Cell] = {}
    for cell in cells:
        near = min(heads, key=lambda head: (head.concept in found, abs(head.cell.column - cell.column)))
        found[near.concept] = Cell(cell.text, cell.at, doubt=TOO_FEW_GOALS if len(cells) < len(heads) else None)
    for head in heads:
        found.setdefault(head.concept, Cell(None, line.cells[0].at, doubt=TOO_FEW_GOALS if cells else None))
    return found


def beside(line: Row) -> dict[str, Cell]:
    """Head → goal text where labels stand left of their texts in one row."""
    words, found = vocabulary(), {}
    for cell, following in zip(line.cells, line.cells[1:], strict=False):
        label = words.find("goal_heads", cell.text)
        if words.find("goal_heads", following.text) or words.find("goal_block", following.text):
            continue
        if label:
            found[label.concept] = Cell(following.text, following.at)
        elif words.find("goal_block", cell.text):
            found["annual.expected"] = Cell(following.text, following.at)
    return found


def goals(cells: dict[str, Cell]) -> tuple[Goal, ...]:
    """The goals of a form, that of the whole project first as printed."""
    scopes = dict.fromkeys(concept.split(".")[0] for concept in cells)
    return tuple(
        Goal(scope, cells.get(f"{scope}.expected"), cells.get(f"{scope}.actual"))  # type: ignore[arg-type]
        for scope in scopes
    )
