"""A page as drawn: its tables of ruled cells and its lines of text, in points from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from jixiao.model.place import Box
from jixiao.readers.errors import ReadError


class Rule(NamedTuple):
    """A ruling line: `at` is its y (horizontal) or x (vertical), from `start` to `end` along it."""

    at: float
    start: float
    end: float


class Span(NamedTuple):
    """A piece of text with its box; `confidence` in per cent where it was recognised from a picture."""

    text: str
    box: Box
    confidence: int | None = None
    doubt: str | None = None


@dataclass(slots=True)
class PageCell:
    """One ruled cell: rows and columns count from 0, spans from 1. `lines` are its lines of text, top down."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box
    lines: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class PageTable:
    """A ruled table: the x of its column edges, the y of its row edges, its cells row by row.

    `open_top` and `open_bottom` say that its upright lines run on beyond its last level line: cut by a page break.
    """

    xs: list[float]
    ys: list[float]
    cells: list[PageCell]
    open_top: bool = False
    open_bottom: bool = False

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]


@dataclass(slots=True)
class Page:
    """One page: `number` counts from 1, `prose` are the lines of text outside its tables, top down.

    `missing` says why a page could not be read.
    """

    number: int
    width: float
    height: float
    tables: list[PageTable]
    prose: list[Span]
    missing: ReadError | None = None
