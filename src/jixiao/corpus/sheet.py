"""The rows of a tab-separated dump while they can still be spoilt, and the form they stand for."""

from __future__ import annotations

from msgspec import Struct

from jixiao.corpus.page import Page
from jixiao.model import Form


class Line(Struct, frozen=True):
    """One line of the table: the cells between its tabs. A `blank` line has none."""

    role: str
    cells: tuple[str, ...]
    item: int | None = None


class Draft(Struct, frozen=True):
    """A dump on the way: a slip changes its lines and, where evidence is lost, what must be read."""

    form: Form
    page: Page
    lines: tuple[Line, ...]


def lines(page: Page) -> tuple[Line, ...]:
    """The table with its merged cells lost: a merged cell leaves its text once and empty cells after it."""
    return tuple(
        Line(row.role, tuple(cell for box in row.boxes for cell in (_flat(box.text), *[""] * (box.span - 1))), row.item)
        for row in page.rows
    )


def _flat(text: str) -> str:
    return " ".join(text.split("\n")).rstrip()
