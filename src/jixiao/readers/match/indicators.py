"""The indicator table: its head, its rows, what page breaks did to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from jixiao.layouts import key, vocabulary
from jixiao.model.cell import Cell
from jixiao.model.doubt import INFERRED, SLID
from jixiao.model.finding import Finding
from jixiao.model.form import Indicator
from jixiao.model.grid import GridCell
from jixiao.readers.match import problems
from jixiao.readers.match.align import Head, Placement, align
from jixiao.readers.match.breaks import PlacedRow, with_broken_row, with_rest
from jixiao.readers.match.heads import (
    indicator_head,
    is_head_label,
    printed_twice,
    rest_of_head,
    right_block,
    with_parts,
)
from jixiao.readers.match.parts import of_parts
from jixiao.readers.rows import Row

POINTS = re.compile(r"^(\d+(?:\.\d+)?)\s*分$")
RESULTS = {"target", "actual", "mid_year_actual", "full_year_forecast"}
LONG_TERM = re.compile("长期|中期|实施期")
SHARED = frozenset({"weight", "score"})  # points merged over several rows are given once
FILLER = re.compile(r"^(?:(?:三级)?指标\s*\d*\s*[:：]?|[.…]+|·+)$")


class Table:
    """The indicator rows of one form, gathered line by line."""

    def __init__(self, head: Head, head_line: Row, scopes: Sequence[GridCell] = ()) -> None:
        """`scopes` are the heads of the goals above: two blocks side by side belong to them."""
        self.head, self.head_line = head, head_line
        self.block = _block_label(head_line)
        self.labels: list[GridCell | None] = []  # the block that each row belongs to
        self.rows: list[PlacedRow] = []
        self.problems: list[Finding] = []
        self.level1: dict[str, Cell] = {}
        self.level2: dict[str, Cell] = {}
        beside = right_block(head_line)
        self.right = Table(beside[1], Row(())) if beside else None
        if self.right and len(scopes) == 2:
            self.block, self.right.block = scopes
        self.parted = self.right is not None and len(scopes) == 2
        if self.right:
            self.right.parted = self.parted
        self.right_start = beside[0] if beside else 0

    def repeated(self, head: Head, line: Row) -> None:
        """Takes a head printed again: after a page break, or over the second of two blocks."""
        label = _block_label(line)
        if label and self.block and key(label.text) != key(self.block.text):
            self.level1, self.level2 = {}, {}
        self.head, self.block = head, label or self.block

    def add(self, line: Row) -> bool:
        """Takes a row, or the halves of a row of two blocks; False when it is nothing of this table."""
        if self.right is None:
            return self._add(line)
        left = line._replace(cells=tuple(cell for cell in line.cells if cell.column < self.right_start))
        right = line._replace(cells=tuple(cell for cell in line.cells if cell.column >= self.right_start))
        taken = [self._add(left)] if left.cells else []
        self.right.level1 = dict(self.level1)
        taken += [self.right.add(right)] if right.cells else []
        if not line.exact and _width(line) != _width(self.head_line):  # a cell may have slid into the other block
            self._doubt(left)
            self.right._doubt(right)
        return all(taken)

    def _doubt(self, line: Row) -> None:
        """Doubts the row just taken and the labels that it hands down."""
        if self.rows and self.rows[-1].line == line:
            self.rows[-1] = self.rows[-1]._replace(indicator=_doubted(self.rows[-1].indicator))
        for level in (self.level1, self.level2):
            level |= {name: msgspec.structs.replace(cell, doubt=cell.doubt or SLID) for name, cell in level.items()}

    def _add(self, line: Row) -> bool:
        if not self.rows:
            if whole := rest_of_head(self.head_line, line):
                self.head_line, self.head = whole, indicator_head(whole) or self.head
                return True
            if parted := with_parts(self.head, line):
                self.head = parted
                return True
        elif mended := with_rest(self.rows[-1], line, self.head):
            self.rows[-1] = mended
            self._take_levels(mended)
            return True
        elif whole := with_broken_row(self.rows[-1], line, self.head):
            self.rows.pop()
            self.labels.pop()
            line = whole
        placement = align(line, self.head)
        if not placement.cells.keys() - {"block"}:
            return not placement.unplaced
        if placement.cells.keys() <= {"deviation", "note"} and not self.rows:
            return False
        if FILLER.match(key(_text(placement, "level3") or "")) and not _text(placement, "target"):
            return True
        self.problems += [problems.unplaced(cell) for cell in placement.unplaced]
        self._levels(placement)
        self.block = self.block if self.parted else placement.cells.get("block") or self.block
        self.labels.append(self.block)
        indicator = self._indicator(placement, line)
        if not line.exact and "level3" not in placement.cells and RESULTS & placement.cells.keys():
            indicator = _doubted(indicator)  # values without a name: the row may have slid as a whole
        self.rows.append(PlacedRow(indicator, line, placement))
        return True

    def indicators(self) -> tuple[Indicator, ...]:
        """The rows in printed order, those of a block on the right behind those on the left.

        Where two blocks are printed one below the other (长期, 年度), each row says which is its own.
        """
        return (*self._own(), *(self.right.indicators() if self.right else ()))

    def _own(self) -> tuple[Indicator, ...]:
        found = [(row.indicator, block) for row, block in zip(self.rows, self.labels, strict=True)]
        if not self.parted and not any(block and LONG_TERM.match(key(block.text)) for _, block in found):
            return tuple(indicator for indicator, _ in found)
        return tuple(
            msgspec.structs.replace(indicator, block=Cell(block.text, block.at)) if block else indicator
            for indicator, block in found
        )

    def all_problems(self) -> tuple[Finding, ...]:
        """What could not be placed, and the columns of the head that nobody knows or that carry one name."""
        unknown = (cell for cell in self.head_line.cells if not is_head_label(cell.text))
        left = [cell for cell in self.head_line.cells if self.right is None or cell.column < self.right_start]
        twice = map(problems.head_printed_twice, printed_twice(left))
        own = (*map(problems.unknown_label, unknown), *twice, *self.problems)
        return (*own, *(self.right.all_problems() if self.right else ()))

    def _levels(self, placement: Placement) -> None:
        """The level labels in force: printed ones, else filled down over the merged cells."""
        first, second = placement.cells.get("level1"), placement.cells.get("level2")
        if first and not second and self._is_really_level2(first):
            first, second = None, first
        if first:
            before, self.level1 = self.level1.get("level1"), _named(first, "level1", placement)
            if before is None or before.text != self.level1["level1"].text:
                self.level2 = {}
        if second:
            self.level2 = _named(second, "level2", placement)
            self._mend_level1(second, printed=first is not None)

    def _take_levels(self, row: PlacedRow) -> None:
        """A level label completed by a rest holds for the rows that follow."""
        for level, store in (("level1", self.level1), ("level2", self.level2)):
            cell: Cell | None = getattr(row.indicator, level)
            if cell is not None and level in store:
                store[level] = cell

    def _is_really_level2(self, cell: GridCell) -> bool:
        """成本指标 alone in its row under 产出指标: a new level 1 would have brought a level 2 with it."""
        label = vocabulary().find("level2", cell.text)
        current = self.level1.get("level1")
        known = vocabulary().find("level1", current.text or "") if current else None
        own = vocabulary().find("level1", cell.text)
        if label is None or known is None or (own and own.concept == known.concept):
            return False
        return known.concept in vocabulary().families.get(label.concept, frozenset())

    def _mend_level1(self, second: GridCell, *, printed: bool) -> None:
        """A level 2 that cannot stand under the level 1 in force shows that a label was lost above it."""
        label = vocabulary().find("level2", second.text)
        families = vocabulary().families.get(label.concept, frozenset()) if label else frozenset()
        current = self.level1.get("level1")
        known = vocabulary().find("level1", current.text or "") if current else None
        if printed or len(families) != 1 or (known and known.concept in families) or (current and not known):
            return
        self.level1 = {"level1": Cell(next(iter(families)), None, doubt=INFERRED)}

    def _indicator(self, placement: Placement, line: Row) -> Indicator:
        blanks = {self.head.roles[c.column]: c for c in line.empty if c.column < len(self.head.roles)}
        merged = {role: cell for cell in line.reaching if (role := self.head.over(cell)) not in SHARED}
        fields: dict[str, Any] = {}
        for role in self.head.named:
            if role in ("block", "level1", "level2") or role not in Indicator.__struct_fields__:
                continue
            cell, empty = placement.cells.get(role) or merged.get(role), blanks.get(role)
            at = cell.at if cell else (empty.at if empty else line.cells[0].at)
            fields[role] = Cell(cell.text if cell else None, at, doubt=placement.doubts.get(role))
        fields |= of_parts(placement, self.head)
        return Indicator(**{**self.level1, **self.level2, **fields})


def _named(cell: GridCell, level: str, placement: Placement) -> dict[str, Cell]:
    """Level label and what is printed in brackets behind it: points for level 1, a remark for level 2."""
    label = vocabulary().find(level, cell.text)
    note = label.note if label else None
    bare = cell.text
    if note:
        cut = max(bare.rfind("("), bare.rfind("（"))
        bare = bare[:cut]
    name = "".join(bare.split())
    found = {level: Cell(name, cell.at, doubt=placement.doubts.get(level))}
    if level == "level1" and note and (points := POINTS.match(note)):
        found["level1_weight"] = Cell(points[1], cell.at)
    elif level == "level2" and note:
        found["level2_note"] = Cell(note, cell.at)
    return found


def _doubted(indicator: Indicator) -> Indicator:
    cells = {name: getattr(indicator, name) for name in Indicator.__struct_fields__}
    slid = {name: msgspec.structs.replace(cell, doubt=cell.doubt or SLID) for name, cell in cells.items() if cell}
    return msgspec.structs.replace(indicator, **slid)


def _width(line: Row) -> int:
    return max(cell.column for cell in (*line.cells, *line.empty)) + 1 if line.cells else 0


def _block_label(line: Row) -> GridCell | None:
    """The label left of the table's head: 长期绩效指标."""
    return next((cell for cell in line.cells[:1] if vocabulary().find("indicator_block", cell.text)), None)


def _text(placement: Placement, role: str) -> str | None:
    cell = placement.cells.get(role)
    return cell.text if cell else None
