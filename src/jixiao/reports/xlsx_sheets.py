"""Sheets of a workbook: a head that stays, columns of fitting width, rows coloured by gravity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.safe import clean

MOST_ROWS = 1_048_575  # what a sheet of Excel holds below its head
MOST_SIGNS = 32_000  # … and a cell
TOO_MANY: Term = ("表格已满，其余未列出；请用 --format csv", "the sheet is full; --format csv has the rest")
FONT = {"font_name": "Microsoft YaHei", "font_size": 10, "valign": "top"}
COLOURS = {"error": "#FBE3D6", "warning": "#FFF4D6", "info": "#E8F1FA"}
LINE_HEIGHT = 15
TALLEST = 240


class Column(Struct, frozen=True):
    """A column with its head and its width in signs."""

    head: Term
    width: int


def formats(book: Any) -> Mapping[str, Any]:
    """The looks of cells by name."""
    plain = {**FONT, "text_wrap": True, "border": 1, "border_color": "#D0D4D8"}
    looks = {level: book.add_format({**plain, "bg_color": colour}) for level, colour in COLOURS.items()}
    head = {**plain, "bold": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF", "valign": "vcenter"}
    return looks | {"": book.add_format(plain), "head": book.add_format(head)}


class Sheet:
    """A sheet that is filled row by row."""

    def __init__(self, sheet: Any, columns: Sequence[Column], looks: Mapping[str, Any], lang: Lang) -> None:
        self._sheet, self._columns, self._looks, self._lang = sheet, columns, looks, lang
        self.rows = 0
        for position, column in enumerate(columns):
            sheet.set_column(position, position, column.width)
            sheet.write_string(0, position, pick(column.head, lang), looks["head"])
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.5)
        sheet.set_footer("&C&P / &N")
        sheet.repeat_rows(0)

    def add(self, values: Sequence[Any], level: str = "") -> None:
        """A row; what the sheet cannot hold is told once in its last one."""
        if self.rows >= MOST_ROWS:
            return
        self.rows += 1
        if self.rows == MOST_ROWS:
            values = [pick(TOO_MANY, self._lang), *[None] * (len(values) - 1)]
        self._sheet.set_row(self.rows, self._height(values))
        for position, value in enumerate(values):
            look = self._looks[level]
            if isinstance(value, int):
                self._sheet.write_number(self.rows, position, value, look)
            elif value:
                self._sheet.write_string(self.rows, position, clean(str(value))[:MOST_SIGNS], look)
            else:
                self._sheet.write_blank(self.rows, position, None, look)

    def choices(self, column: Column, options: Sequence[str]) -> None:
        """A drop-down for every row of a column."""
        if self.rows:
            position = self._columns.index(column)
            self._sheet.data_validation(1, position, self.rows, position, {"validate": "list", "source": list(options)})

    def finish(self, on_paper: int | None = None) -> None:
        """The filter over all rows; `on_paper` is how many columns are printed, all unless told."""
        if on_paper is not None:
            self._sheet.print_area(0, 0, self.rows, on_paper - 1)
        self._sheet.autofilter(0, 0, max(self.rows, 1), len(self._columns) - 1)

    def _height(self, values: Sequence[Any]) -> int:
        """High enough for the longest cell: a Chinese sign is as wide as two others."""
        lines = (
            sum(-(-_width(line) // column.width) or 1 for line in str(value).split("\n"))
            for value, column in zip(values, self._columns, strict=True) if value
        )
        return min(TALLEST, LINE_HEIGHT * max(lines, default=1))


def _width(text: str) -> int:
    return sum(2 if ord(sign) > 0x2000 else 1 for sign in text)
