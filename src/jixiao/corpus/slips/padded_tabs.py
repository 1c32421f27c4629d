"""Rows padded with superfluous tabs, or with those at their end cut off."""

from __future__ import annotations

import msgspec

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft, Line
from jixiao.corpus.slips._table import replaced

STEP = 2


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Pads all rows alike, or trims them."""
    more = dice.between(0, 3)
    return replaced(draft, (_padded(line, more) for line in draft.lines))


def _padded(line: Line, more: int) -> Line:
    cells = line.cells
    if more:
        cells = (*cells, *[""] * more) if cells else cells
    else:
        while cells and not cells[-1]:
            cells = cells[:-1]
    return msgspec.structs.replace(line, cells=cells)
