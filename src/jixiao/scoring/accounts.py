"""Final accounts computed again: changes, rates of change, shares, completions and sums of the narrative."""

from __future__ import annotations

from jixiao.model.accounts import Accounts
from jixiao.scoring.recomputed import Recomputed


def recomputed_accounts(accounts: Accounts) -> Recomputed:
    """The figures of the narrative that follow from others."""
    return Recomputed()
