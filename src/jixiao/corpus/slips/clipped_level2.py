"""A second-level label clipped by its cell (服务对象满意度指); it is read as printed."""

from __future__ import annotations

import msgspec

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft
from jixiao.corpus.slips._table import column, one_of, with_indicator, with_line
from jixiao.model import Cell, text

STEP = 0


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Clips one to three characters of a long label, for all rows it stands for."""
    at_column = column(draft, "level2")
    at = one_of(draft, dice, lambda line: len(line.cells[at_column]) >= 6 and line.cells[at_column].isalpha())
    if at is None:
        return None
    line = draft.lines[at]
    whole = line.cells[at_column]
    clipped = whole[: -dice.between(1, 3)]
    cells = (*line.cells[:at_column], clipped, *line.cells[at_column + 1 :])
    draft = with_line(draft, at, cells)
    item = line.item
    while item is not None and item < len(draft.form.indicators):
        row = draft.form.indicators[item]
        if text(row.level2) != whole:
            break
        draft = with_indicator(draft, item, msgspec.structs.replace(row, level2=Cell(clipped)))
        item += 1
    return draft
