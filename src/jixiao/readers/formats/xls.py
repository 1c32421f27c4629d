"""Excel and WPS workbooks before 2007: .xls."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model.grid import Grid
from jixiao.readers.content import Content
from jixiao.readers.sheets.limits import Allowance
from jixiao.readers.sheets.ole import holds

LABEL = ("Excel 97-2003 工作簿", "Excel 97-2003 workbook")


def claims(content: Content) -> int:
    """By the streams of an OLE file; a Word document may hold a workbook inside."""
    if holds(content.data, "WordDocument"):
        return 0
    return 2 if holds(content.data, "Workbook") or holds(content.data, "Book") else 0


def read(data: bytes, name: str) -> Sequence[Grid]:
    """The tables of all sheets that are shown. Raises ReadError."""
    from jixiao.readers.sheets.grids import sheet_grids
    from jixiao.readers.sheets.legacy import sheets

    allowance = Allowance(name)
    return [grid for sheet in sheets(data, name, allowance) for grid in sheet_grids(sheet, name, allowance)]
