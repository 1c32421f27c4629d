"""One cell a line behind a tab, as a Word file dumped by its paragraphs; blank lines end rows and stand in cells."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.page import Page, Row


def dump(page: Page, dice: Dice) -> str:
    """The page with each cell on its own line."""
    roomy = dice.chance(0.6)
    double = dice.chance(0.6)
    merged = dice.chance(0.5)  # a heading is a row of one merged cell, or stands between two tables
    parts = _title(page, dice)
    headings = dict(page.headings)
    for position, row in enumerate(page.rows):
        if position in headings:
            parts += ["\t" + headings[position], ""] if merged else [headings[position]]
        parts += [_cell(row, position, roomy, double, dice) for position in range(len(row.boxes))]
        parts.append("")
    parts.append("")
    return "\n".join(parts) + (page.remark + "\n" if page.remark else "")


def _title(page: Page, dice: Dice) -> list[str]:
    pad = " " * 27 if dice.chance(0.2) else ""
    parts = [page.title, ""] if page.title else []
    parts += [pad + page.year] if page.year else []
    return parts + ([page.unit] if page.unit else [])


def _cell(row: Row, position: int, roomy: bool, double: bool, dice: Dice) -> str:
    """The cell's paragraphs: the first behind the tab; labels may be torn, long texts trail blank paragraphs."""
    text = row.boxes[position].text
    if double and row.role == "indicator_head":
        text = text.replace("\n", "\n\n")
    if not roomy or not text:
        return f"\t{text}"
    if row.role == "goal" or (row.role == "indicator" and len(text) > 9 and dice.chance(0.15)):
        text += "\n" * dice.between(0, 8 if row.role == "goal" else 3)
    return f"\t{text}"
