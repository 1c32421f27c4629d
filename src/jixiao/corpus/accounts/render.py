"""A paper as a file: text with tabs, web page, Word, Excel, PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from jixiao.corpus.accounts.paper import Block, Forms, Line, Paper, Sheet
from jixiao.corpus.dice import Dice
from jixiao.corpus.files import kinds
from jixiao.corpus.table import NARROW, Table, Tile, width

WIDEST = 11  # characters that a column of names takes at most
KINDS = ("txt", "html", "docx", "xlsx", "pdf")
CELLS = "cells"  # text, too, with every cell on a line of its own behind a tab, as some dump Word files


def render(paper: Paper, kind: str, dice: Dice) -> bytes:
    """The paper as a file of that kind, in a manner that the dice choose."""
    if kind in ("txt", CELLS):
        return text(paper, _cells if kind == CELLS else _tabs).encode()
    return kinds()[kind].write(drawable(paper), dice)


def text(paper: Paper, written: Callable[[Table], Iterator[str]]) -> str:
    """The paper as text, a line a paragraph; `written` gives the lines of a table."""
    parts: list[str] = []
    for block in paper.blocks:
        if isinstance(block, Line):
            parts.append(block.text)
        elif isinstance(block, Forms) and written is _tabs:
            parts += ["", block.text]
        elif isinstance(block, Forms):
            parts += [line for form in block.tables for line in ("", *form.above, *written(form), *form.below)]
        else:
            parts += ["", *(slot.text for slot in block.above)]
            parts += written(table(block))
            parts += [*(slot.text for slot in block.below), ""]
    return "\n".join(parts) + "\n"


def drawable(paper: Paper) -> list[Table]:
    """The paper as tables that the writers of files draw; prose is a table without cells."""
    return [part for group in _groups(paper.blocks) for part in _drawn(group)]


def table(sheet: Sheet) -> Table:
    """A sheet with its boxes placed where nothing from above reaches in."""
    tiles: list[Tile] = []
    taken: set[tuple[int, int]] = set()
    for row, boxes in enumerate((*sheet.heads, *sheet.rows)):
        column = 0
        for box in boxes:
            while (row, column) in taken:
                column += 1
            tiles.append(Tile(row, column, box.down, box.span, box.text))
            taken |= {(row + down, column + over) for down in range(box.down) for over in range(box.span)}
    roles = ("head",) * len(sheet.heads) + ("fund",) * len(sheet.rows)
    above, below = (tuple(slot.text for slot in slots if slot.text) for slots in (sheet.above, sheet.below))
    return Table(above, tuple(tiles), roles, _widths(tiles), below)


def _groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """Lines that follow each other together, everything else alone."""
    groups: list[list[Block]] = []
    for block in blocks:
        if isinstance(block, Line) and groups and isinstance(groups[-1][0], Line):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _drawn(group: list[Block]) -> list[Table]:
    first = group[0]
    if isinstance(first, Sheet):
        return [table(first)]
    if isinstance(first, Forms):
        return list(first.tables)
    return [Table((), (), (), (), tuple(block.text for block in group if isinstance(block, Line)))]


def _tabs(table: Table) -> Iterator[str]:
    """A line a row; a merged cell leaves its text once and empty cells after it."""
    columns = len(table.widths)
    rows = [[""] * columns for _ in table.roles]
    for tile in table.tiles:
        rows[tile.row][tile.column] = tile.text
    return ("\t".join(row) for row in rows)


def _cells(table: Table) -> Iterator[str]:
    """A line a cell; what is merged downwards leaves an empty one in every row, what is merged sideways none."""
    for row in range(len(table.roles)):
        reaching = [tile for tile in table.tiles if tile.row <= row < tile.row + tile.rowspan]
        yield from (f"\t{tile.text if tile.row == row else ''}" for tile in sorted(reaching, key=_column))
        yield ""


def _column(tile: Tile) -> int:
    return tile.column


def _widths(tiles: Sequence[Tile]) -> tuple[int, ...]:
    """What the texts of a column ask for; a number is never torn."""
    widths = [NARROW] * max(tile.column + tile.colspan for tile in tiles)
    for tile in tiles:
        room = width(tile.text) + 1
        if tile.colspan == 1:
            asked = room if tile.text.isascii() else min(room, WIDEST)
            widths[tile.column] = max(widths[tile.column], asked)
    return tuple(widths)
