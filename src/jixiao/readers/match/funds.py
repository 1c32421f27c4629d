"""The money block: a table of sources and columns, or pairs of label and amount in two blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

import msgspec

from jixiao.layouts import key, vocabulary
from jixiao.model.cell import Cell
from jixiao.model.doubt import JOINED, UNKNOWN_SOURCE
from jixiao.model.form import AMOUNTS, FundLine
from jixiao.model.grid import GridCell
from jixiao.readers.kinds import is_level1, is_level2
from jixiao.readers.match.align import Head, Placement, align
from jixiao.readers.match.heads import spread
from jixiao.readers.rows import Row

UNIT = re.compile(r"[(（]\s*(?:单位[:：]?)?\s*((?:人民币)?(?:亿|万|千|百万)?元)\s*[)）]")
SOURCE = re.compile("(?:资金|拨款|补助|收入|经费|贷款|投入|债券)[)）:：]?$")
UNIT_LINE = re.compile(r"^(?:金额)?单位\s*[:：]\s*((?:人民币)?(?:亿|万|千|百万)?元)$")


def fund_head(line: Row) -> Head | None:
    """The columns of the money table when the row heads one: at least two amount columns and another."""
    words = vocabulary()
    found = {cell.column: label.concept for cell in line.cells if (label := words.find("fund_columns", cell.text))}
    amounts = [column for column, concept in found.items() if concept in AMOUNTS]
    if len(amounts) < 2 or len(found) < 3:
        return None
    width = max(found) + 1
    roles: list[str | None] = [found.get(column) for column in range(width)]
    first = min(column for column, concept in found.items() if concept != "label")
    if "label" not in found.values() and first > 0:
        roles[first - 1] = "label"
    if first > 1 and roles[0] is None:
        roles[0] = "block"
    if first == 0:  # the blank cells over the labels are lost
        roles = ["block", "label", *roles]
    return Head(spread(line, roles) if line.exact else tuple(roles))


def rate_label(line: Row) -> Cell | None:
    """The head over the rates, 执行率（%）: it may print the sign that the rates leave out."""
    for cell in line.cells:
        label = vocabulary().find("fund_columns", cell.text)
        if label and label.concept == "execution_rate":
            return Cell(cell.text, cell.at)
    return None


def names_source(line: Row) -> bool:
    """Whether a cell at the left of the row names a source of money."""
    return any(vocabulary().find("fund_lines", cell.text) for cell in line.cells[:3])


def currency_unit(cells: Sequence[GridCell]) -> Cell | None:
    """The money unit printed in brackets behind a heading, or on a line of its own."""
    for cell in cells:
        if bare := UNIT.fullmatch(cell.text):  # cut off its label by a line break
            return Cell(bare[1], cell.at)
        if len(cell.text) <= 30 and (found := UNIT.search(cell.text) or UNIT_LINE.match(cell.text)):
            block = vocabulary().find("fund_block", cell.text) or UNIT_LINE.match(cell.text)
            if block or "金额" in cell.text or "资金" in cell.text or "预算" in cell.text:
                return Cell(found[1], cell.at)
    return None


def table_line(line: Row, head: Head) -> tuple[FundLine, Placement] | None:
    """One line of the money table, and how its cells were placed."""
    placement = align(line, head)
    label = placement.cells.get("label")
    known = vocabulary().find("fund_lines", label.text) if label else None
    if label is None or (known is None and not placement.cells.keys() & set(AMOUNTS)):
        return None
    if known is None and (is_level1(label.text) or is_level2(label.text)):
        return None
    blanks = {head.roles[cell.column]: cell for cell in line.empty if cell.column < len(head.roles)}
    fields: dict[str, Any] = {}
    for role in head.named:
        if role not in ("block", "label"):
            cell = placement.cells.get(role)
            empty = blanks.get(role)
            at = cell.at if cell else (empty.at if empty else label.at)
            fields[role] = Cell(cell.text if cell else None, at, doubt=placement.doubts.get(role))
    doubt = None if known or SOURCE.search(label.text) else UNKNOWN_SOURCE
    source: Any = known.concept if known else "other"
    return FundLine(source, Cell(label.text, label.at, doubt=doubt), **fields), placement


def with_rest(line: FundLine, rest: GridCell) -> FundLine | None:
    """The line whose label (其中：当 / 年财政拨款) a page break has cut in two, when the rest completes it."""
    label = f"{line.label.text or ''}{rest.text}"
    known = vocabulary().find("fund_lines", label)
    if known is None:
        return None
    source: Any = known.concept
    return msgspec.structs.replace(line, source=source, label=Cell(label, line.label.at, doubt=JOINED))


class Entry(NamedTuple):
    """One label of the money block of a target form, with the amount behind it."""

    source: str
    block: str
    label: GridCell
    value: GridCell | None

    def amount(self) -> Cell:
        """The printed amount; an empty cell keeps the place of its label."""
        return Cell(self.value.text if self.value else None, (self.value or self.label).at)


# What target forms print in one block only, wherever a slide has put its label.
USUAL_BLOCK = {"fiscal": "project_total", "fiscal_current_year": "annual_request", "carryover": "annual_request"}


class Blocks:
    """The two money blocks of target forms: 项目资金总额 on the left, 年度资金申请总额 on the right."""

    def __init__(self) -> None:
        self.columns: dict[str, int] = {}  # block → column of its labels
        self.entries: list[Entry] = []

    def add(self, line: Row) -> None:
        """Takes every label of the row with the amount behind it."""
        words = vocabulary()
        found = [(i, label.concept) for i, c in enumerate(line.cells) if (label := words.find("fund_lines", c.text))]
        for number, (index, source) in enumerate(found):
            end = found[number + 1][0] if number + 1 < len(found) else len(line.cells)
            cell = line.cells[index]
            value = line.cells[index + 1] if index + 1 < end else None
            self.entries.append(Entry(source, self._block(cell, source, number, len(found)), cell, value))

    def _block(self, cell: GridCell, source: str, number: int, count: int) -> str:
        if count > 1:
            block = "project_total" if number == 0 else "annual_request"
        elif len(self.columns) == 2 and source in USUAL_BLOCK:
            block = USUAL_BLOCK[source]
        elif len(self.columns) == 2:
            block = min(self.columns, key=lambda name: abs(cell.column - self.columns[name]))
        elif self.columns:
            known, column = next(iter(self.columns.items()))
            block = "annual_request" if cell.column >= column + 2 else known
        else:
            yearly = key(cell.text).startswith(("年度", "当年", "本年"))
            block = "annual_request" if yearly and source in ("total", "fiscal_current_year") else "project_total"
        self.columns.setdefault(block, cell.column)
        return block

    def lines(self) -> list[FundLine]:
        """One line a source, both blocks merged; the label of the left block goes first."""
        found = []
        for source in dict.fromkeys(entry.source for entry in self.entries):
            left = [entry for entry in self.entries if entry.source == source and entry.block == "project_total"]
            right = [entry for entry in self.entries if entry.source == source and entry.block != "project_total"]
            for one, other in zip_longest(left, right):
                label = (one or other).label
                found.append(
                    FundLine(
                        source,  # type: ignore[arg-type]
                        Cell(label.text, label.at),
                        project_total=one.amount() if one else None,
                        annual_request=other.amount() if other else None,
                    )
                )
        return found
