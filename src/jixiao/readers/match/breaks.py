"""What page breaks and line breaks did to the rows of an indicator table."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from jixiao.layouts import vocabulary
from jixiao.model.cell import Cell
from jixiao.model.doubt import JOINED
from jixiao.model.form import Indicator
from jixiao.model.grid import GridCell
from jixiao.readers.kinds import DASH, fit, is_level1, is_level2
from jixiao.readers.match.align import Head, Placement, align
from jixiao.readers.rows import Row

LEVELS = ("level2", "level1")
TEXTS = ("level3", "target", "actual", "deviation", "full_year_forecast", "mid_year_actual")
DECIMALS = re.compile(r"^\.\d+%?$")


class PlacedRow(NamedTuple):
    """An indicator with what is needed to mend it: its row, its placement."""

    indicator: Indicator
    line: Row
    placement: Placement


def with_rest(above: PlacedRow, line: Row, head: Head) -> PlacedRow | None:
    """The row above with the texts that this row goes on with; None when this row is no rest of it.

    A rest is one or two cells under cells of the row above, without a figure or label of its own. One
    that only repeats the end of the cell above is dropped.
    """
    if line.exact or len(line.cells) > (2 if "weight" in head.roles else 1):
        return None
    roles = [_role_of_rest(cell, above, line, head) for cell in line.cells]
    indicator = above.indicator
    for cell, role in zip(line.cells, roles, strict=True):
        if role is None:
            return None
        before: Cell | None = getattr(indicator, role)
        text = (before.text or "") if before else ""
        if not text.endswith(cell.text):
            whole = Cell(text + cell.text, before.at if before and text else cell.at, doubt=JOINED)
            indicator = msgspec.structs.replace(indicator, **{role: whole})
    return above._replace(indicator=indicator)


def with_broken_row(above: PlacedRow, line: Row, head: Head) -> Row | None:
    """The row above and this one as the one row that a line break inside a cell has cut; None when they are two."""
    first, last = line.cells[0], above.line.cells[-1]
    lacks = {"weight", "score"} & set(head.roles) and not {"weight", "score"} & above.placement.cells.keys()
    if line.exact or not lacks or first.column != 0 or len(line.cells) < 2 or is_level1(first.text):
        return None
    joined = msgspec.structs.replace(last, text=last.text + first.text)
    rest = tuple(msgspec.structs.replace(cell, column=cell.column + last.column) for cell in line.cells[1:])
    whole = above.line._replace(cells=(*above.line.cells[:-1], joined, *rest))
    placement = align(whole, head)
    sure = not placement.unplaced and not placement.doubts and {"weight", "score"} & placement.cells.keys()
    return whole if sure else None


def _role_of_rest(cell: GridCell, above: PlacedRow, line: Row, head: Head) -> str | None:
    """The column of the row above that the cell goes on with."""
    under = next((role for role, own in above.placement.cells.items() if own.column == cell.column), None)
    for role in LEVELS:
        if _completes(role, cell, above) and (under in (None, role) or not _is_label(role, above)):
            return role
    if DECIMALS.match(cell.text) and under is not None:
        return under
    if is_level1(cell.text) or is_level2(cell.text):
        return "level3" if under == "level3" and len(line.cells) == 1 else None
    if fit("weight", cell.text) == 0 or DASH.match(cell.text) or ("weight" not in head.roles and not line.gap):
        return None
    return _text_role(cell, above, head)


def _completes(level: str, cell: GridCell, above: PlacedRow) -> bool:
    before: Cell | None = getattr(above.indicator, level)
    return bool(before and before.text and vocabulary().find(level, before.text + cell.text))


def _is_label(level: str, above: PlacedRow) -> bool:
    before: Cell | None = getattr(above.indicator, level)
    return bool(before and before.text and vocabulary().find(level, before.text))


def _text_role(cell: GridCell, above: PlacedRow, head: Head) -> str:
    """The text column whose end the cell repeats, else the nearest one where the row above really stands."""
    for role in TEXTS:
        before: Cell | None = getattr(above.indicator, role, None)
        if before is not None and before.text and before.text.endswith(cell.text):
            return role
    texts = [(index, role) for index, role in enumerate(head.roles) if role in TEXTS]
    stands = {role: own.column for role, own in above.placement.cells.items()}
    near = min(texts, key=lambda item: (abs(stands.get(item[1] or "", item[0]) - cell.column), item[0]))
    return near[1] or "level3"
