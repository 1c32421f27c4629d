"""Rows → the public tables of final accounts."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model.accounts import AccountTable
from jixiao.readers.rows import Row


def tables_of(rows: Sequence[Row]) -> tuple[tuple[AccountTable, ...], list[Row]]:
    """The tables in these rows, in order, and the rows that are part of none."""
    return (), list(rows)
