"""The cells of a row of the sheet under its columns; where a dump has lost cells, their kinds decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from jixiao.layouts.evaluation import columns, folded
from jixiao.model.cell import plain_number
from jixiao.model.grid import GridCell
from jixiao.readers.evaluation.sheet.columns import LEVELS, NUMERIC, Column, Head
from jixiao.readers.rows import Row

BLANK = re.compile(r"[-—–/\\、.\s]*|无")
POINTS = re.compile(r"(.*?)\s*[（(【\[]\s*(\d{1,4}(?:\.\d{1,3})?)\s*(?:分|%|％)?\s*[)）】\]]\s*", re.DOTALL)
NEVER = -1000.0
LONGEST = 80  # characters of a level with its points
OF_LEVELS = frozenset({"level1_weight", "level2_weight", "rate", "number"})
SLIGHT = 0.01


def placed(row: Row, head: Head) -> dict[int, GridCell]:
    """The printed cells of the row by the position of their column in the head."""
    if row.exact:
        return _by_place(row, head)
    if len(row.cells) + len(row.empty) >= len(head.columns) and not row.sparse:
        direct = _by_place(row, head)
        if len(direct) == len(row.cells) and all(fit(cell.text, head.columns[at]) > 0 for at, cell in direct.items()):
            return direct
    return _by_kind(row.cells, head.columns)


def placed_total(row: Row, head: Head) -> dict[int, GridCell]:
    """As `placed` for the row of totals: no points of a level stand in it, and it may leave out the experts."""
    own = {place for place, column in enumerate(head.columns) if column.role in NUMERIC - OF_LEVELS}
    if row.exact or len(row.cells) + len(row.empty) >= len(head.columns):
        return placed(row, head)
    figures = sum(plain_number(cell.text) is not None for cell in row.cells)
    single = {place for place in own if head.columns[place].role != "expert"}
    if figures <= len(single) < len(own):
        own = single
    places = [place for place, column in enumerate(head.columns) if place in own or column.role not in NUMERIC]
    found = _by_kind(row.cells, [head.columns[place] for place in places])
    return {places[place]: cell for place, cell in found.items()}


def _by_place(row: Row, head: Head) -> dict[int, GridCell]:
    """Every cell under the head of its column; where none begins there, under the one whose span it shares."""
    by_index = {column.place: place for place, column in enumerate(head.columns)}
    found = {by_index[cell.column]: cell for cell in row.cells if cell.column in by_index}
    for cell in row.cells if row.exact else ():
        if cell.column not in by_index and (place := _overlapping(cell, head.columns)) is not None:
            found.setdefault(place, cell)
    return found


def _overlapping(cell: GridCell, heads: Sequence[Column]) -> int | None:
    """The first head that shares a column with the cell: files cut columns finer than they look."""
    end = cell.column + cell.colspan
    return next((place for place, each in enumerate(heads)
                 if each.head.column < end and cell.column < each.head.column + each.head.colspan), None)  # fmt: skip


def parted(text: str) -> re.Match[str] | None:
    """A level with the points in brackets behind it: 决策（10分）."""
    return POINTS.fullmatch(text) if len(text) <= LONGEST else None


def fit(text: str, column: Column) -> float:
    """How well a text stands in a column; below 0 when it cannot."""
    number = plain_number(text) is not None or BLANK.fullmatch(text) is not None
    if column.role in NUMERIC:
        return 2.0 if number else -5.0
    if column.role in LEVELS:
        return -3.0 if number else 1.0 + _known(text, column.role)
    return 0.4 if number else 1.0


def _known(text: str, role: str | None) -> float:
    match = parted(text)
    core = folded(match[1] if match else text)
    own, other = _level_words()
    if role == "level1":
        return 1.0 if core in own else 0.4 if match and core not in other else 0.0
    if role == "level2":
        return 1.0 if core in other else 0.3 if match else 0.0
    return 0.0 if match is None and core not in own else -0.3


@cache
def _level_words() -> tuple[frozenset[str], frozenset[str]]:
    levels = columns().levels
    return (frozenset(folded(word) for word in levels["level1"]), frozenset(folded(word) for word in levels["level2"]))


def _by_kind(cells: Sequence[GridCell], found: Sequence[Column]) -> dict[int, GridCell]:
    """The cells in their order under the columns that suit them best."""
    if len(cells) > len(found):
        return {}
    count, width = len(cells), len(found)
    best = [[0.0] * (width + 1)] + [[NEVER] * (width + 1) for _ in range(count)]
    for number, cell in enumerate(cells, 1):
        for place in range(number, width + 1):
            taken = best[number - 1][place - 1] + fit(cell.text, found[place - 1]) + _lean(found[place - 1], place)
            best[number][place] = max(best[number][place - 1], taken)
    return _traced(cells, best)


def _lean(column: Column, place: int) -> float:
    """Names of levels belong as far right as they may, figures as far left."""
    return SLIGHT * place if column.role in LEVELS else -SLIGHT * place


def _traced(cells: Sequence[GridCell], best: Sequence[Sequence[float]]) -> dict[int, GridCell]:
    made: dict[int, GridCell] = {}
    place = len(best[0]) - 1
    for number in range(len(cells), 0, -1):
        while place > number and best[number][place] == best[number][place - 1]:
            place -= 1
        made[place - 1] = cells[number - 1]
        place -= 1
    return made
