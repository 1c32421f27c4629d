"""One worksheet part of an .xlsx → Sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache

from lxml import etree

from jixiao.model.doubt import NOT_CALCULATED, STALE
from jixiao.readers.sheets.limits import MOST_COLUMNS, MOST_ROWS, Allowance
from jixiao.readers.sheets.model import Merge, Sheet
from jixiao.readers.sheets.parts import Parts
from jixiao.readers.sheets.shown import Shown, shown
from jixiao.readers.sheets.strings import in_font, runs_of, text_of, unescaped
from jixiao.readers.sheets.workbook import TRUE, Style, Workbook

CORNER = r"\$?([A-Z]{0,3})\$?(\d{0,7})"
RANGE = re.compile(f"{CORNER}:{CORNER}", re.IGNORECASE | re.ASCII)
DIGITS = "0123456789"


def read_sheet(package: Parts, book: Workbook, name: str, part: str, allowance: Allowance) -> Sheet:
    """The cells of a sheet as it shows them. Raises ReadError beyond the limits."""
    cells: dict[tuple[int, int], Shown] = {}
    merges: list[Merge] = []
    hidden_rows: set[int] = set()
    hidden_columns = 0  # a bit for each column
    row = -1
    for element in package.elements(part, "col", "row", "mergeCell"):
        tag = etree.QName(element).localname
        if tag == "row":
            row = _row_number(element, row)
            if _hidden(element, "ht"):
                hidden_rows.add(row)
            cells.update(_cells(element, row, book))
            if len(cells) > allowance.cells:
                allowance.spend_cells(len(cells))
        elif tag == "mergeCell":
            allowance.spend_merges(1)
            merges += _merge(element.get("ref", ""))
        elif _hidden(element, "width"):
            hidden_columns |= _column_bits(element)
    columns = frozenset(column for column in range(hidden_columns.bit_length()) if hidden_columns >> column & 1)
    return Sheet(name, cells, merges, frozenset(hidden_rows), columns)


def _column_bits(columns: etree._Element) -> int:
    first = max(0, int(columns.get("min", "1")) - 1)
    last = min(int(columns.get("max", "1")), MOST_COLUMNS)
    return (1 << last) - (1 << first) if first < last else 0


def _hidden(element: etree._Element, size: str) -> bool:
    return element.get("hidden") in TRUE or element.get(size) == "0"


def _row_number(row: etree._Element, before: int) -> int:
    """The row counted from 0: by its number, by that of its first cell, else the next one."""
    number = row.get("r") or (row[0].get("r", "").lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") if len(row) else "")
    at = int(number) - 1 if number else before + 1
    if not 0 <= at < MOST_ROWS:
        raise ValueError(f"row {number}")
    return at


@lru_cache(maxsize=2048)
def column_number(letters: str) -> int:
    """`A` → 0, `AB` → 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    if not 0 < number <= MOST_COLUMNS:
        raise ValueError(f"column {letters}")
    return number - 1


def _cells(row: etree._Element, at: int, book: Workbook) -> Iterator[tuple[tuple[int, int], Shown]]:
    column = -1
    for cell in row.iterchildren("{*}c"):
        reference = cell.get("r")
        column = column_number(reference.rstrip(DIGITS)) if reference else column + 1
        if len(cell):
            value = _value(cell, book)
            if value.text:
                yield (at, column), value


def _value(cell: etree._Element, book: Workbook) -> Shown:
    """What the cell shows; formulas by the result stored with them, for nothing here calculates."""
    kind, stored, formula = cell.get("t", "n"), None, None
    for child in cell.iterchildren():
        tag = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if tag == "v":
            stored = child.text
        elif tag == "is":
            return Shown(text_of(runs_of(child), _style(cell, book).font))
        elif tag == "f":
            formula = child.text or "…"  # it may stand in another cell, shared by both
    if stored is None:
        calculated = formula is None or kind == "str"
        return Shown("") if calculated else Shown(unescaped(f"={formula}"), NOT_CALCULATED)
    value = _stored(kind, stored, _style(cell, book), book)
    return Shown(value.text, STALE) if formula is not None and book.stale else value


def _style(cell: etree._Element, book: Workbook) -> Style:
    number = int(cell.get("s") or 0)
    return book.styles[number] if 0 <= number < len(book.styles) else Style()


def _stored(kind: str, stored: str, style: Style, book: Workbook) -> Shown:
    if kind == "s":
        number = int(stored)
        if not 0 <= number < len(book.strings):
            raise ValueError(f"shared string {number}")
        return Shown(text_of(book.strings[number], style.font))
    if kind == "b":
        return Shown("TRUE" if stored.strip() in TRUE else "FALSE")
    if kind in ("str", "e", "inlineStr"):
        return Shown(unescaped(in_font(style.font, stored)))
    if kind == "d":
        stored = _serial(stored.strip(), book.epoch)
    return shown(stored.strip(), style.code, book.epoch)


def _serial(moment: str, epoch: int) -> str:
    """A date written as such (`2024-05-01T00:00:00`) as the number other dates are kept as."""
    since = datetime(1899, 12, 30) if epoch == 1900 else datetime(1904, 1, 1)
    passed = datetime.fromisoformat(moment).replace(tzinfo=None) - since
    return repr(passed.days + passed.seconds / 86400)


def _merge(reference: str) -> list[Merge]:
    """`B2:D4` as a range, also when turned round, of whole rows or whole columns; nothing for what is none."""
    found = RANGE.fullmatch(reference.strip())
    if not found or not any(found.groups()) or _shape(found.group(1, 2)) != _shape(found.group(3, 4)):
        return []
    rows = sorted((int(found[2] or 1) - 1, int(found[4] or MOST_ROWS) - 1))
    left = column_number(found[1]) if found[1] else 0
    right = column_number(found[3]) if found[3] else MOST_COLUMNS - 1
    return [Merge(max(0, rows[0]), min(left, right), min(rows[1], MOST_ROWS - 1), max(left, right))]


def _shape(corner: Sequence[str]) -> tuple[bool, bool]:
    """Whether a corner has letters and digits: a cell, a whole row or a whole column."""
    return bool(corner[0]), bool(corner[1])
