"""The end of a label printed once more in a row of its own after a page break."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft, Line
from jixiao.corpus.slips._table import broken_before, column, is_label, one_of

STEP = 1


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Repeats the last two characters; the label itself is whole."""
    label = column(draft, "level3")
    last = len(draft.form.indicators) - 1
    at = one_of(
        draft,
        dice,
        lambda line: len(line.cells[label]) >= 5 and not is_label(line.cells[label][-2:]) and (line.item or 0) < last,
    )
    if at is None:
        return None
    tail = ["" for _ in draft.lines[at].cells]
    tail[label] = draft.lines[at].cells[label][-2:]
    return broken_before(draft, at + 1, Line("tail", tuple(tail)))
