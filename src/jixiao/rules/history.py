"""Final accounts of several years, by department."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jixiao.model.accounts import Accounts
from jixiao.model.document import Document
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.group import Years, YearsMember
from jixiao.rules.knowledge.words import folded


class History:
    """Collects the accounts of every department; those of one year only have nothing to be compared with."""

    def __init__(self) -> None:
        self._kept: dict[str, list[tuple[str, int, Accounts]]] = defaultdict(list)

    def add(self, document: str, number: int, accounts: Accounts) -> None:
        """Keep the accounts of a document, counted from 1; without department or year they cannot be placed."""
        if (department := folded(accounts.department)) and accounts.fiscal_year:
            self._kept[department].append((document, number, accounts))

    def groups(self) -> Iterator[Years]:
        """The accounts of each department that are there for several years, by year."""
        for department, kept in self._kept.items():
            if len({accounts.fiscal_year for _, _, accounts in kept}) > 1:
                ordered = sorted(kept, key=lambda each: (each[2].fiscal_year or 0, each[0], each[1]))
                yield Years(department, tuple(
                    YearsMember(document, number, AccountsCase(accounts, Document(document, accounts=(accounts,))))
                    for document, number, accounts in ordered
                ))
