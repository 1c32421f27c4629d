"""Forms as PDF with ruled tables, set by typst: where the pages break is up to the paper."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, to_builtins

from jixiao.corpus.dice import Dice
from jixiao.corpus.runs import plain
from jixiao.corpus.table import Table

if TYPE_CHECKING:
    from typst import Compiler

class Paper(Struct, frozen=True):
    """Where and how the tables are set. Lengths in mm, sizes in points."""

    width: float = 210
    height: float = 297
    size: float = 9  # of the text, at most
    inset: float = 4  # above and below the text of a cell
    heads: bool = False  # the first rows are repeated on every page
    breakable: bool = True  # a row may be torn by the end of a page
    own_page: bool = False  # every table begins on a page of its own
    numbered: bool = True


class Mark(NamedTuple):
    """On which page the text of the cell at `row` and `column` begins or, if `end`, ends."""

    row: int
    column: int
    end: bool
    page: int
    y: float  # in points from the upper edge


def write(tables: Sequence[Table], dice: Dice) -> bytes:
    """The tables on paper as one of many offices prints them."""
    width = dice.pick((210, 210, 297))  # A4, at times lying
    return draw(tables, Paper(
        width=width,
        height=507 - width,
        size=dice.pick((8, 9, 10.5)),
        inset=dice.pick((2, 4, 7)),
        heads=dice.chance(0.25),
        breakable=dice.chance(0.5),
        own_page=dice.chance(0.5),
        numbered=dice.chance(0.5),
    ))  # fmt: skip


def draw(tables: Sequence[Table], paper: Paper) -> bytes:
    """The tables on that paper."""
    document = _compiler().compile(format="pdf", sys_inputs=_inputs(tables, paper), pdf_tags=False, timestamp=0)
    assert isinstance(document, bytes)
    return document


def marks(tables: Sequence[Table], paper: Paper) -> list[Mark]:
    """On which pages of that paper the texts of the cells begin and end."""
    draw(tables, paper)
    return [Mark(*value) for value in json.loads(_compiler().query("<mark>", field="value"))]


def _inputs(tables: Sequence[Table], paper: Paper) -> dict[str, str]:
    sheets = [
        {
            "above": table.above,
            "below": table.below,
            "widths": table.widths,
            "size": min(paper.size, _fitting(table, paper)),
            "heads": table.heads if paper.heads else 0,
            "own_page": paper.own_page,
            "tiles": [(tile.row, tile.column, tile.rowspan, tile.colspan, plain(tile.text)) for tile in table.tiles],
        }
        for table in tables
    ]
    return {"data": json.dumps({"tables": sheets, "paper": to_builtins(paper)}, ensure_ascii=False)}


def _fitting(table: Table, paper: Paper) -> float:
    """The largest size at which no number is wider than its column."""
    if not table.tiles:
        return paper.size  # prose alone
    points = (paper.width - 30) / 25.4 * 72 - len(table.widths) * 4
    return points / sum(table.widths)


@cache
def _compiler() -> Compiler:
    """One compiler for all documents: it keeps the fonts."""
    from typst import Compiler

    return Compiler(Path(__file__).with_suffix(".typ"))
