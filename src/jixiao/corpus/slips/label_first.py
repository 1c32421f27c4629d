"""A row that lost its left cells: its label stands in the first column, its values one column to the left."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft, Line
from jixiao.corpus.slips._table import column, one_of, with_line

STEP = 1


def fits(draft: Draft, line: Line) -> bool:
    """Whether the line begins with its second or third level and prints a value to recognise it by."""
    at = column(draft, "level3")
    return not line.cells[1] and bool(line.cells[at] and line.cells[column(draft, "target")])


def spoilt(draft: Draft, at: int) -> Draft:
    """The draft with that line's label in the first column."""
    cells = draft.lines[at].cells
    lead = next(position for position, cell in enumerate(cells) if cell)
    return with_line(draft, at, (cells[lead], *[""] * (lead - 1), *cells[lead + 1 :], ""))


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Spoils one row."""
    at = one_of(draft, dice, lambda line: fits(draft, line))
    return None if at is None else spoilt(draft, at)
