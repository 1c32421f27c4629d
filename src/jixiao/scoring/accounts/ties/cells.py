"""Amounts of the public tables as they are added up and compared: in yuan, with their sign, their place and name."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.layouts.accounts import TABLES
from jixiao.model.accounts import AccountTable, TableRow
from jixiao.model.cell import Cell, number, text
from jixiao.scoring.accounts.units import HALF, table_unit
from jixiao.scoring.inputs import folded
from jixiao.scoring.result import places
from jixiao.sources import threshold
from jixiao.wording.language import Term as Words

HUNDREDTH = Decimal("0.01")
PLACES = 2  # of the amounts of the official tables; more than that is no claim
SIDES = {"income": ("收入", "income"), "expenditure": ("支出", "expenditure")}
BALANCES = {"opening": ("年初", "opening"), "closing": ("年末", "closing")}


class Term(Struct, frozen=True):
    """One cell in a reckoning. A cell left empty counts as nothing and is not `printed`."""

    path: str
    value: Decimal  # in yuan
    shown: str  # as printed
    line: TableRow
    head: Words  # “基本支出”; "" in a table of one column
    kind: str  # of its table
    table: str  # path of its table
    unit: Decimal  # how many yuan the table's unit is
    step: Decimal  # the last place of the table's amounts, in yuan
    places: int
    cell: Cell | None = None  # None where the table has no such cell
    printed: bool = True
    sign: Literal[1, -1] = 1

    @property
    def number(self) -> Decimal:
        """As printed, in the unit of its table; 0 where nothing is printed."""
        value = number(self.cell)
        return Decimal(0) if value is None else value

    @property
    def half(self) -> Decimal:
        """Half of what its own last place stands for, in yuan."""
        return HALF.scaleb(-places(self.number)) * self.unit

    @property
    def names(self) -> Words:
        """「201 一般公共服务支出」; what tables print twice says which: 「年初一般公共预算财政拨款」, 「收入总计」."""
        about, name = (self.line.concept or "").partition(":")[0], folded(self.line.name) or "合计"
        which = SIDES.get(self.line.side or "") if about == "grand_total" else BALANCES.get(about)
        zh, en = which or ("", "")
        code = folded(self.line.code)
        full = f"「{f'{code} {name if zh in name else zh + name}'.strip()}」"
        printed = f"“{f'{code} {name}'.strip()}”" if folded(self.line.name) else "the row of the total"
        return full, printed if zh in name else f"{printed} ({en})"

    @property
    def row(self) -> str:
        """Its row in Chinese."""
        return self.names[0]

    @property
    def name(self) -> str:
        """「201 一般公共服务支出」的“基本支出”"""
        return f"{self.row}的{self.head[0]}" if self.head[0] else self.row

    @property
    def name_en(self) -> str:
        """“basic expenditure” of “201 一般公共服务支出”"""
        return f"{self.head[1]} of {self.names[1]}" if self.head[1] else self.names[1]

    @property
    def minus(self) -> Term:
        """The same cell, taken away."""
        return replace(self, sign=-1 if self.sign == 1 else 1)

    def told(self, value: Decimal) -> str:
        """An amount in yuan as this cell's table would print it."""
        return f"{value / self.unit:.{self.places}f}"


