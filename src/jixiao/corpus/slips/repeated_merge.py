"""Merged cells printed again in every row: 产出指标 in each row of its block."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft
from jixiao.corpus.slips._table import column, indicator_lines, with_line

STEP = 0


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Repeats level 1, sometimes level 2 as well."""
    positions = indicator_lines(draft)
    columns = [column(draft, "level1"), column(draft, "level2")][: dice.between(1, 2)]
    above = dict.fromkeys(columns, "")
    for at in positions:
        cells = list(draft.lines[at].cells)
        for here in columns:
            cells[here] = above[here] = cells[here] or above[here]
        draft = with_line(draft, at, cells)
    return draft if positions else None
