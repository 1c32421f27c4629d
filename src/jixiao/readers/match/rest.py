"""Text that a page break has cut off the cells of the row above."""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.layouts import vocabulary
from jixiao.model.cell import Cell
from jixiao.model.doubt import JOINED
from jixiao.readers.rows import Row

LABELS = ("identity", "fund_block", "fund_lines", "goal_block", "goal_heads", "indicator_block", "total", "notes")


def continued(above: Mapping[str, Cell], line: Row) -> dict[str, Cell]:
    """The cells above that the row goes on with, each rest behind the cell whose column is nearest.

    A row that holds a label is no rest.
    """
    if any(vocabulary().knows(cell.text, *LABELS) for cell in line.cells):
        return {}
    columns = {name: cell.at.column or 0 for name, cell in above.items() if cell.text and cell.at}
    joined: dict[str, Cell] = {}
    for rest in line.cells if columns else ():
        near = min(columns, key=lambda name: abs(columns[name] - (rest.at.column or 0)))
        before = joined.get(near, above[near])
        joined[near] = Cell(f"{before.text}{rest.text}", before.at, doubt=JOINED)
    return joined
