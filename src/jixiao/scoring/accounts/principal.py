"""Which of several tables of one kind is the one that others are compared with.

Some places print the expenditure of the state capital budget once more without its income, or the official expenses
of the government funds beside those of the general budget.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jixiao.model.accounts import AccountTable
from jixiao.model.cell import text
from jixiao.scoring.accounts.words import WORDS, fold


def principal(tables: Sequence[AccountTable]) -> Mapping[str, int]:
    """The position of that table for each kind: the first whose title names no part of the money, with income."""
    found: dict[str, int] = {}
    for position, table in enumerate(tables):
        held = found.setdefault(table.kind, position)
        if _parts(table) < _parts(tables[held]):
            found[table.kind] = position
    return found


def _parts(table: AccountTable) -> tuple[bool, bool]:
    """How narrow a table is: of some funds only, without the income that tables of its kind have."""
    words, title = WORDS["narrower"].get(table.kind, ()), fold(text(table.title) or "")
    without = table.kind in WORDS["with_income"]["kinds"] and "income" not in table.columns
    return any(word in title for word in words), without
