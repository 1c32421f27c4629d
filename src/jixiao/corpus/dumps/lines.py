"""One cell a line, in the four manners met: bars, bars with rows, blank lines between, blanks between."""

from __future__ import annotations

import re

from jixiao.corpus.dice import Dice
from jixiao.corpus.page import Page

TORN = re.compile(r"(?:效益|影响|满意度)指标$")


def bars(page: Page, dice: Dice) -> str:
    """`text |` on each line; an empty cell is a bare bar."""
    gap = dice.pick((" ", ""))
    parts = [f"{page.title}{page.year or ''} |"] + ([f"{page.unit} |"] if page.unit else [])
    headings = dict(page.headings)
    for position, row in enumerate(page.rows):
        parts += [f"{headings[position]} |"] if position in headings else []
        parts += [_barred(box.text, gap) for box in row.boxes if not box.covered]
    return "\n".join(parts) + "\n" + (page.remark + "\n" if page.remark else "")


def barred_rows(page: Page, dice: Dice) -> str:
    """As `bars`, but a bare bar begins each row, and columns swallowed by merging follow as bare bars."""
    gap = dice.pick((" ", ""))
    parts = ["|", f"{page.title} {page.year or ''} |", "|" * (page.width - 1)]
    headings = dict(page.headings)
    for position, row in enumerate(page.rows):
        parts += ["|", f"{headings[position]} |", "|" * (page.width - 1)] if position in headings else []
        shown = [box for box in row.boxes if not box.covered]
        parts += ["|", *(_barred(box.text, gap) for box in shown)]
        swallowed = page.width - len(shown)
        parts += ["|" * swallowed] if swallowed else []
    return "\n".join(parts) + "\n" + (page.remark + "\n" if page.remark else "")


def spaced(page: Page, dice: Dice) -> str:
    """Every line of text followed by an empty line; empty cells vanish, broken labels look like two cells."""
    torn = dice.chance(0.5)
    parts = [page.title, page.year or ""] + ([page.unit] if page.unit else [])
    for row in page.rows:
        for box in row.boxes:
            text = box.text.replace("\n", "" if row.role != "fund" else " ")
            parts += [text[:-2], text[-2:]] if torn and row.role == "indicator" and TORN.search(text) else [text]
    return "\n\n".join(part for part in parts if part) + "\n"


def blanks(page: Page, dice: Dice) -> str:
    """A row on a line, its cells parted by blanks; every empty cell becomes a line break."""
    parts = [f"{page.title}{page.year or ''}"] if dice.chance(0.5) else [page.title, page.year or ""]
    parts += [page.unit] if page.unit else []
    for row in page.rows:
        cells = [box.text.replace("\n", "").replace(" ", "") for box in row.boxes if not box.covered]
        parts.append(" ".join(cell or "\n" for cell in cells).replace(" \n ", "\n").rstrip())
    return "\n".join(parts) + "\n"


def _barred(text: str, gap: str) -> str:
    return f"{text.replace(chr(10), gap)} |" if text else "|"
