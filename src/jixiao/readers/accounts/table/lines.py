"""The lines around a table: title, number, unit, currency above it; notes and statements below it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from msgspec.structs import replace

from jixiao.layouts.accounts.kinds import title_kind, words
from jixiao.model.cell import MONEY_UNITS, Cell
from jixiao.model.grid import GridCell
from jixiao.readers.rows import Row

LONGEST = 120  # characters of a line above a table
LONGEST_NOTE = 400
NUMBER = re.compile(
    r"(?:预?决算公开|公开|财决|附件|附表|表|Z)[A-Z]?\s?0?\d{1,2}(?:-\d{1,2})?\s?表?|附表[一二三四五六七八九十]{1,3}"
)
LABELLED = re.compile(r"([\u4e00-\u9fff]{2,6})\s*[:：]\s*")
PAGE = re.compile(r"第?\s*[-—–]{0,2}\s*\d{1,4}\s*[-—–]{0,2}\s*页?|第\s*\d+\s*页\s*[,，/]?\s*共\s*\d+\s*页")
NEXT_NOTE = re.compile(r"(?:\d{1,2}|[(（]\d{1,2}[)）])\s*[.、.．)）]?\s*[\u4e00-\u9fff]")


class Above(NamedTuple):
    """What the lines above a table say."""

    kind: str | None = None
    title: Cell | None = None
    number: Cell | None = None
    unit_name: Cell | None = None
    currency_unit: Cell | None = None


def cell_of(cell: GridCell, begin: int = 0, end: int | None = None) -> Cell:
    """A printed cell, or a part of it with the span it has there."""
    end = len(cell.text) if end is None else end
    part = cell.text[begin:end]
    inner = part.strip()
    if not inner:
        return Cell(None, cell.at)
    if inner == cell.text.strip():
        return Cell(inner, cell.at, None, cell.doubt, cell.confidence)
    begin += len(part) - len(part.lstrip())
    return Cell(inner, replace(cell.at, span=(begin, begin + len(inner))), None, cell.doubt, cell.confidence)


def above_of(row: Row) -> Above | None:
    """What a row above a table says; None when it is no such row."""
    found = Above()
    cells = [cell for at, cell in enumerate(row.cells) if at == 0 or cell.text != row.cells[at - 1].text]
    waiting: str | None = None
    for cell in cells:
        if len(cell.text) > LONGEST:
            return None
        if waiting is not None and not LABELLED.search(cell.text) and not NUMBER.fullmatch(cell.text.strip()):
            found, waiting = _with(found, waiting, cell_of(cell)), None
            continue
        if (kind := title_kind(cell.text)) is not None and found.kind is None:
            found = found._replace(kind=kind, title=cell_of(cell))
            continue
        part = _parts(cell, found)
        if part is None:
            return None
        found, waiting = part
    return found


def _parts(cell: GridCell, found: Above) -> tuple[Above, str | None] | None:
    """The labelled parts of one line: `公开02表 部门：… 金额单位：万元`; and what the next cell is still to say."""
    text, waiting = cell.text, None
    marks = [
        (each.end(1) - len(label[0]), each.end(), label[1]) for each in LABELLED.finditer(text)
        if (label := _field(each[1], text[each.end() :]))
    ]
    left = text[: marks[0][0]].strip() if marks else text.strip()
    if left:
        number = NUMBER.fullmatch(left)
        if number is None:
            return None
        found = found._replace(number=cell_of(cell, 0, marks[0][0] if marks else None))
    for (_, begin, field), behind in zip(marks, (*marks[1:], None), strict=False):
        end = behind[0] if behind else len(text)
        last = NUMBER.search(text, begin, end)
        if last and last.end() == len(text.rstrip()) and last.start() > begin and text[last.start() - 1].isspace():
            found, end = found._replace(number=cell_of(cell, last.start())), last.start()
        value = cell_of(cell, begin, end)
        waiting = None if value.text else field
        if value.text:
            found = _with(found, field, value)
    return found, waiting


def _with(found: Above, field: str, value: Cell) -> Above:
    return found._replace(unit_name=value) if field == "unit_name" else found._replace(currency_unit=value)


def _field(label: str, behind: str) -> tuple[str, str] | None:
    """The label at the end of these signs and what it says; lines may have run together (某所金额单位：万元)."""
    lines = words().lines
    money = normalize("NFKC", behind).strip().removeprefix("人民币")
    fields = {"unit_name": lines["unit_name"]}
    if money and money.split()[0] in MONEY_UNITS:
        fields = {"currency_unit": lines["currency"]}
    elif not money:  # the next cell says it
        fields["currency_unit"] = tuple(word for word in lines["currency"] if word != "单位")
    found = [(word, field) for field, known in fields.items() for word in known if label.endswith(word)]
    return max(found, key=lambda each: len(each[0]), default=None)


@lru_cache(maxsize=4096)
def is_page(text: str) -> bool:
    """Whether a line is the number of a page."""
    return len(text) < 20 and PAGE.fullmatch(text.strip()) is not None


def is_note(text: str, after_note: bool) -> bool:
    """Whether a line stands below a table as a note, or says that the table is empty."""
    if len(text) > LONGEST_NOTE:
        return False
    lines, plain = words().lines, text.strip()
    head = re.split("[:：]", plain, maxsplit=1)[0].strip()
    if head != plain and len(head) < 6 and head.rstrip("0123456789.、") in lines["notes"]:
        return True
    if after_note and NEXT_NOTE.match(plain):
        return True
    return says_empty(plain)


def says_empty(text: str) -> bool:
    """Whether a line says that a table has no data: `本年度无政府性基金…，故本表无数据`."""
    lines = words().lines
    return len(text) < 200 and (
        _any(text, lines["statements"]) or (_any(text[:40], lines["nothing"]) and _any(text, lines["matters"])
                                            and not any(sign.isdigit() for sign in text[-12:]))
    )


def _any(text: str, parts: Iterable[str]) -> bool:
    return any(part in text for part in parts)
