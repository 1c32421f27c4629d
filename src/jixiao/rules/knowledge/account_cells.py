"""Amounts of the public tables as they are added up and compared: in yuan, with their sign, their place and name."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.layouts.accounts import TABLES
from jixiao.model.accounts import TableRow
from jixiao.model.cell import MONEY_UNITS, number, text
from jixiao.rules.accounts_case import Sheet
from jixiao.rules.knowledge.folding import folded
from jixiao.rules.once import once
from jixiao.sources import threshold

WAN = Decimal(10000)
HUNDREDTH = Decimal("0.01")
PLACES = 2  # of the amounts of the official tables; more than that is no claim
# What a column is called where its head is not printed.
COLUMNS = {
    "amount": "决算数", "total": "合计", "basic": "基本支出", "project": "项目支出", "to_superior": "上缴上级支出",
    "business": "经营", "to_subordinate": "对附属单位补助支出", "fiscal": "财政拨款收入", "superior": "上级补助收入",
    "service": "事业收入", "subordinate": "附属单位上缴收入", "other": "其他收入", "general": "一般公共预算财政拨款",
    "funds": "政府性基金预算财政拨款", "capital": "国有资本经营预算财政拨款", "opening": "年初结转和结余",
    "income": "本年收入", "expenditure": "本年支出", "closing": "年末结转和结余", "goods": "货物", "works": "工程",
    "services": "服务", "service_fee": "教育收费", "personnel": "人员经费", "public": "公用经费",
    **{
        f"{kind}_{part}": f"{name}{word}"
        for kind, word in (("budget", "预算数"), ("final", "决算数"))
        for part, name in (
            ("total", "合计"), ("abroad", "因公出国（境）费"), ("vehicles", "公务用车购置及运行维护费"),
            ("purchase", "公务用车购置费"), ("running", "公务用车运行维护费"), ("reception", "公务接待费"),
        )
    },
}  # fmt: skip

SIDES = {"income": "收入", "expenditure": "支出"}
BALANCES = {"opening": "年初", "closing": "年末"}


class Term(Struct, frozen=True):
    """One cell in a reckoning. A cell left empty counts as nothing and is not `printed`."""

    path: str
    value: Decimal  # in yuan
    shown: str  # as printed
    row: str  # 「201 一般公共服务支出」
    column: str  # “基本支出”; "" in a table of one column
    kind: str  # of its table
    table: str  # path of its table
    unit: Decimal  # how many yuan the table's unit is
    step: Decimal  # the last place of the table's amounts, in yuan
    places: int
    printed: bool = True
    sign: Literal[1, -1] = 1

    @property
    def name(self) -> str:
        """「201 一般公共服务支出」的“基本支出”"""
        return f"{self.row}的{self.column}" if self.column else self.row

    @property
    def minus(self) -> Term:
        """The same cell, taken away."""
        return replace(self, sign=-1 if self.sign == 1 else 1)

    def told(self, value: Decimal) -> str:
        """An amount in yuan as this cell's table would print it."""
        return f"{value / self.unit:.{self.places}f}"


class Page:
    """A table with its unit; its cells are asked for as terms."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.table, self.kind = sheet, sheet.table, sheet.table.kind
        self.unit = MONEY_UNITS.get(folded(sheet.table.currency_unit), WAN)
        self.rows = sheet.table.rows
        self._positions: dict[tuple[str, str | None], int] = {}
        for position, row in enumerate(self.rows):
            if row.concept is not None:
                self._positions.setdefault((row.concept, row.side), position)
                self._positions.setdefault((row.concept, None), position)

    @once
    def places(self) -> int:
        """Decimal places of its amounts, never more than the official two."""
        printed = (text(cell) or "" for row in self.rows for cell in row.values if number(cell) is not None)
        return max((min(PLACES, len(each.partition(".")[2].rstrip("万元%"))) for each in printed), default=PLACES)

    @once
    def says_nothing(self) -> bool:
        """Whether it prints no amount but zeros."""
        return not any(number(cell) for row in self.rows for cell in row.values)

    def row(self, concept: str, side: str | None = None) -> int | None:
        """Position of the first row about that."""
        return self._positions.get((concept, side))

    def cell(self, concept: str, column: str = "total", side: str | None = None) -> Term | None:
        """The cell as a term; None where the table has no such row or column, or its text is no number."""
        position = self.row(concept, side)
        return None if position is None else self.at(position, column)

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
            f"{self.sheet.path}.rows[{position}].values[{place}]", (value or Decimal(0)) * self.unit,
            (text(cell) or "").strip(), _named(row), self._head(place), self.kind, self.sheet.path, self.unit,
            self.unit * Decimal(1).scaleb(-self.places), self.places, value is not None,
        )

    def _head(self, place: int) -> str:
        """“基本支出”; a table of one column needs no such name."""
        if len(self.table.columns) < 2:
            return ""
        head = folded(self.table.heads[place]) if place < len(self.table.heads) else ""
        return f"“{COLUMNS.get(self.table.columns[place]) or head or self.table.columns[place]}”"


def named_table(kind: str) -> tuple[str, str]:
    """《收入决算表》 and its English name."""
    zh, en = TABLES.get(kind, (kind, kind))
    return f"《{zh}》", f"the table “{en}”"


def leeway(terms: list[Term], *, summed: bool) -> Decimal:
    """How far a reckoning over these cells may be off, in yuan: half a place for each, a whole one at least."""
    step = max(term.step for term in terms)
    hundredths = threshold("D-01.figure")
    if summed:
        shown = sum(1 for term in terms if term.value)
        whole, rest = divmod(shown * threshold("D-04.rounding"), HUNDREDTH)
        hundredths = max(hundredths, (whole + (1 if rest else 0)) * HUNDREDTH)
    return hundredths / HUNDREDTH * step


def _named(row: TableRow) -> str:
    """「201 一般公共服务支出」; what tables print twice says which: 「年初一般公共预算财政拨款」, 「收入总计」."""
    about, name = (row.concept or "").partition(":")[0], folded(row.name) or "合计"
    which = SIDES.get(row.side or "", "") if about == "grand_total" else BALANCES.get(about, "")
    return f"「{f'{folded(row.code)} {name if which in name else which + name}'.strip()}」"


def _is_blank(words: str | None) -> bool:
    return not words or not any(each.isalnum() for each in words)
