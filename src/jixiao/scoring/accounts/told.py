"""The figures of a narrative as numbers in one unit, found by what they are about."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Literal, NamedTuple

from jixiao.model.accounts import Accounts, Figure
from jixiao.model.cell import MONEY_UNITS, Cell, number, text
from jixiao.scoring.accounts.principal import principal
from jixiao.scoring.accounts.table_units import units_of, wrong_units
from jixiao.scoring.accounts.units import HALF
from jixiao.scoring.accounts.words import WORDS, fold
from jixiao.scoring.result import places

YUAN = "元"

Direction = Literal["up", "down", "same"]


class Amount(NamedTuple):
    """A printed amount in 元 or in its own unit, and half of what its last printed place stands for.

    Numbers of persons, vehicles and the like are exact.
    """

    path: str
    cell: Cell
    value: Decimal
    half: Decimal
    unit: str  # 元 of money in whatever unit it is printed
    factor: Decimal  # how many 元 the printed unit is

    @property
    def printed(self) -> Decimal:
        """The number as printed."""
        return self.value / self.factor


class Told(NamedTuple):
    """A figure with its position in the narrative."""

    position: int
    figure: Figure

    @property
    def path(self) -> str:
        return f"figures[{self.position}]"

    @property
    def item(self) -> str:
        """What it is called, for messages."""
        return text(self.figure.item) or self.figure.concept or ""

    @property
    def section(self) -> str:
        return text(self.figure.section) or ""

    def amount(self, field: str = "amount") -> Amount | None:
        """One of its amounts (`amount`, `change`, `baseline_amount`); None where no number is printed."""
        cell = getattr(self.figure, field)
        value = number(cell)
        if cell is None or value is None:
            return None
        unit = _unit(cell, self.figure.unit)
        factor, money = MONEY_UNITS.get(unit, Decimal(1)), unit in MONEY_UNITS
        half = HALF.scaleb(-places(value)) * factor if money else Decimal(0)
        return Amount(f"{self.path}.{field}", cell, value * factor, half, YUAN if money else unit, factor)

    @property
    def level(self) -> int | None:
        """How deep it stands in the functional classification: 类 1, 款 2, 项 3."""
        concept = self.figure.concept or ""
        if not concept.startswith("function:"):
            return None
        code = concept.removeprefix("function:")
        if code.isascii() and code.isdigit():
            return len(code) // 2
        item = fold(self.item)
        marked = [int(depth) for depth, marks in WORDS["levels"].items() if any(mark in item for mark in marks)]
        return max(marked, default=None)


class Narrative:
    """The figures in printed order, and those about one concept."""

    def __init__(self, accounts: Accounts) -> None:
        self.figures = tuple(Told(index, figure) for index, figure in enumerate(accounts.figures))
        self._about: dict[tuple[str | None, str], list[int]] = defaultdict(list)
        self._called: dict[str, list[int]] = defaultdict(list)
        self._budgets = dict(_printed_budgets(accounts))
        for told in self.figures:
            self._about[told.figure.concept, told.figure.role].append(told.position)
            self._called[fold(told.item)].append(told.position)

    def about(self, concept: str, role: str = "final") -> tuple[Told, ...]:
        """Those about a concept."""
        return tuple(self.figures[index] for index in self._about.get((concept, role), ()))

    def budget(self, concept: str | None) -> Amount | None:
        """The budget of an official expense, as its table prints it."""
        return self._budgets.get(concept or "")

    def nearest(self, concept: str, role: str, to: int) -> Told | None:
        """The one about a concept that stands nearest to a position, before it rather than behind."""
        return self._nearest(self._about.get((concept, role), []), to)

    def called(self, words: str, to: int) -> Told | None:
        """The nearest one that is called just so."""
        return self._nearest(self._called.get(fold(words), []), to)

    def _nearest(self, positions: list[int], to: int) -> Told | None:
        behind = bisect_left(positions, to)
        around = [each for each in positions[max(0, behind - 1) : behind + 2] if each != to]
        return self.figures[min(around, key=lambda each: (abs(each - to), each))] if around else None


def _printed_budgets(accounts: Accounts) -> Iterator[tuple[str, Amount]]:
    """The budgets in the table of official expenses, by concept."""
    at = principal(accounts.tables).get("three_public")
    if at is None:
        return
    table = accounts.tables[at]
    factor = units_of(accounts.tables, wrong_units(accounts))[at]
    for row, column in product(range(min(len(table.rows), 3)), WORDS["budgets"].items()):
        place = table.columns.index(column[1]) if column[1] in table.columns else None
        values = table.rows[row].values
        cell = values[place] if place is not None and place < len(values) else None
        value = number(cell)
        if cell is not None and value is not None:
            half = HALF.scaleb(-places(value)) * factor
            path = f"tables[{at}].rows[{row}].values[{place}]"
            yield column[0], Amount(path, cell, value * factor, half, YUAN, factor)


def direction(cell: Cell | None) -> Direction | None:
    """Which way the word goes: 增加 up, 下降 down, 持平 same; None where it goes both ways (增加（减少）)."""
    words = fold(text(cell) or "")
    ways: tuple[Direction, ...] = ("same", "up", "down")
    found = [way for way in ways if any(word in words for word in WORDS["directions"][way])]
    return found[0] if found and found != ["up", "down"] else None


def compared(cell: Cell | None) -> Literal["budget", "previous"] | None:
    """What an amount is compared with, by the words for it: 年初预算 budget, 上年 previous."""
    words = fold(text(cell) or "")
    if any(word in words for word in WORDS["baselines"]["budget"]):
        return "budget"
    year = any(sign.isdigit() for sign in words)
    return "previous" if year or any(word in words for word in WORDS["baselines"]["previous"]) else None


def _unit(cell: Cell, unit: Cell | None) -> str:
    """The unit behind the number, or else that of the figure."""
    behind = fold(cell.text or "").lstrip("-+0123456789.,")
    return behind if behind in MONEY_UNITS else fold(text(unit) or "")
