"""Columns under one head, as monitoring forms print them: 完成目标可能性 → 确定能, 有可能, 完全不可能."""

from __future__ import annotations

from jixiao.model.cell import Cell
from jixiao.model.doubt import SEVERAL_TICKS
from jixiao.model.grid import GridCell
from jixiao.readers.kinds import is_tick
from jixiao.readers.match.align import Head, Placement


def of_parts(placement: Placement, head: Head) -> dict[str, Cell]:
    """For each head with parts the ticked part's label, or the words that stand in its parts."""
    found: dict[str, Cell] = {}
    for concept in dict.fromkeys(role.split(":")[0] for role in head.named if ":" in role):
        printed = {role: cell for role, cell in placement.cells.items() if role.startswith(f"{concept}:")}
        doubt = next((placement.doubts[role] for role in printed if role in placement.doubts), None)
        ticks = sum(is_tick(cell.text) for cell in printed.values())
        texts = [_said(role.split(":")[1], cell) for role, cell in printed.items()]
        first = next(iter(printed.values()), None)
        if concept == "likelihood" and ticks > 1:
            doubt = SEVERAL_TICKS
        found[concept] = Cell("；".join(texts) or None, first.at if first else None, doubt=doubt)
    return found


def _said(label: str, cell: GridCell) -> str:
    """A ticked part says its label; another says what stands in it."""
    return label if is_tick(cell.text) else cell.text
