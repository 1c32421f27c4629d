"""Text extractions of published files: tab-separated tables, Word dumps, cell streams."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from jixiao.layouts import vocabulary
from jixiao.model.grid import Grid
from jixiao.readers.text import blanks, commas, lines, markdown, pipes, tabs, word
from jixiao.readers.text.raw import Item, grids_of

SEPARATOR = re.compile(r"^[ \t]*+\|?(?:[ \t]*:?-{3,}+:?[ \t]*+\|)++[ \t]*(?::?-{3,}+:?)?[ \t]*+$", re.MULTILINE)

BAR = re.compile(r" ?\| ?")
LEAST_ROWS = 10


class Dialect(NamedTuple):
    """A way of writing cells; `sparse` dialects lose the empty ones."""

    items: Callable[[str], Sequence[Item]]
    sparse: bool = False


def text_grids(text: str, name: str) -> tuple[Grid, ...]:
    """The tables of a text dump with the prose between them, in the order of the file."""
    dialect = dialect_of(text)
    return grids_of(dialect.items(text), name, sparse=dialect.sparse)


def dialect_of(text: str) -> Dialect:
    """How this dump writes cells: told by what its lines look like, not by its name."""
    printed = [line for line in text.split("\n") if line.strip()]
    one_tab = sum(1 for line in printed if line.startswith("\t") and "\t" not in line[1:])
    tabbed = sum(1 for line in printed if "\t" in line) - one_tab
    piped = sum(1 for line in printed if "|" in line)
    if one_tab > 2 * tabbed and one_tab > 5:
        return Dialect(word.items)
    if tabbed and tabbed * 4 >= piped:
        return Dialect(tabs.items)
    if _rows_of_bars(printed):
        return Dialect(lambda text: tabs.items(BAR.sub("\t", text)))
    if piped * 3 > len(printed):
        return Dialect(markdown.items if SEPARATOR.search(text) else pipes.items)
    if _is_csv(printed):
        return Dialect(commas.items)
    if blanks.has_table(text) and not lines.has_list(text):
        return Dialect(blanks.items, sparse=True)
    return Dialect(lines.items)


def _rows_of_bars(printed: Sequence[str]) -> bool:
    """Cells of a row parted by ` | ` on one line: the rows of a table have as many bars as those beside them."""
    bars = [line.count("|") for line in printed]
    framed = sum(line.lstrip().startswith("|") and line.rstrip().endswith("|") for line in printed)
    alike = sum(
        count > 1 and count in (bars[at - 1] if at else 0, bars[at + 1] if at + 1 < len(bars) else 0)
        for at, count in enumerate(bars)
    )
    piped = sum(count > 0 for count in bars)
    return alike > LEAST_ROWS and alike * 10 >= piped * 7 and framed * 2 < piped


def _is_csv(printed: Sequence[str]) -> bool:
    """Many commas in most lines, and a label alone between two of them."""
    many = [line for line in printed if line.count(",") >= 3]
    fields = (field.strip('" ') for line in many for field in line.split(","))
    return len(many) * 2 > len(printed) and any(vocabulary().find("identity", field) for field in fields)
