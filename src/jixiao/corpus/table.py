"""A page as a table of tiles, each with its row, column and spans: what the writers of files draw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from jixiao.corpus.dice import Dice
from jixiao.corpus.page import Box, Page, Row, list_page, page
from jixiao.corpus.runs import plain
from jixiao.layouts import layouts
from jixiao.model import Form

NARROW, WIDE = 3, 9  # characters that a column takes at least and at most


class Tile(Struct, frozen=True):
    """One cell: rows and columns count from 0, spans from 1."""

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str


class Table(Struct, frozen=True):
    """A form or a list of forms as it is set: lines above, tiles, lines below.

    `roles` says what each row is, `widths` how wide each column is, in characters.
    """

    above: tuple[str, ...]
    tiles: tuple[Tile, ...]
    roles: tuple[str, ...]
    widths: tuple[int, ...]
    below: tuple[str, ...] = ()

    def row(self, number: int) -> list[Tile]:
        """The tiles that begin in a row, from left to right."""
        return [tile for tile in self.tiles if tile.row == number]

    @property
    def heads(self) -> int:
        """The rows that a clerk would mark as repeated: those before the money, or the columns of a list."""
        first = [role == self.roles[0] for role in self.roles]
        return first.index(False) if False in first else 1


def tables(forms: Sequence[Form], dice: Dice) -> list[Table]:
    """The forms as their places print them: a table each, or one list of all."""
    layout = layouts()[forms[0].layout or ""]
    if layout.list is not None:
        return [table(list_page(tuple(forms), layout, dice))]
    return [table(spread(page(form, layout, dice, loose=False), dice)) for form in forms]


def table(page: Page) -> Table:
    """The page with its merged cells as tiles; headings are rows of one tile."""
    headings = dict(page.headings)
    rows: list[Row] = []
    for position, row in enumerate(page.rows):
        if position in headings:
            rows.append(Row("heading", (Box(headings[position], page.width),)))
        rows.append(row)
    tiles = _tiles(rows)
    return Table(
        above=tuple(line for line in (page.title, page.year, page.unit) if line),
        tiles=tiles,
        roles=tuple(row.role for row in rows),
        widths=_widths(tiles, page.width),
        below=tuple(page.remark.split("\n\n")) if page.remark else (),
    )


def spread(page: Page, dice: Dice) -> Page:
    """The page with the spare width of a block's last column given, at times, to its other columns."""
    rows = list(page.rows)
    for block in ("fund", "total"):
        own = [at for at, row in enumerate(rows) if row.role.removesuffix("_head") == block]
        shapes = {tuple(box.span for box in rows[at].boxes) for at in own}
        if len(shapes) != 1 or dice.chance(0.5):
            continue
        spans = _shared(list(shapes.pop()), dice)
        for at in own:
            boxes = tuple(structs.replace(box, span=span) for box, span in zip(rows[at].boxes, spans, strict=True))
            rows[at] = structs.replace(rows[at], boxes=boxes)
    return structs.replace(page, rows=tuple(rows))


def cut(whole: Table, at: int, *, labels: bool) -> tuple[Table, Table]:
    """The table on two pages, torn before row `at`, the columns' heads set again on the second.

    `labels` sets the texts of torn cells again, too.
    """
    head = max((row for row, role in enumerate(whole.roles[:at]) if role == "indicator_head"), default=None)
    upper = tuple(_within(tile, 0, at) for tile in whole.tiles if tile.row < at)
    lower = [_below(tile, at, labels) for tile in whole.tiles if tile.row + tile.rowspan > at]
    if head is not None:
        lower = _headed(whole.row(head), lower)
    again = () if head is None else (whole.roles[head],)
    return (
        structs.replace(whole, tiles=upper, roles=whole.roles[:at], below=()),
        structs.replace(whole, above=(), tiles=tuple(lower), roles=again + whole.roles[at:]),
    )


def titled(table: Table) -> Table:
    """The table with the lines above it as rows of one merged cell each."""
    lines, count = table.above, len(table.above)
    heads = [Tile(row, 0, 1, len(table.widths), line) for row, line in enumerate(lines)]
    moved = [structs.replace(tile, row=tile.row + count) for tile in table.tiles]
    return structs.replace(table, above=(), tiles=(*heads, *moved), roles=("title",) * count + table.roles)


def _tiles(rows: Sequence[Row]) -> tuple[Tile, ...]:
    tiles: list[Tile] = []
    reaching: dict[int, int] = {}  # column → the tile that a covered box there belongs to
    for number, row in enumerate(rows):
        column = 0
        for box in row.boxes:
            if box.covered and column in reaching:
                at = reaching[column]
                tiles[at] = structs.replace(tiles[at], rowspan=number - tiles[at].row + 1)
            else:
                reaching[column] = len(tiles)
                tiles.append(Tile(number, column, 1, box.span, box.text))
            column += box.span
    return tuple(tiles)


def _widths(tiles: Iterable[Tile], count: int) -> tuple[int, ...]:
    """What the texts of a column ask for; a number is never torn."""
    widths = [NARROW] * count
    for tile in tiles:
        if tile.colspan == 1:
            text = plain(tile.text)
            longest = max(width(line) for line in text.split("\n"))
            number = max((len(part) * 3 // 5 + 2 for part in re.findall(r"[!-~]+", text)), default=0)
            widths[tile.column] = max(widths[tile.column], min(longest, WIDE), number)
    return tuple(widths)


def width(line: str) -> int:
    """How many Chinese characters the line is wide."""
    return sum(1 if ord(sign) < 128 else 2 for sign in line) // 2


def _shared(spans: list[int], dice: Dice) -> list[int]:
    """The spare columns of the last box given to any box but the first."""
    spare, spans = spans[-1] - 1, [*spans[:-1], 1]
    for _ in range(spare):
        spans[dice.between(min(1, len(spans) - 1), len(spans) - 1)] += 1
    return spans


def _within(tile: Tile, start: int, end: int) -> Tile:
    return structs.replace(tile, rowspan=min(tile.row + tile.rowspan, end) - max(tile.row, start))


def _below(tile: Tile, at: int, labels: bool) -> Tile:
    if tile.row >= at:
        return structs.replace(tile, row=tile.row - at)
    text = tile.text if labels else ""
    return structs.replace(tile, row=0, rowspan=tile.row + tile.rowspan - at, text=text)


def _headed(heads: Sequence[Tile], lower: Sequence[Tile]) -> list[Tile]:
    """The tiles of a torn table under the columns' heads; the label of the block spans both again."""
    moved = [structs.replace(tile, row=tile.row + 1) for tile in lower]
    shown = [structs.replace(tile, row=0, rowspan=1) for tile in heads]
    label = heads[0]
    rest = next((tile for tile in moved if tile.row == 1 and tile.column == label.column), None)
    if label.rowspan > 1 and rest is not None and rest.text in ("", label.text):
        moved.remove(rest)
        shown[0] = structs.replace(shown[0], rowspan=rest.rowspan + 1)
    return [*shown, *moved]
