"""Final accounts computed again: changes, rates, shares, completions and sums of the narrative; ties of the tables.

Sources: regulations 5.4 (PH-1 to PH-11) and 5.5 (D-19, D-24, D-34). Every amount is taken as what its printed places
leave open, so a figure that somebody computed from unprinted places is not called wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.model.accounts import Accounts
from jixiao.scoring.accounts.changes import changes
from jixiao.scoring.accounts.lists import List, lists
from jixiao.scoring.accounts.notes import noted
from jixiao.scoring.accounts.principal import principal
from jixiao.scoring.accounts.shares import shares
from jixiao.scoring.accounts.sums import sums
from jixiao.scoring.accounts.ties.proof import tied
from jixiao.scoring.accounts.told import Narrative
from jixiao.scoring.recomputed import Recomputed
from jixiao.scoring.result import Score

__all__ = ["List", "Narrative", "lists", "principal", "recomputed_accounts", "recomputed_narrative"]


def recomputed_accounts(accounts: Accounts) -> Recomputed:
    """The figures of the narrative that follow from others, in printed order; behind them the ties of the tables."""
    return Recomputed((*recomputed_narrative(accounts).parts, *tied(accounts)))


def recomputed_narrative(accounts: Accounts) -> Recomputed:
    """The figures of the narrative that follow from others, in printed order."""
    narrative = Narrative(accounts)
    found = tuple(lists(narrative))
    parts = [*changes(narrative), *noted(tuple(shares(narrative, found)), found), *sums(found)]
    return Recomputed(tuple(_in_order(parts)))


def _in_order(parts: list[Score]) -> Iterator[Score]:
    """By figure; what belongs to one figure stays in the order it was found in."""
    yield from sorted(parts, key=lambda part: int(part.path.partition("[")[2].partition("]")[0]))
