"""A third-level label cut in two by a page break: its end stands alone in a row after the break."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.sheet import Draft, Line
from jixiao.corpus.slips._table import broken_before, column, is_label, one_of, with_line

STEP = 1


def slip(draft: Draft, dice: Dice) -> Draft | None:
    """Cuts a label of seven characters or more."""
    label = column(draft, "level3")
    size = dice.between(2, 4)
    last = len(draft.form.indicators) - 1
    at = one_of(
        draft,
        dice,
        lambda line: len(line.cells[label]) >= 7 and not is_label(line.cells[label][-size:])
        and bool(line.cells[column(draft, "target")]) and 0 < (line.item or 0) < last,
    )
    if at is None:
        return None
    cells = list(draft.lines[at].cells)
    end = cells[label][-size:]
    cells[label] = cells[label][:-size]
    tail = ["" for _ in cells]
    tail[label - 1] = end
    return broken_before(with_line(draft, at, cells), at + 1, Line("tail", tuple(tail)))
