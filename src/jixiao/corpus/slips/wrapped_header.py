"""The head of the indicator table wrapped into two rows of the dump."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft, Line
from jixiao.corpus.slips._table import replaced

STEP = 0


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Cuts every label of five characters or more."""
    at = next((at for at, line in enumerate(draft.lines) if line.role == "indicator_head"), None)
    if at is None:
        return None
    head, size = draft.lines[at], dice.between(2, 3)
    cut = ["(" not in cell and "（" not in cell and len(cell) >= 5 for cell in head.cells]
    if not any(cut):
        return None
    first = tuple(cell[:-size] if here else cell for cell, here in zip(head.cells, cut, strict=True))
    second = tuple(cell[-size:] if here else "" for cell, here in zip(head.cells, cut, strict=True))
    two = (Line("indicator_head", first), Line("tail", second))
    return replaced(draft, (*draft.lines[:at], *two, *draft.lines[at + 1 :]))
