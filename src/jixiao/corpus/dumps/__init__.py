"""Flattenings: how the table of a page ends up as text. One file a manner."""

from __future__ import annotations

from collections.abc import Callable

from jixiao.corpus.dice import Dice
from jixiao.corpus.dumps import lines, pipes, word
from jixiao.corpus.page import Page

Dump = Callable[[Page, Dice], str]

DUMPS: dict[str, Dump] = {
    "word": word.dump,
    "pipes": pipes.dump,
    "bars": lines.bars,
    "barred-rows": lines.barred_rows,
    "spaced": lines.spaced,
    "blanks": lines.blanks,
}


def suited(page: Page) -> list[str]:
    """The manners in which this page can be flattened without losing what a careful reader needs.

    `spaced` drops empty cells, so it suits tables whose only empty cells stand beside their labels;
    `blanks` parts cells by blanks, so it suits flat lists of short texts. Tables side by side and heads of two
    rows over money suit none of them.
    """
    names = ["word", "pipes", "bars", "barred-rows"]
    if page.layout.tasks.columns or page.layout.indicators.beside:
        return []
    if "level1" not in page.layout.indicators.columns:  # cell streams are cut by the names of the levels
        return ["word"]
    if page.layout.list is not None:
        return ["blanks"]
    values = [box for row in page.rows if row.role == "indicator" for box in row.boxes if not box.covered]
    narrow = set(page.layout.indicators.columns) == {"level1", "level2", "level3", "target"}
    return names + ["spaced", "spaced"] if narrow and all(box.text for box in values) else names
