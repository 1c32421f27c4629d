"""The final accounts of a department under check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple, TypeVar, cast

from jixiao.model.accounts import Accounts, AccountTable, Figure
from jixiao.model.cell import Cell, number
from jixiao.model.document import Document
from jixiao.rules.needs import ACCOUNT_NEEDS, FIGURES
from jixiao.rules.once import once
from jixiao.rules.subject import Subject
from jixiao.scoring.accounts import Narrative, principal, recomputed_accounts
from jixiao.scoring.recomputed import Recomputed
from jixiao.wording.language import Term

T = TypeVar("T")


class Amount(NamedTuple):
    """One cell of a table that prints a number."""

    path: str  # tables[0].rows[3].values[0]
    value: Decimal
    cell: Cell


class Sheet:
    """A public table with its path; amounts are asked for by concept of the row and id of the column."""

    def __init__(self, table: AccountTable, position: int) -> None:
        self.table, self.path = table, f"tables[{position}]"

    @once
    def _rows(self) -> Mapping[tuple[str, str | None], int]:
        """The first row of each concept, by concept and side, and by concept alone."""
        found: dict[tuple[str, str | None], int] = {}
        for position, row in enumerate(self.table.rows):
            if row.concept is not None:
                found.setdefault((row.concept, row.side), position)
                found.setdefault((row.concept, None), position)
        return found

    def amount(self, concept: str, column: str = "total", side: str | None = None) -> Amount | None:
        """The amount of a row and column, None where it is not printed as a number. An empty cell is no zero."""
        position = self._rows.get((concept, side))
        return None if position is None else self.at(position, column)

    def at(self, position: int, column: str) -> Amount | None:
        """The amount in the row at that position."""
        if column not in self.table.columns:
            return None
        place = self.table.columns.index(column)
        values = self.table.rows[position].values
        cell = values[place] if place < len(values) else None
        value = number(cell)
        path = f"{self.path}.rows[{position}].values[{place}]"
        return None if cell is None or value is None else Amount(path, value, cell)


class Told(NamedTuple):
    """A figure of the narrative with its path."""

    path: str  # figures[3]
    figure: Figure

    @property
    def amount(self) -> Decimal | None:
        """The amount as a number."""
        return number(self.figure.amount)


class AccountsCase(Subject):
    """One set of final accounts, the document it stands in, and its figures computed again."""

    scope = "accounts"
    kind = "final_accounts"

    def __init__(self, accounts: Accounts, document: Document) -> None:
        super().__init__(accounts)
        self.accounts, self.document = accounts, document
        self._shared: dict[object, object] = {}

    @once
    def recomputed(self) -> Recomputed:
        """Changes, rates, shares and sums beside the printed ones."""
        return recomputed_accounts(self.accounts)

    @once
    def narrative(self) -> Narrative:
        """The figures as numbers in one unit, and what each is compared with."""
        return Narrative(self.accounts)

    @once
    def sheets(self) -> Mapping[str, Sheet]:
        """The tables by their kind; where there are several of one, that of all the money."""
        tables = self.accounts.tables
        return {kind: Sheet(tables[position], position) for kind, position in principal(tables).items()}

    @once
    def figures(self) -> tuple[Told, ...]:
        """The figures of the narrative."""
        return tuple(Told(f"figures[{at}]", figure) for at, figure in enumerate(self.accounts.figures))

    def told(self, concept: str, role: str = "final") -> Iterator[Told]:
        """The figures about a concept, by default those of 决算数."""
        return (each for each in self.figures if each.figure.concept == concept and each.figure.role == role)

    def shared(self, work: Callable[[AccountsCase], T]) -> T:
        """What several rules need, worked out when the first of them asks."""
        if work not in self._shared:
            self._shared[work] = work(self)
        return cast(T, self._shared[work])

    def lacks(self, needs: tuple[str, ...]) -> tuple[Term, ...]:
        """The names of the tables (or the narrative) that are not there of all these."""
        there = self.sheets.keys() | ({FIGURES} if self.accounts.figures else set())
        return tuple(ACCOUNT_NEEDS[name] for name in needs if name not in there)
