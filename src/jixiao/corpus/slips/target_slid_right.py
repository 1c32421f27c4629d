"""The values of a row slid one column to the right of their label; the empty last cell fell off the table."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft
from jixiao.corpus.slips._table import column, one_of, with_line

STEP = 1


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Slides the values of a row without a deviation."""
    columns = list(draft.page.layout.indicators.columns)
    if columns[-1] != "deviation" or "actual" not in columns or len(columns) + 1 != draft.page.width:
        return None
    label = column(draft, "level3")
    at = one_of(draft, dice, lambda line: not line.cells[-1] and all(line.cells[label:-1]))
    if at is None:
        return None
    cells = draft.lines[at].cells
    return with_line(draft, at, (*cells[: label + 1], "", *cells[label + 1 : -1]))
