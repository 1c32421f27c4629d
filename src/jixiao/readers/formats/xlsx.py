"""Excel and WPS workbooks since 2007: .xlsx, .xlsm, .xltx. Macros and links to other files are never followed."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model.grid import Grid
from jixiao.readers.content import Content

LABEL = ("Excel 工作簿", "Excel workbook")


def claims(content: Content) -> int:
    """By the workbook part in the zip."""
    names = {name.replace("\\", "/").lower() for name in content.entries}
    return 2 if "xl/workbook.xml" in names else 0


def read(data: bytes, name: str) -> Sequence[Grid]:
    """The tables of all sheets that are shown. Raises ReadError."""
    from jixiao.readers.sheets.grids import sheet_grids
    from jixiao.readers.sheets.limits import Allowance
    from jixiao.readers.sheets.parts import Parts
    from jixiao.readers.sheets.workbook import workbook_of
    from jixiao.readers.sheets.worksheet import read_sheet

    package = Parts(data, name)
    book, allowance = workbook_of(package), Allowance(name)
    sheets = (read_sheet(package, book, sheet, part, allowance) for sheet, part in book.sheets)
    return [grid for sheet in sheets for grid in sheet_grids(sheet, name, allowance)]
