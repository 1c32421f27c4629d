"""The rows of one score sheet: indicators with their levels filled down, the total, the grade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from jixiao.layouts.evaluation import columns, folded
from jixiao.model.cell import Cell, plain_number
from jixiao.model.grid import GridCell
from jixiao.model.report import Criterion, SheetTotal
from jixiao.readers.evaluation.names import name_in
from jixiao.readers.evaluation.sheet.align import parted, placed, placed_total
from jixiao.readers.evaluation.sheet.columns import LEVELS, Head, head_of
from jixiao.readers.rows import Row

SINGLE = ("target", "actual", "self_score", "recheck_score", "sum", "average", "reason", "weight")
TOTALS = ("weight", "self_score", "recheck_score", "sum", "average")
STANDARDS = ("standard", "points", "explanation")  # the first that the sheet prints


class SheetRead(NamedTuple):
    """One printed score sheet."""

    criteria: tuple[Criterion, ...]
    total: SheetTotal | None
    grade: Cell | None
    head: Head
    rows: tuple[Row, ...]
    left: tuple[Row, ...]  # rows that are part of no indicator

    @property
    def experts(self) -> tuple[Cell, ...]:
        """The heads of the experts' columns."""
        return tuple(Cell(column.head.text, column.head.at) for column in self.head.of("expert"))

    @property
    def named(self) -> bool:
        """Whether an expert's column is headed by a name."""
        return any(name_in(column.head.text) for column in self.head.of("expert"))

    @property
    def scored(self) -> int:
        """How many indicators have a score."""
        return sum(bool(row.scores or row.average or row.recheck_score or row.self_score) for row in self.criteria)


def read_sheet(rows: Sequence[Row]) -> SheetRead | None:
    """The table as a score sheet; None when it is none."""
    head = head_of(rows)
    if head is None:
        return None
    reader = _Reader(head)
    for row in rows[head.rows :]:
        reader.take(row)
    if not reader.criteria:
        return None
    return SheetRead(tuple(reader.criteria), reader.total, reader.grade, head, tuple(rows), tuple(reader.left))


def _label(text: str) -> str:
    return folded(text).rstrip(":")


class _Reader:
    def __init__(self, head: Head) -> None:
        self.head = head
        self.words = {name: frozenset(map(folded, words)) for name, words in columns().rows.items()}
        self.levels: dict[str, Cell | None] = {}
        self.criteria: list[Criterion] = []
        self.total: SheetTotal | None = None
        self.grade: Cell | None = None
        self.left: list[Row] = []

    def take(self, row: Row) -> None:
        """One row below the head."""
        if tuple(cell.text for cell in row.cells) == self.head.texts:
            return  # the head again, on the next page
        label = next((_label(cell.text) for cell in row.cells[:2] if not cell.text.isdigit()), "")
        if label in self.words["total"]:
            self.total = self._total(row)
        elif label in self.words["grade"] and len(row.cells) > 1:
            self.grade = Cell(row.cells[-1].text, row.cells[-1].at)
        elif not any(_label(cell.text) in self.words["subtotal"] for cell in row.cells):
            self._indicator(row)

    def _indicator(self, row: Row) -> None:
        by_role, scores = self._roles(placed(row, self.head))
        if _figures_only(by_role) or not self._fill(by_role):
            self.left.append(row)
            return
        leaf = by_role.get("level4") or by_role.get("level3")
        if leaf is None and not (by_role.keys() & {*TOTALS} or scores):
            self.left.append(row)
            return
        name, own = _level(leaf) if leaf and "weight" not in self.head.roles else (_cell(leaf), None)
        made = {role: _cell(by_role[role]) for role in SINGLE if role in by_role}
        standard = next((by_role[role] for role in STANDARDS if role in by_role), None)
        self.criteria.append(Criterion(
            **self.levels, level3=name, standard=_cell(standard), scores=scores, **{"weight": own, **made},
        ))  # fmt: skip

    def _roles(self, cells: dict[int, GridCell]) -> tuple[dict[str, GridCell], tuple[Cell, ...]]:
        found = {self.head.columns[place].role: cell for place, cell in cells.items()}
        experts = [place for place, column in enumerate(self.head.columns) if column.role == "expert"]
        scores: tuple[Cell, ...] = ()
        if any(place in cells for place in experts):
            # an expert who left a row blank keeps his place in the order
            scores = tuple(_cell(cells.get(place)) or Cell(None) for place in experts)
        return {role: cell for role, cell in found.items() if role and role != "expert"}, scores

    def _fill(self, by_role: dict[str, GridCell]) -> bool:
        """Levels as they stand in this row, filled down where they are merged; False when there are none yet."""
        for number, level in enumerate(("level1", "level2")):
            if level not in by_role:
                continue
            name, points = _level(by_role[level])
            before = self.levels.get(level)
            if number == 0 and (before is None or before.text != (name.text if name else None)):
                self.levels.pop("level2", None)
                self.levels.pop("level2_weight", None)
            self.levels[level], self.levels[f"{level}_weight"] = name, points
        for role in ("level1_weight", "level2_weight"):
            if role in by_role:
                self.levels[role] = _cell(by_role[role])
        return bool(self.levels) or not self.head.roles & {"level1", "level2"}

    def _total(self, row: Row) -> SheetTotal:
        by_role, scores = self._roles(placed_total(row, self.head))
        made = {role: _cell(by_role[role]) for role in TOTALS if role in by_role}
        alone = made.get("weight")
        if alone is not None and len(made) == 1 and not scores and not row.exact and len(row.cells) == 2:
            made = self._alone(alone)
        return SheetTotal(scores=scores, **made)

    def _alone(self, figure: Cell) -> dict[str, Cell | None]:
        """One figure behind 总分: the points when it is their sum, else the score."""
        points = [row.weight.number for row in self.criteria if row.weight and row.weight.number is not None]
        if figure.number == sum(points):
            return {"weight": figure}
        scores = ("average", "recheck_score", "self_score")
        return {next((role for role in scores if self.head.of(role)), "weight"): figure}


def _figures_only(by_role: dict[str, GridCell]) -> bool:
    """Whether amounts stand where names should: the row of another table."""
    names = [by_role[role].text for role in LEVELS if role in by_role]
    return bool(names) and all("." in name and plain_number(name) is not None for name in names)


def _cell(cell: GridCell | None) -> Cell | None:
    return Cell(cell.text, cell.at) if cell is not None else None


def _level(cell: GridCell | None) -> tuple[Cell | None, Cell | None]:
    """A level and the points in brackets behind it: 决策（10分） → 决策, 10."""
    match = parted(cell.text) if cell is not None else None
    if cell is None or match is None or not match[1]:
        return _cell(cell), None
    return (Cell(match[1], replace(cell.at, span=match.span(1))), Cell(match[2], replace(cell.at, span=match.span(2))))
