"""One sheet as its reader found it, the same for .xlsx and .xls; rows and columns count from 0."""

from __future__ import annotations

from typing import NamedTuple

from jixiao.readers.sheets.shown import Shown


class Merge(NamedTuple):
    """A merged range, its last row and column included."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """The printed cells by (row, column), the merged ranges, and what is hidden."""

    name: str
    cells: dict[tuple[int, int], Shown]
    merges: list[Merge]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
