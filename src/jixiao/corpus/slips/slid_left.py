"""Some rows in a line stand one column to the left, without a page break."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft
from jixiao.corpus.slips._table import indicator_lines, replaced, slid_left

STEP = 1


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Slides one to five rows."""
    positions = indicator_lines(draft)
    if not positions:
        return None
    first = dice.pick(positions)
    chosen = {at for at in positions if first <= at < first + dice.between(1, 5)}
    return replaced(draft, (slid_left(line) if at in chosen else line for at, line in enumerate(draft.lines)))
