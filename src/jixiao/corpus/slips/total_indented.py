"""The label of the total stands in the second column."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft
from jixiao.corpus.slips._table import with_line

STEP = 0


def slip(draft: Draft, dice: Dice) -> Draft | None:  # noqa: ARG001 - every slip is called alike
    """Moves the label where the cell beside it is empty."""
    at = next((at for at, line in enumerate(draft.lines) if line.role == "total" and not line.cells[1]), None)
    if at is None:
        return None
    cells = draft.lines[at].cells
    return with_line(draft, at, ("", cells[0], *cells[2:]))