class Page:
    """A table with its path and unit; its cells are asked for as terms, by concept of the row and id of the column."""

    def __init__(self, table: AccountTable, position: int, unit: Decimal | None = None) -> None:
        self.table, self.kind, self.path, self.rows = table, table.kind, f"tables[{position}]", table.rows
        self.unit = table_unit(table.currency_unit) if unit is None else unit
        self._positions: dict[tuple[str, str | None], int] = {}
        for position, row in enumerate(self.rows):
            if row.concept is not None:
                self._positions.setdefault((row.concept, row.side), position)
                self._positions.setdefault((row.concept, None), position)

    @cached_property
    def places(self) -> int:
        """Decimal places of its amounts, never more than the official two."""
        printed = (text(cell) or "" for row in self.rows for cell in row.values if number(cell) is not None)
        return max((min(PLACES, len(each.partition(".")[2].rstrip("万元%"))) for each in printed), default=PLACES)

    @cached_property
    def says_nothing(self) -> bool:
        """Whether it prints no amount but zeros."""
        return not any(number(cell) for row in self.rows for cell in row.values)

    @cached_property
    def twice(self) -> dict[int, int]:
        """Rows with a code that repeat an earlier row to the letter, with that row's position."""
        first: dict[tuple[object, ...], int] = {}
        found = {}
        for position, row in enumerate(self.rows):
            if (row.concept or "").partition(":")[0] not in ("function", "economic"):
                continue
            said = (row.concept, row.side, folded(row.code), folded(row.name), *map(folded, row.values))
            if (earlier := first.setdefault(said, position)) != position:
                found[position] = earlier
        return found

    @cached_property
    def has_lost(self) -> bool:
        """Whether a row with a code cannot be taken for what it is, because its empty cells are lost."""
        return any(
            row.concept is None and folded(row.code).isdecimal() and any(cell and cell.doubt for cell in row.values)
            for row in self.rows
        )

    @cached_property
    def loose(self) -> bool:
        """Whether its cells were cut from lines of text that mark no columns."""
        places = (cell.at for row in self.rows for cell in row.values if cell is not None and cell.text and cell.at)
        return any(at.line is not None and at.table is None and at.span is not None for at in places)

    @property
    def stands_twice(self) -> bool:
        """Whether the whole table was printed once more below itself."""
        coded = sum((row.concept or "").startswith(("function:", "economic:")) for row in self.rows)
        return len(self.twice) > 1 and len(self.twice) * 2 >= coded

    def row(self, concept: str, side: str | None = None) -> int | None:
        """Position of the first row about that."""
        return self._positions.get((concept, side))

    def cell(self, concept: str, column: str = "total", side: str | None = None) -> Term | None:
        """The cell as a term; None where the table has no such row or column, or its text is no number."""
        position = self.row(concept, side)
        return None if position is None else self.at(position, column)

    def amount(self, concept: str, column: str = "total", side: str | None = None) -> Term | None:
        """The cell, None where it prints no number: an empty one is no zero."""
        return _printed(self.cell(concept, column, side))

    def amount_at(self, position: int, column: str) -> Term | None:
        """The cell of a row, None where it prints no number."""
        return _printed(self.at(position, column))

    def at(self, position: int, column: str) -> Term | None:
        """The cell of a row."""
        if column not in self.table.columns:
            return None
        place, row = self.table.columns.index(column), self.rows[position]
        cell = row.values[place] if place < len(row.values) else None
        value = number(cell)
        if value is None and cell is not None and not _is_blank(cell.text):
            return None
        return Term(
            f"{self.path}.rows[{position}].values[{place}]", (value or Decimal(0)) * self.unit,
            (text(cell) or "").strip(), row, self._head(place), self.kind, self.path, self.unit,
            self.unit * Decimal(1).scaleb(-self.places), self.places, cell, value is not None,
        )

    def _head(self, place: int) -> Words:
        """“基本支出”; a table of one column needs no such name."""
        if len(self.table.columns) < 2:
            return "", ""
        column = self.table.columns[place]
        head = folded(self.table.heads[place]) if place < len(self.table.heads) else ""
        zh, en = column_names().get(column) or (head or column, head or column)
        return f"“{zh}”", f"“{en}”"


@cache
def column_names() -> Mapping[str, Words]:
    """What the columns of the tables are called, by their names in the layouts."""
    data = tomllib.loads((Path(__file__).parent / "columns.toml").read_text(encoding="utf-8"))
    parts = {
        f"{kind}_{part}": (name + word, f"{name_en}, {word_en}")
        for kind, (word, word_en) in data["stage"].items() for part, (name, name_en) in data["official"].items()
    }
    return {**{name: (zh, en) for name, (zh, en) in data["column"].items()}, **parts}


def named_table(kind: str) -> Words:
    """《收入决算表》 and its English name."""
    zh, en = TABLES.get(kind, (kind, kind))
    return f"《{zh}》", f"the table “{en}”"


def beside(term: Term, about: Term) -> Words:
    """As much of a cell's name as tells it from the cell that is told."""
    if term.table != about.table:
        zh_table, en_table = named_table(term.kind)
        return f"{zh_table}{term.name}", f"{term.name_en} in {en_table}"
    if term.row == about.row and any(term.head):
        return term.head
    return term.names if term.head == about.head else (term.name, term.name_en)


def leeway(terms: list[Term], *, summed: bool) -> Decimal:
    """How far a reckoning over these cells may be off, in yuan: half a place for each, a whole one at least."""
    step = max(term.step for term in terms)
    hundredths = threshold("D-01.figure")
    if summed:
        shown = sum(1 for term in terms if term.value)
        whole, rest = divmod(shown * threshold("D-04.rounding"), HUNDREDTH)
        hundredths = max(hundredths, (whole + (1 if rest else 0)) * HUNDREDTH)
    return hundredths / HUNDREDTH * step


def _printed(term: Term | None) -> Term | None:
    return term if term is not None and term.printed else None


def _is_blank(words: str | None) -> bool:
    return not words or not any(each.isalnum() for each in words)
