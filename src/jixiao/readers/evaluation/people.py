"""Names and telephone numbers of persons that a report prints: experts and members of the evaluation group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from jixiao.layouts.evaluation import folded, people
from jixiao.model.cell import Cell
from jixiao.model.masking import People
from jixiao.readers.evaluation.blocks import Table
from jixiao.readers.evaluation.lines import Line
from jixiao.readers.evaluation.names import name_among, name_in
from jixiao.readers.evaluation.sheet import SheetRead
from jixiao.readers.rows import Row

PHONE = re.compile(r"(?<!\d)(?:1\d{2}[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-—\s]?\d{7,8}|\d{7,8})(?!\d)")
BETWEEN = re.compile(r"[、，,；;\s\u3000]+")
MOST = 30  # names in one sentence


def people_in(sheets: Iterable[SheetRead], tables: Iterable[Table], lines: Iterable[Line]) -> People:
    """Everybody whom the report names as an expert or a member of the group."""
    names: set[str] = set()
    phones: set[str] = set()
    for sheet in sheets:
        if sheet.named:
            names |= {name for column in sheet.head.of("expert") if (name := name_among(column.head.text))}
    for table in tables:
        found, numbers = _listed(table.rows)
        names |= {name for cell in found if (name := name_in(cell.text or ""))}
        phones |= numbers
    for line in lines:
        names |= set(_told(line.text))
    return People(frozenset(names), frozenset(phones))


def listed_experts(tables: Iterable[Table]) -> tuple[Cell, ...]:
    """The names in lists of persons, in printed order."""
    return tuple(cell for table in tables for cell in _listed(table.rows)[0] if name_in(cell.text or ""))


def _listed(rows: Sequence[Row]) -> tuple[list[Cell], set[str]]:
    """The cells under 姓名 and the numbers under 联系电话 of a table that lists persons."""
    words = people()
    for position, row in enumerate(rows[:3]):
        heads = {cell.column: folded(cell.text) for cell in row.cells}
        named = [column for column, text in heads.items() if text in words.name]
        if named and any(text in words.beside for text in heads.values()):
            below = [cell for line in rows[position + 1 :] for cell in line.cells]
            names = [Cell(cell.text, cell.at) for cell in below if cell.column in named]
            names += [Cell(cell.text, cell.at) for line in rows[position + 1 :] for cell in _slid(line, named)]
            numbers = {match[0] for cell in below for match in PHONE.finditer(cell.text)}
            return names, numbers
    return [], set()


def _slid(row: Row, named: Sequence[int]) -> list:  # type: ignore[type-arg]
    """Names in a row of a dump that has lost a cell."""
    if row.exact or any(cell.column in named and name_in(cell.text) for cell in row.cells):
        return []
    return [cell for cell in row.cells if name_in(cell.text)][:1]


def _told(text: str) -> list[str]:
    """Names behind 专家组成员： in a sentence."""
    found: list[str] = []
    for match in _lead().finditer(text):
        end = next((place for place in range(match.end(), len(text)) if text[place] in "。；;\n："), len(text))
        words = BETWEEN.split(text[match.end() : end])[:MOST]
        for word in filter(None, words):
            name = name_in(word)
            if name is None:
                break
            found.append(name)
    return found


@cache
def _lead() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(people().listed, key=len, reverse=True)))
    return re.compile(rf"(?:{words})(?:名单|如下|有|为|包括)?[：:]\s*")
