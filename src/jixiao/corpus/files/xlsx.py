"""Forms as Excel files, by xlsxwriter: figures are numbers whose format displays what is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from msgspec import Struct

from jixiao.corpus.dice import Dice
from jixiao.corpus.runs import plain
from jixiao.corpus.table import Table, Tile, titled, width

FIGURE = re.compile(r"(?P<whole>0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?P<places>\d+))?(?P<percent>%)?")
DATES = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), "yyyy-mm-dd"),
    (re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})"), "yyyy/m/d"),
    (re.compile(r"(\d{4})年(\d{1,2})月"), 'yyyy"年"m"月"'),
)
COUNTED = ("fund", "indicator", "total")  # rows whose figures are numbers
EXACT = 15  # digits that a number of a sheet holds
LINE = 15  # points that a line of text is high
DAY_ONE = date(1899, 12, 30)
LONGEST_NAME = 28  # characters of the name of a sheet, a number before them
UNNAMED = re.compile(r"[\[\]:*?/\\']")
MADE = datetime(2024, 1, 1)


class Manner(Struct, frozen=True):
    """How one office keeps its sheets."""

    stacked: bool = False  # all forms on one sheet, below each other
    offset: bool = False  # the table begins at B2
    dates: bool = False  # dates are numbers, too
    finer: bool = False  # rates hold more digits than are displayed
    locked: bool = False  # protected, the given cells grey
    words: bool = False  # a hidden sheet with the words to choose from, and an empty one
    named: bool = False  # a sheet is called like the table on it


class Value(Struct, frozen=True):
    """A number and the format that displays the printed text."""

    number: float
    shape: str


def write(tables: Sequence[Table], dice: Dice) -> bytes:
    """The tables as one of many offices keeps them."""
    return draw(tables, Manner(*(dice.chance(0.3) for _ in Manner.__struct_fields__)))


def draw(tables: Sequence[Table], manner: Manner) -> bytes:
    """The tables in that manner."""
    from xlsxwriter import Workbook

    out = BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"created": MADE})
    top, sheet = 0, None
    for number, table in enumerate(tables, 1):
        if sheet is None or not manner.stacked:
            top, sheet = int(manner.offset), book.add_worksheet(_name(table, number) if manner.named else f"表{number}")
            _prepare(sheet, table, manner)
        top = _draw(book, sheet, titled(table), top, manner)
    if manner.words:
        book.add_worksheet("Sheet3")
        hidden = book.add_worksheet("字典")
        hidden.write_column(0, 0, ["经常性项目", "一次性项目", "定量", "定性"])
        hidden.hide()
    book.close()
    return out.getvalue()


def value_of(text: str, manner: Manner) -> Value | None:
    """The number that stands for a printed figure; None where no number displays exactly this text."""
    for pattern, shape in DATES if manner.dates else ():
        if match := pattern.fullmatch(text):
            year, month, day = (*map(int, match.groups()), 1)[:3]
            return Value(float((date(year, month, day) - DAY_ONE).days), shape)
    match = FIGURE.fullmatch(text)
    if match is None or sum(sign.isdigit() for sign in text) > EXACT:
        return None
    places = len(match["places"] or "")
    shape = ("#,##0" if "," in text else "0") + (f".{'0' * places}" if places else "") + (match["percent"] or "")
    number = Decimal(text.rstrip("%").replace(",", ""))
    if match["percent"]:
        more = Decimal(4) / 10 ** (places + 1) if manner.finer and places == 2 and number < 100 else Decimal(0)
        number = (number + more) / 100
    return Value(float(number), shape)


def _name(table: Table, number: int) -> str:
    """The title of the table as far as the name of a sheet may hold it."""
    title = UNNAMED.sub("", table.above[0])[:LONGEST_NAME] if table.tiles and table.above else ""
    return f"{number}{title}" if title else f"表{number}"


def _prepare(sheet: Any, table: Table, manner: Manner) -> None:
    sheet.fit_to_pages(1, 0)
    for column, room in enumerate(table.widths, int(manner.offset)):
        sheet.set_column(column, column, 2.2 * room)
    if manner.locked:
        sheet.protect()


def _draw(book: Any, sheet: Any, table: Table, top: int, manner: Manner) -> int:
    """Draws the table from that row on; the row below it."""
    for row in range(len(table.roles)):
        sheet.set_row(top + row, LINE * max((_lines(tile, table) for tile in table.row(row)), default=1))
    for tile in table.tiles:
        role = table.roles[tile.row]
        text = plain(tile.text)
        value = value_of(text, manner) if role in COUNTED or (role == "identity" and manner.dates) else None
        look = {"align": "center", "valign": "vcenter", "text_wrap": True, "border": int(role != "title")}
        look |= {"num_format": value.shape} if value else {}
        look |= {"bg_color": "#D9D9D9"} if manner.locked and not tile.text else {}
        _put(sheet, tile, top, int(manner.offset), text if value is None else value.number, book.add_format(look))
    below = top + len(table.roles)
    for number, line in enumerate(table.below):
        sheet.write_string(below + number, int(manner.offset), line)
    return below + len(table.below) + 1


def _lines(tile: Tile, table: Table) -> int:
    """The lines that the text of a tile takes in one of its rows."""
    room = sum(table.widths[tile.column : tile.column + tile.colspan])
    return -(-sum(width(line) // room + 1 for line in plain(tile.text).split("\n")) // tile.rowspan)


def _put(sheet: Any, tile: Tile, top: int, left: int, content: str | float, look: Any) -> None:
    row, column = top + tile.row, left + tile.column
    if tile.rowspan * tile.colspan > 1:
        sheet.merge_range(row, column, row + tile.rowspan - 1, column + tile.colspan - 1, "", look)
    if isinstance(content, float):
        sheet.write_number(row, column, content, look)
    elif content:
        sheet.write_string(row, column, content, look)
    else:
        sheet.write_blank(row, column, None, look)
