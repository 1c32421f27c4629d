"""The ruled tables of a sheet, the pixels of their lines, and the edges that cannot be seen clearly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jixiao.readers.page.model import PageCell, PageTable, Rule
from jixiao.readers.page.ruling import tables
from jixiao.readers.scan.ink import Ink
from jixiao.readers.scan.lines import belonging, lines_of
from jixiao.readers.scan.segments import cut_at_crossings, line_pixels
from jixiao.readers.scan.sheet import Sheet

if TYPE_CHECKING:
    from jixiao.readers.scan.sheet import Mask

NEAR = 3.0  # points; lines of a scan nearer than this are one, no row of a form is so low
MOST_CELLS = 3000  # of a page; a form has a few hundred


class Ruled(NamedTuple):
    """Tables in points; `mask` has the pixels of their lines; `unclear` the level and the upright unclear edges."""

    tables: list[PageTable]
    mask: Mask
    unclear: tuple[list[Rule], list[Rule]]


def ruled(sheet: Sheet, ink: Ink) -> Ruled:
    """The tables that the lines of a straightened sheet draw; none if there are more cells than a form can have."""
    import numpy as np

    across, down = lines_of(sheet, ink)
    upright_dark = np.ascontiguousarray(ink.dark.T)
    level, upright = across.rules, down.rules
    unclear: tuple[list[Rule], list[Rule]] = [], []
    for _ in range(2):  # with strokes of letters gone, lines are cut at true crossings only
        parts = cut_at_crossings(across.rules, upright, ink.dark, sheet)
        upright_parts = cut_at_crossings(down.rules, level, upright_dark, sheet)
        unclear = parts[1], upright_parts[1]
        level, upright = belonging(parts[0], upright_parts[0])
    mask = line_pixels(level, across.mask, sheet) | line_pixels(upright, down.mask, sheet).T
    found = tables(level, upright, near=NEAR)
    if sum(len(table.cells) for table in found) > MOST_CELLS:
        found = []
    return Ruled(found, mask, unclear)


def unclear_edge(cell: PageCell, unclear: tuple[list[Rule], list[Rule]]) -> bool:
    """Whether an unclear line runs along an edge of a cell or through it."""
    left, top, right, bottom = cell.box
    level, upright = unclear
    return any(_along(rule, top, bottom, left, right) for rule in level) or any(
        _along(rule, left, right, top, bottom) for rule in upright
    )


def _along(rule: Rule, first: float, last: float, start: float, end: float) -> bool:
    """Whether a line lies between two edges, or on them, and covers some of the way."""
    shared = min(rule.end, end) - max(rule.start, start)
    return first - NEAR <= rule.at <= last + NEAR and shared > NEAR
