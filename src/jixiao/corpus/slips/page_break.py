"""A page break in the table: a blank line, after which every row stands one column to the left."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft
from jixiao.corpus.slips._table import broken_before, indicator_lines

STEP = 1


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Breaks the table before any indicator row but the first."""
    positions = indicator_lines(draft)[1:]
    return broken_before(draft, dice.pick(positions)) if positions else None
