"""The text of a cell as rules compare it."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from jixiao.model.cell import Cell


def folded(cell: Cell | None) -> str:
    """The text in half-width signs without white space; empty when nothing is printed."""
    return fold(cell.text) if cell is not None and cell.text else ""


@lru_cache(maxsize=16384)  # a dozen rules ask for the same cell
def fold(text: str) -> str:
    return "".join(normalize("NFKC", text).split())
