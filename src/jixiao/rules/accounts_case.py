"""The final accounts of a department under check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple, TypeVar, cast

from jixiao.model.accounts import Accounts, Figure
from jixiao.model.cell import number
from jixiao.model.document import Document
from jixiao.rules.needs import ACCOUNT_NEEDS, FIGURES
from jixiao.rules.once import once
from jixiao.rules.subject import Subject
from jixiao.scoring.accounts import Narrative, recomputed_narrative
from jixiao.scoring.accounts.ties.cells import Page
from jixiao.scoring.accounts.ties.diagnosis import Diagnosis, diagnosed
from jixiao.scoring.accounts.ties.tie import Pages
from jixiao.scoring.recomputed import Recomputed
from jixiao.wording.language import Term

T = TypeVar("T")


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
        return recomputed_narrative(self.accounts)

    @once
    def narrative(self) -> Narrative:
        """The figures as numbers in one unit, and what each is compared with."""
        return Narrative(self.accounts)

    @once
    def pages(self) -> Pages:
        """The tables as their amounts are reckoned with."""
        return Pages(self.accounts)

    @once
    def diagnosis(self) -> Diagnosis:
        """The ties of the tables, and the cells that are wrong where they do not hold."""
        return diagnosed(self.pages)

    @property
    def sheets(self) -> Mapping[str, Page]:
        """The tables by their kind; where there are several of one, that of all the money."""
        return self.pages.by_kind

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
