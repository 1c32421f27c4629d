"""A row slid one column to the right: its last cell, the deviation, fell off the table."""

from __future__ import annotations

import msgspec

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft
from jixiao.corpus.slips._table import column, one_of, with_indicator, with_line
from jixiao.model import Cell

STEP = 1


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Slides a row whose last cell is the deviation and whose other values are printed."""
    columns = list(draft.page.layout.indicators.columns)
    if columns[-1] != "deviation" or len(columns) + 1 != draft.page.width:
        return None
    at = one_of(draft, dice, lambda line: all(line.cells[column(draft, "level3") : -1]))
    if at is None:
        return None
    line = draft.lines[at]
    assert line.item is not None
    row = msgspec.structs.replace(draft.form.indicators[line.item], deviation=Cell(None))
    return with_line(with_indicator(draft, line.item, row), at, ("", *line.cells[:-1]))
