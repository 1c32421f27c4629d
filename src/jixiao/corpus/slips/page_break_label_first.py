"""A page break before which the last row lost its left cells: its label stands in the first column."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft
from jixiao.corpus.slips import label_first
from jixiao.corpus.slips._table import broken_before, indicator_lines

STEP = 1


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Spoils the row above the break, then breaks the table."""
    positions = [at for at in indicator_lines(draft)[2:] if label_first.fits(draft, draft.lines[at - 1])]
    if not positions:
        return None
    at = dice.pick(positions)
    return broken_before(label_first.spoilt(draft, at - 1), at)
