"""Public tables with invented numbers, as HTML (spans kept), as text with tabs, and as text that lost its blanks.

A table is its lines above, the rows of its head and its rows; a head cell is `text`, `text>3` over three columns, or
`text^2` over two rows; `''` in a row is a blank cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jixiao.model.grid import Grid
from jixiao.readers import grids
from jixiao.readers.rows import Row, rows
from jixiao.readers.text import text_grids

SPAN = re.compile(r"(.*?)(?:>(\d+))?(?:\^(\d+))?$", re.DOTALL)


class Printed(NamedTuple):
    """One table as it is to be printed."""

    above: Sequence[str]
    head: Sequence[str]  # one string a row, cells parted by |
    body: Sequence[str]
    below: Sequence[str] = ()


def html_rows(*tables: Printed) -> list[Row]:
    """The rows of a web page with these tables."""
    page = "".join(_html(table) for table in tables)
    return list(rows(grids(f"<html><body>{page}</body></html>".encode(), "tables.html")))


def tab_rows(*tables: Printed, blanks: bool = True) -> list[Row]:
    """The rows of a text with these tables, without merged cells; `blanks`: empty cells are kept."""
    return list(rows(tab_grids(*tables, blanks=blanks)))


def cell_rows(*tables: Printed) -> list[Row]:
    """The rows of a text with a line for each printed cell."""
    cells = "\n".join(_tabs(table, blanks=False).replace("\t", "\n") for table in tables)
    return list(rows(text_grids(cells, "tables.txt")))


def tab_grids(*tables: Printed, blanks: bool = True) -> tuple[Grid, ...]:
    """The grids of a text with these tables."""
    return text_grids("\n".join(_tabs(table, blanks) for table in tables), "tables.txt")


def _html(table: Printed) -> str:
    lines = "".join(f"<p>{line}</p>" for line in table.above)
    body = "".join(f"<tr>{''.join(map(_td, row.split('|')))}</tr>" for row in (*table.head, *table.body))
    return f"{lines}<table>{body}</table>" + "".join(f"<p>{line}</p>" for line in table.below)


def _td(cell: str) -> str:
    text, wide, high = SPAN.fullmatch(cell).groups()
    return f'<td colspan="{wide or 1}" rowspan="{high or 1}">{text}</td>'


def _tabs(table: Printed, blanks: bool) -> str:
    lines = ["\t".join(row) for row in _spread((*table.head, *table.body))]
    if not blanks:
        lines = ["\t".join(cell for cell in line.split("\t") if cell) for line in lines]
    return "\n".join([*table.above, *lines, *table.below, ""])


def _spread(stated: Sequence[str]) -> list[list[str]]:
    """The rows with a blank for every place that a merged cell covers."""
    taken: set[tuple[int, int]] = set()
    found: list[list[str]] = []
    for number, row in enumerate(stated):
        line: list[str] = []
        for cell in row.split("|"):
            text, wide, high = SPAN.fullmatch(cell).groups()
            while (number, len(line)) in taken:
                line.append("")
            taken |= {(number + down, len(line)) for down in range(int(high or 1))} if int(high or 1) > 1 else set()
            if int(high or 1) > 1 and int(wide or 1) > 1:
                taken |= {(number + d, len(line) + w) for d in range(1, int(high)) for w in range(int(wide))}
            line += [text, *[""] * (int(wide or 1) - 1)]
        while (number, len(line)) in taken:
            line.append("")
        found.append(line)
    return found
