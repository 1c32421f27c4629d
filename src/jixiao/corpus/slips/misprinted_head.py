"""The head of the second level misprinted as 一级指标."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft
from jixiao.corpus.slips._table import column, with_line

STEP = 0


def slip(draft: Draft, dice: Dice) -> Draft | None:  # noqa: ARG001 - every slip is called alike
    """Prints the first head twice."""
    at = next((at for at, line in enumerate(draft.lines) if line.role == "indicator_head"), None)
    if at is None:
        return None
    cells = list(draft.lines[at].cells)
    cells[column(draft, "level2")] = cells[column(draft, "level1")]
    return with_line(draft, at, cells)
