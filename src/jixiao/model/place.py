"""Where a printed value stood in the file it came from."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Box = tuple[float, float, float, float]  # left, top, right, bottom in points from the upper left corner of the page


class Place(Struct, frozen=True, omit_defaults=True, gc=False):
    """A place in a source file. Counts start at 1; what the file kind does not have is None."""

    file: str | None = None
    page: int | None = None
    sheet: str | None = None
    line: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    box: Box | None = None  # PDF pages and pictures: where on the page
    span: tuple[int, int] | None = None  # of a value inside a sentence: its characters in the line or paragraph, from 0

    def __str__(self) -> str:
        return self.words("zh")

    def words(self, lang: Literal["zh", "en"]) -> str:
        """`街灯.txt:行12:表1:R7C6`, in English `street.txt:line 12:table 1:R7C6`: the parts that are known.

        On a sheet a cell is called as its program calls it: `街灯.xlsx:自评表!F7`.
        """
        page, line, paragraph, table = (
            ("页", "行", "段", "表") if lang == "zh" else ("page ", "line ", "paragraph ", "table ")
        )
        parts = [self.file or ""]
        parts += [f"{page}{self.page}"] if self.page is not None else []
        if self.sheet is not None:
            return ":".join([*filter(None, parts), self.sheet + (f"!{self.cell_name}" if self.cell_name else "")])
        parts += [f"{line}{self.line}"] if self.line is not None else []
        parts += [f"{paragraph}{self.paragraph}"] if self.paragraph is not None else []
        parts += [f"{table}{self.table}"] if self.table is not None else []
        parts += [f"R{self.row}C{self.column}"] if self.row is not None else []
        return ":".join(part for part in parts if part)

    @property
    def whole(self) -> Place:
        """The place of the whole line, paragraph or cell that the value stands in."""
        return self if self.span is None else replace(self, span=None)

    @property
    def cell_name(self) -> str | None:
        """Row and column as spreadsheets write them: row 7, column 28 → `AB7`."""
        if self.row is None or self.column is None:
            return None
        letters, column = "", self.column
        while column > 0:
            column, letter = divmod(column - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.row}"
