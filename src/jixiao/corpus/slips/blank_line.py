"""A blank line within the table; nothing else is wrong."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft, Line
from jixiao.corpus.slips._table import indicator_lines, replaced

STEP = 2


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Sets it before any indicator row but the first."""
    positions = indicator_lines(draft)[1:]
    if not positions:
        return None
    at = dice.pick(positions)
    return replaced(draft, (*draft.lines[:at], Line("blank", ()), *draft.lines[at:]))
