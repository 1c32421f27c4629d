"""Tables whose cells stand apart by blanks, as a page is turned to text line by line."""

from __future__ import annotations

import re

from jixiao.layouts import vocabulary
from jixiao.readers.text.raw import Gap, Item, Prose, Raw, Row

WIDE = re.compile(r"[ \u3000\xa0]{2,}|\u3000")
ANY = re.compile(r"[ \u3000\xa0]+")
CONTEXTS = ("indicator_columns", "fund_columns")


def has_table(text: str) -> bool:
    """Whether a line heads a table with blanks between its labels."""
    return any(_is_head(ANY.split(line.strip())) for line in text.split("\n") if 8 < len(line) < 200)


def items(text: str) -> list[Item]:
    """Rows, prose and gaps; wide gaps part the cells where the heads use them, else any blank does."""
    lines = text.split("\n")
    heads = [line for line in lines if _is_head(ANY.split(line.strip()))]
    gap = WIDE if all(_is_head(WIDE.split(line.strip())) for line in heads) else ANY
    found: list[Item] = []
    for number, line in enumerate(lines, start=1):
        parts = [part for part in gap.split(line.strip()) if part]
        if len(parts) > 1:
            found.append(Row([Raw(part, number, column) for column, part in enumerate(parts)]))
        else:
            found.append(Prose(line, number) if parts else Gap())
    return found


def _is_head(words: list[str]) -> bool:
    return len(words) >= 4 and any(
        sum(vocabulary().find(context, word) is not None for word in words) >= max(4, len(words) - 1)
        for context in CONTEXTS
    )
