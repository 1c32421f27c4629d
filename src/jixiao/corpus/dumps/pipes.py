"""A stream of cells parted by ` | `, broken into a new line wherever a cell is empty."""

from __future__ import annotations

from jixiao.corpus.dice import Dice
from jixiao.corpus.page import Page


def dump(page: Page, dice: Dice) -> str:
    """The page as crawler soup: rows are not lines, cells merged downwards leave no trace."""
    gap = dice.pick((" ", " ", ""))
    cells = [page.title + (page.year or "") if dice.chance(0.5) else page.title, page.year or ""]
    cells = [cells[0]] + (cells[1:] if cells[0] == page.title and page.year else [])
    cells += [page.unit] if page.unit else []
    headings = dict(page.headings)
    for position, row in enumerate(page.rows):
        cells += [headings[position]] if position in headings else []
        cells += [box.text.replace("\n", gap) for box in row.boxes if not box.covered]
    soup = " | ".join(cell or "\n" for cell in cells).replace(" \n ", "\n").rstrip()
    return soup.removesuffix("|").rstrip() + " |\n" + (page.remark + "\n" if page.remark else "")
