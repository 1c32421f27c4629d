"""The sheets of an .xls, read with xlrd."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from typing import Any

import xlrd

from jixiao.readers.lines import joined
from jixiao.readers.sheets.builtin import code_of
from jixiao.readers.sheets.limits import MOST_BYTES, Allowance, locked, too_large
from jixiao.readers.sheets.model import Merge, Sheet
from jixiao.readers.sheets.shown import Shown, shown
from jixiao.readers.sheets.strings import in_font


def sheets(data: bytes, name: str, allowance: Allowance) -> Iterator[Sheet]:
    """Each sheet that is shown, in order. Raises ReadError for a workbook with a password."""
    if len(data) > MOST_BYTES:
        raise too_large(name, f"超过 {MOST_BYTES >> 20} MB", f"over {MOST_BYTES >> 20} MB")
    try:
        book: Any = xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, on_demand=True, logfile=StringIO(),
            ignore_workbook_corruption=True,  # many a system's export counts its sectors wrong; Excel does not mind
        )  # fmt: skip
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            raise locked(name) from error
        raise
    codes = _codes(book)
    for number in range(book.nsheets):
        sheet = book.sheet_by_index(number)
        if sheet.visibility == 0:
            yield _sheet(sheet, codes, allowance)
        book.unload_sheet(number)


def _codes(book: Any) -> list[str]:
    """The number format code of each cell style; the file's own records go before the built-in ones."""
    own = {record.format_key: record.format_str for record in book.format_list}
    return [code_of(style.format_key, own) for style in book.xf_list]


def _sheet(sheet: Any, codes: list[str], allowance: Allowance) -> Sheet:
    cells: dict[tuple[int, int], Shown] = {}
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            if cell.ctype == xlrd.XL_CELL_TEXT:
                value = Shown(_text(sheet, row, column, cell))
            else:
                value = _value(cell, codes, 1904 if sheet.book.datemode else 1900)
            if value.text:
                cells[row, column] = value
    allowance.spend_merges(len(sheet.merged_cells))
    merges = [Merge(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]
    hidden_rows = {row for row, info in sheet.rowinfo_map.items() if info.hidden}
    hidden_columns = {column for column, info in sheet.colinfo_map.items() if info.hidden or info.width == 0}
    return Sheet(sheet.name, cells, merges, frozenset(hidden_rows), frozenset(hidden_columns))


def _text(sheet: Any, row: int, column: int, cell: Any) -> str:
    """A text as it is printed, each run in its font; the first is in that of the cell."""
    book, text = sheet.book, cell.value
    own = book.xf_list[cell.xf_index].font_index if cell.xf_index < len(book.xf_list) else 0
    runs = [(0, own), *sheet.rich_text_runlist_map.get((row, column), ())]
    ends = [start for start, _ in runs[1:]] + [len(text)]
    known = book.font_list
    fonts = [known[font].name if font < len(known) else "" for _, font in runs]
    starts = [start for start, _ in runs]
    pieces = [in_font(font, text[start:end]) for font, start, end in zip(fonts, starts, ends, strict=True)]
    return joined("".join(pieces).replace("\r\n", "\n").replace("\r", "\n"))


def _value(cell: Any, codes: list[str], epoch: int) -> Shown:
    """What the cell shows; formulas by the result stored with them."""
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        return shown(repr(cell.value), codes[cell.xf_index], epoch)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return Shown("TRUE" if cell.value else "FALSE")
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return Shown(xlrd.error_text_from_code.get(cell.value, "#N/A"))
    return Shown("")
