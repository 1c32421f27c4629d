"""Tables that stand inside of reports: they are no forms, though they name a project and print indicators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from jixiao.model.grid import Grid
from jixiao.readers.evaluation.blocks import Block, Paragraph, Table, blocks
from jixiao.readers.evaluation.cut import Range, ranges
from jixiao.readers.evaluation.lines import lines_of
from jixiao.readers.evaluation.sheet import is_sheet
from jixiao.readers.rows import Row, rows

FEWEST = 2  # sections of the outline: so many show that the text around a table is a report


class Held(NamedTuple):
    """The grids without the tables of reports, those tables' rows, and what number each row left has in the file."""

    grids: tuple[Grid, ...]
    held: list[Row]
    numbers: list[int]

    def whole(self, rest: Sequence[Row]) -> list[Row]:
        """Rows left over from the grids and the rows held back, numbered and ordered as in the file."""
        if not self.held:
            return list(rest)
        numbered = [row._replace(number=self.numbers[row.number]) for row in rest]
        return sorted([*numbered, *self.held], key=lambda row: row.number)


def held_back(grids: Sequence[Grid]) -> Held:
    """The grids with the tables that belong to the text of a report taken out."""
    every = list(rows(grids))
    found = blocks(every)
    held = [row for span in ranges(found) for table in _inside(found, span) for row in table.rows]
    if not held:
        return Held(tuple(grids), [], [])
    numbers = {row.number for row in held}
    first = {row.cells[0].at for row in held}
    kept = tuple(
        replace(grid, rows=tuple(row for row in grid.rows if not any(cell.at in first for cell in row)))
        for grid in grids
    )
    return Held(kept, held, [row.number for row in every if row.number not in numbers])


def _inside(found: Sequence[Block], span: Range) -> list[Table]:
    """The tables of a report up to the last place where its text goes on."""
    own = found[span.first : span.behind]
    lines = [line for line in lines_of(own) if line.heading and line.heading.section]
    if len({line.section for line in lines if line.major == line.section}) < FEWEST:
        return []
    told = {id(line.paragraph) for line in lines}
    last = max((place for place, block in enumerate(own) if _goes_on(block, told)), default=-1)
    return [block for block in own[:last + 1] if isinstance(block, Table)]


def _goes_on(block: Block, told: set[int]) -> bool:
    return id(block) in told if isinstance(block, Paragraph) else is_sheet(block.rows)
