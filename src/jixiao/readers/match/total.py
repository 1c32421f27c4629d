"""The last row of a form: total weight, total score, grade."""

from __future__ import annotations

import re

from jixiao.layouts import vocabulary
from jixiao.model.cell import Cell
from jixiao.model.doubt import MANY_FIGURES, ONE_FIGURE
from jixiao.model.form import Total
from jixiao.model.grid import GridCell
from jixiao.readers.kinds import fit
from jixiao.readers.match.align import Head
from jixiao.readers.rows import Row

GRADE = re.compile(r"^(?:优秀?|良好?|中|差|合格|不合格)$")


def total_label(line: Row) -> GridCell | None:
    """The cell that names the total, first in its row or behind a remark."""
    words = vocabulary()
    for position, cell in enumerate(line.cells):
        if words.find("total", cell.text) and (position == 0 or words.find("notes", line.cells[0].text)):
            rest = line.cells[position + 1 :]
            return None if rest and all(words.find("indicator_columns", other.text) for other in rest) else cell
    return None


def total_of(line: Row, label: GridCell, head: Head | None) -> Total:
    """Weight, score and grade of the row; a lone figure goes where its label or its column says."""
    cells = line.cells[line.cells.index(label) + 1 :]
    figures = [cell for cell in cells if fit("weight", cell.text) == 0 and any(c.isdigit() for c in cell.text)]
    grade = next((Cell(cell.text, cell.at) for cell in cells if GRADE.match(cell.text)), None)
    if line.exact and head is not None and (under := _under_heads(figures, head)):
        weight, score = (under.get(role) or _blank(role, head, label) for role in ("weight", "score"))
        return Total(weight, score, grade)
    found = vocabulary().find("total", label.text)
    if len(figures) >= 2:
        doubt = MANY_FIGURES if len(figures) > 2 else None
        first, last = figures[0], figures[-1] if len({cell.text for cell in figures[:-1]}) == 1 else figures[1]
        return Total(Cell(first.text, first.at, doubt=doubt), Cell(last.text, last.at, doubt=doubt), grade)
    if found is not None and found.concept == "score":
        return Total(None, _cell(figures, label), grade)
    if not figures:
        return Total(Cell(None, label.at), Cell(None, label.at), grade)
    figure = figures[0]
    if head and "score" in head.roles and "weight" not in head.roles:
        return Total(None, _cell(figures, label), grade)
    doubt = None if line.exact else ONE_FIGURE
    if _is_weight(figure, line, head):
        return Total(Cell(figure.text, figure.at, doubt=doubt), Cell(None, label.at, doubt=doubt), grade)
    return Total(Cell(None, label.at, doubt=doubt), Cell(figure.text, figure.at, doubt=doubt), grade)


def _under_heads(figures: list[GridCell], head: Head) -> dict[str, Cell]:
    """Weight and score by the heads above them; nothing when a figure stands under neither."""
    under = {role: Cell(figure.text, figure.at) for figure in figures if (role := head.over(figure))}
    return under if len(under) == len(figures) and under.keys() <= {"weight", "score"} else {}


def _blank(role: str, head: Head, label: GridCell) -> Cell | None:
    return Cell(None, label.at) if role in head.roles else None


def _cell(figures: list[GridCell], label: GridCell) -> Cell:
    return Cell(figures[0].text, figures[0].at) if figures else Cell(None, label.at)


def _is_weight(figure: GridCell, line: Row, head: Head | None) -> bool:
    if any(cell.column == figure.column - 1 for cell in line.empty) and figure.column < 3:
        return False
    if figure.column < 3 or head is None:
        return True
    columns = {role: index for index, role in enumerate(head.roles) if role in ("weight", "score")}
    nearest = min(columns, key=lambda role: abs(columns[role] - figure.column), default="weight")
    return nearest == "weight"
