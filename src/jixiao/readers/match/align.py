"""Cells of a row → columns of a head.

Where columns can be trusted or every cell fits where it stands, that is all. Otherwise the row has
slid: the cheapest order-keeping placement is taken, its cost being how badly the cells fit their
columns (kinds.fit) plus how often and how far the slide changes along the row. A cell that could
stand elsewhere at nearly the same cost is doubted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from jixiao.model.doubt import SLID
from jixiao.model.grid import GridCell
from jixiao.readers.kinds import IMPOSSIBLE, fit
from jixiao.readers.rows import Row

SHIFT = 1.0  # cost of a change in the slide by one column
FURTHER = 0.25  # … and of each further column
DROP = 5.0  # cost of leaving a cell without a column
REPEAT = 2.0  # … when it repeats its neighbour, as a lost merge does
PASSED = {"level3": 2.0, "target": 1.0}  # cost of a row that passes over its name, over its target
BLANK = 4.0  # cost of standing in a column without a head
CLOSE = 1.5  # a rival placement within this cost makes a doubt
SURE = ("block", "label", "level1", "level2")  # known by their words, wherever they stand
NOWHERE = 1e9


class Head(NamedTuple):
    """The columns of a table by position: a role each, None where the head is blank."""

    roles: tuple[str | None, ...]

    @property
    def named(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(role for role in self.roles if role))

    def over(self, cell: GridCell) -> str | None:
        """The column that a cell stands in, for cells whose columns can be trusted: the first it reaches into.

        The label left of a block (绩效指标) gives way to what else the cell covers.
        """
        covered = [role for role in self.roles[cell.column : cell.column + cell.colspan] if role]
        return next((role for role in covered if role != "block"), covered[0] if covered else None)


class Placement(NamedTuple):
    """Role → cell, the cells without a place, the doubted roles, and the second best placement if near."""

    cells: dict[str, GridCell]
    unplaced: tuple[GridCell, ...] = ()
    doubts: Mapping[str, str] = MappingProxyType({})
    rival: dict[str, GridCell] | None = None


def align(line: Row, head: Head) -> Placement:
    """Which cell of the row stands in which column."""
    straight = _straight(line.cells, head, line.exact)
    if straight is not None and not (line.sparse and len(line.cells) < len(head.roles)):
        return straight
    return _slid(line.cells, head, sure=not line.sparse)


def _straight(cells: Sequence[GridCell], head: Head, exact: bool) -> Placement | None:
    if exact:
        return _under_heads(cells, head)
    placed: dict[str, GridCell] = {}
    for cell in cells:
        role = head.roles[cell.column] if cell.column < len(head.roles) else None
        if role is None or fit(role, cell.text) >= 1.0:
            return None
        placed[role] = cell
    return Placement(placed)


def _under_heads(cells: Sequence[GridCell], head: Head) -> Placement:
    """Each cell in the column whose head stands above it; several under one head are one text (≥ | 95 | %)."""
    placed: dict[str, GridCell] = {}
    unplaced = []
    for cell in cells:
        role = head.over(cell)
        before = placed.get(role) if role else None
        if role is None:
            unplaced.append(cell)
        elif before is not None:
            placed[role] = msgspec.structs.replace(before, text=before.text + cell.text)
        else:
            placed[role] = cell
    return Placement(placed, tuple(unplaced))


Choice = list[tuple[GridCell, int]]  # each cell with its column
Columns = list[tuple[int, str | None]]


def _slid(cells: Sequence[GridCell], head: Head, *, sure: bool) -> Placement:
    columns: Columns = list(enumerate(head.roles))
    best, choice = _cheapest(cells, columns)
    for index in range(len(cells) if best > REPEAT else 0):  # leaving a cell out costs as much at least
        fewer = [*cells[:index], *cells[index + 1 :]]
        repeats = any(cells[i].text == cells[index].text for i in (index - 1, index + 1) if 0 <= i < len(cells))
        cost, rest = _cheapest(fewer, columns)
        cost += REPEAT if repeats else DROP
        if cost < best:
            best, choice = cost, rest
    if best >= NOWHERE or not choice:
        return Placement({}, tuple(cells))
    return _placement(cells, columns, choice, best, sure)


def _placement(cells: Sequence[GridCell], columns: Columns, choice: Choice, best: float, sure: bool) -> Placement:
    placed = {role: cell for cell, index in choice if (role := columns[index][1])}
    used = {id(cell) for cell in placed.values()}
    unplaced = tuple(cell for cell in cells if id(cell) not in used)
    if sure and not unplaced and all(index == cell.column for cell, index in choice):
        return Placement(placed)
    doubts, rival = _rivals(columns, choice, best, placed)
    if unplaced:
        doubts |= {role: SLID for _, role in columns if role and role not in SURE}
    last, column = choice[-1]
    if column < last.column and last.column >= len(columns) - 1:  # slid right to the edge: what stood behind is lost
        doubts |= {role: SLID for index, role in columns if role and index > column}
    return Placement(placed, unplaced, doubts, rival)


def _rivals(
    columns: Columns, choice: Choice, best: float, placed: Mapping[str, GridCell]
) -> tuple[dict[str, str], dict[str, GridCell] | None]:
    """The roles whose cell could stand elsewhere at nearly the same cost, and the first such placement."""
    doubts: dict[str, str] = {}
    rival: dict[str, GridCell] | None = None
    cells = [cell for cell, _ in choice]
    for cell, index in choice:
        role = columns[index][1]
        cost, other = _cheapest(cells, columns, banned=(cell, index))
        if cost - best < CLOSE and role and role not in SURE:
            rival = rival or {name: c for c, i in other if (name := columns[i][1])}
            doubts |= {role: SLID} | {name: SLID for name in rival if name not in placed}
    return doubts, rival


def _cheapest(
    cells: Sequence[GridCell], columns: Columns, banned: tuple[GridCell, int] | None = None
) -> tuple[float, Choice]:
    """The cheapest order-keeping placement of all cells: cost and (cell, column) pairs."""
    if not cells or len(cells) > len(columns):
        return (0.0, []) if not cells else (NOWHERE, [])
    passed = _passed(columns)
    costs: list[list[float]] = []
    back: list[list[int]] = []
    for number, cell in enumerate(cells):
        row, origin = [NOWHERE] * len(columns), [-1] * len(columns)
        for column in range(number, len(columns) - (len(cells) - number - 1)):
            own = _own(cell, columns[column][1])
            if own >= IMPOSSIBLE or (banned and cell is banned[0] and column == banned[1]):
                continue
            shift = column - cell.column
            if number == 0:
                row[column] = own + _moved(shift) + passed[column]
                continue
            slide = cells[number - 1].column + shift
            for previous in range(number - 1, column):
                cost = costs[-1][previous] + own + _moved(slide - previous) + passed[column] - passed[previous + 1]
                if cost < row[column]:
                    row[column], origin[column] = cost, previous
        costs.append(row)
        back.append(origin)
    return _traced(cells, costs, back)


def _traced(cells: Sequence[GridCell], costs: list[list[float]], back: list[list[int]]) -> tuple[float, Choice]:
    """The way back from the cheapest end."""
    last = min(range(len(costs[-1])), key=lambda column: costs[-1][column])
    if costs[-1][last] >= NOWHERE:
        return NOWHERE, []
    path, column = [], last
    for number in range(len(cells) - 1, -1, -1):
        path.append((cells[number], column))
        column = back[number][column]
    return costs[-1][last], path[::-1]


def _own(cell: GridCell, role: str | None) -> float:
    return BLANK if role is None else fit(role, cell.text)


def _passed(columns: Columns) -> list[float]:
    """For each column, what passing over all columns before it costs."""
    total, costs = 0.0, [0.0]
    for _, role in columns:
        total += PASSED.get(role or "", 0.0)
        costs.append(total)
    return costs


def _moved(change: int) -> float:
    return SHIFT + FURTHER * (abs(change) - 1) if change else 0.0
