"""Rows of a table → codes, names, concepts and values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from msgspec.structs import replace

from jixiao.layouts.accounts.economics import economic_code
from jixiao.layouts.accounts.functions import function_code
from jixiao.layouts.accounts.kinds import row_key, table_layouts, words
from jixiao.model.accounts import TableRow
from jixiao.model.cell import Cell
from jixiao.model.grid import GridCell
from jixiao.readers.accounts.table.head import Head
from jixiao.readers.accounts.table.lines import cell_of
from jixiao.readers.accounts.table.pieces import Piece, pieces
from jixiao.readers.accounts.table.words import is_amount
from jixiao.readers.rows import Row

CODE = re.compile(r"\d{1,7}")
CODED = re.compile(r"(\d{3}|\d{5}|\d{7})[\s:：.、_-]*(?=[^\d\s])")
SIDES = ("income", "expenditure")
CUT = "名称跨页，由两段接成"
LOST = "空单元格已丢失，金额属于哪一栏不能确定"


class Body:
    """Reads the rows of one table in order: what 一般公共预算财政拨款 or 行政运行 means, the rows above tell."""

    def __init__(self, head: Head, keeps_blanks: bool = True) -> None:
        self.head = head
        self.keeps_blanks = keeps_blanks  # else a row with fewer cells than the head may lack any of them
        self.layout = table_layouts()[head.kind]
        self.money: dict[str, str] = {"income": "income", "expenditure": ""}  # what a fund on this side is of
        self.above = ""  # the last code

    def rows(self, row: Row) -> list[tuple[int, TableRow]] | None:
        """What a row of the page says, with the number of its group; None when it says nothing to this table."""
        placed = self._placed(row) if self.head.placed else None
        return self._ordered(row) if placed is None else placed

    def with_label(self, row: TableRow, more: str) -> TableRow:
        """A row whose label goes on with these signs."""
        if row.name is None or row.name.text is None:
            return row
        name = Cell(row.name.text + more, row.name.at, None, CUT, row.name.confidence)
        concept = row.concept if row.code else self._named(name.text or "", row.side)
        return replace(row, name=name, concept=concept)

    def _placed(self, row: Row) -> list[tuple[int, TableRow]] | None:
        """Every cell by its column; None where the columns of the row are not those of the head."""
        blank = (cell for cell in row.empty if cell.column < self.head.width)  # a sheet is as wide as its widest table
        cells = {cell.column: cell for cell in (*blank, *row.cells)}
        if max(cells) >= self.head.width or not self._fits(row, cells):
            return None
        if not row.exact and not self.keeps_blanks and len(cells) < self.head.width:
            return None
        found: list[tuple[int, TableRow]] = []
        for number, group in enumerate(self.head.groups):
            counted = cells.get(group.number) if group.number is not None else None
            labels = [cells[at] for at in group.labels if at in cells and cells[at].text]
            if counted is not None and counted.text and not is_amount(counted.text):  # 合计 over 序号 and names
                labels, counted = [*labels, counted], None
            values: list[Cell | None] = [None] * len(self.head.columns)
            for at, position in group.values.items():
                if at in cells and (cells[at].text or values[position] is None):
                    values[position] = cell_of(cells[at])
            said = any(value and value.text for value in values)
            if said and group.labels and not labels and self._belongs_before(found):
                found[-1] = (found[-1][0], replace(found[-1][1], values=tuple(values)))
            elif labels or said:
                piece = Piece(labels, [], counted if counted and counted.text else None)
                found.append((number, self._row(piece, number, tuple(values))))
        return found

    def _belongs_before(self, found: Sequence[tuple[int, TableRow]]) -> bool:
        """Whether a value without a label is that of the label before it, which reaches over the columns between."""
        beside = len(self.head.groups) > 1 and not self.layout.halves
        return beside and bool(found) and not any(value and value.text for value in found[-1][1].values)

    def _fits(self, row: Row, cells: Mapping[int, GridCell]) -> bool:
        for group in self.head.groups:
            labels = [cells[at].text for at in group.labels if at in cells and cells[at].text]
            if any(is_amount(text) and not CODE.fullmatch(text) for text in labels):
                return False
            values = [cells[at].text for at in group.values if at in cells and cells[at].text]
            if not row.exact and not all(map(is_amount, values)):
                return False
        return True

    def _ordered(self, row: Row) -> list[tuple[int, TableRow]] | None:
        """Cells by what they are, where empty ones are lost and columns have slid."""
        found = pieces(row, self.layout.codes, counted=any(group.number is not None for group in self.head.groups))
        rows = []
        for at, piece in enumerate(found):
            number = self._group(piece, at, len(found))
            if number is None:
                return None
            places = sorted({*self.head.groups[number].values.values()})
            if not self.head.placed and not self.layout.halves:
                places = list(range(len(self.head.columns)))
            if len(piece.values) > len(places):
                return None
            sure = len(piece.values) == len(places) or not piece.values
            if not sure and not piece.labels:
                return None
            values: list[Cell | None] = [None] * len(self.head.columns)
            for place, cell in zip(places, piece.values, strict=False):
                values[place] = cell_of(cell) if sure else _doubted(cell)
            said = self._row(piece, number, tuple(values))
            rows.append((number, said if sure else replace(said, concept=None)))
        return rows

    def _group(self, piece: Piece, at: int, count: int) -> int | None:
        """Which group a piece of a row is in: by its order, or alone by what it is called."""
        groups = self.head.groups
        if not self.layout.halves:
            return min(at, len(groups) - 1)
        if count > 2 or not piece.labels:
            return None
        if count == 2 or len(groups) < 2:
            return min(at, len(groups) - 1)
        name = piece.labels[-1].text
        return 1 if is_spent(name) else 0

    def _row(self, piece: Piece, group: int, values: tuple[Cell | None, ...]) -> TableRow:
        side = SIDES[group] if self.layout.halves and group < 2 else None
        code, name = _label(piece.labels)
        number = cell_of(piece.number) if piece.number else None
        concept = self._coded(code.text) if code and code.text else None
        if concept is None and name is not None and name.text:
            concept = self._named(name.text, side)
        return TableRow(name, code, number, side, concept, values)

    def _coded(self, code: str) -> str | None:
        """2012901 → function:2012901, 30101 → economic:30101."""
        codes = self.layout.codes
        if codes in ("function", "either") and code[0] == "2" and len(code) in (3, 5, 7):
            self.above = code
            return f"function:{code}"
        if codes in ("economic", "either") and code[0] == "3" and len(code) in (3, 5):
            self.above = code
            return f"economic:{code}"
        return None

    def _named(self, name: str, side: str | None) -> str | None:
        key = row_key(name)
        if side is not None:
            return self._of_side(key, side)
        if key in _stated()["list"]:
            return _stated()["list"][key]
        look = economic_code if self.layout.codes == "economic" else function_code if self.layout.codes else None
        if look is None:
            return None
        for under in (self.above[:5], self.above[:3], ""):
            if (code := look(key, None, under)) is not None:
                return self._coded(code)
        return None

    def _of_side(self, key: str, side: str) -> str | None:
        """A row of one half: totals and balances, then money by its kind, then classes of expenditure."""
        found = _stated()[side].get(key)
        if found == "opening_balance" or found == "closing_balance":
            self.money[side] = found.removesuffix("_balance")
        if found is not None:
            return found
        if (fund := _stated()["funds"].get(key)) is not None:
            return f"{self.money[side]}:{fund}" if self.money[side] else None
        return f"function:{code}" if side == "expenditure" and (code := self._class(key)) else None

    def _class(self, name: str) -> str | None:
        return function_code(row_key(name), 1)


def is_spent(name: str) -> bool:
    """Whether a row of this label stands in the half of expenditures: a class, a total of expenditure."""
    key = row_key(name)
    return key in _stated()["expenditure"] or function_code(key, 1) is not None


@cache
def _stated() -> Mapping[str, Mapping[str, str]]:
    """Row labels by where they stand; a label of two meanings (合计) has the first that stands in words.toml."""
    shared = words()
    concepts: dict[str, dict[str, str]] = {name: {} for name in ("income", "expenditure", "list", "funds")}
    parts = {
        "income": ("income_total", "grand_total", "opening_balance", "non_fiscal_used"),
        "expenditure": ("expenditure_total", "grand_total", "closing_balance", "surplus_distribution"),
        "list": ("total", "personnel_total", "public_total"),
    }
    for side, each in parts.items():
        for concept in each:
            for label in shared.rows[concept]:
                concepts[side].setdefault(row_key(label), concept)
    for prefix, stated, side in (("income:", shared.incomes, "income"),
                                 ("expenditure:", shared.expenditures, "expenditure"), ("", shared.funds, "funds")):
        for concept, labels in stated.items():
            concepts[side].update({row_key(label): prefix + concept for label in labels})
    return concepts


def _label(cells: Sequence[GridCell]) -> tuple[Cell | None, Cell | None]:
    """Code and name of a row: in cells of their own, in 类 款 项, or `201 一般公共服务支出` in one."""
    codes = [cell for cell in cells if CODE.fullmatch(cell.text.strip())]
    names = [cell for cell in cells if cell not in codes]
    name = cell_of(names[-1]) if names else None
    if codes:
        texts = [cell.text.strip() for cell in codes]
        parts = (texts[0], *(text.zfill(2) for text in texts[1:]))  # spreadsheets print 1 for 01
        whole = texts[-1] if len(texts) == 1 or len(texts[-1]) > 2 else "".join(parts)
        first = codes[-1] if whole == texts[-1] else codes[0]
        return Cell(whole, first.at, None, first.doubt, first.confidence), name
    if names and (found := CODED.match(names[0].text)):
        return cell_of(names[0], 0, found.end(1)), cell_of(names[0], found.end())
    return None, name


def _doubted(cell: GridCell) -> Cell:
    said = cell_of(cell)
    return Cell(said.text, said.at, None, said.doubt or LOST, said.confidence)


@lru_cache(maxsize=1)
def row_words() -> frozenset[str]:
    """Every label of rows that are known by name."""
    return frozenset(key for each in _stated().values() for key in each)
