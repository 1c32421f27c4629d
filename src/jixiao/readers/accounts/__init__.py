"""Rows that are part of no form → departmental final accounts (部门决算)."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model.accounts import Accounts
from jixiao.readers.rows import Row


def accounts_of(rows: Sequence[Row]) -> tuple[tuple[Accounts, ...], list[Row]]:
    """The accounts in these rows, in order, and the rows that tell nothing to them."""
    return (), list(rows)
