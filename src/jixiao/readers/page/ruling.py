"""Ruling lines → tables of cells with spans. Pure geometry; the same for drawn and for scanned lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from jixiao.readers.page.model import PageCell, PageTable, Rule

MOST_EDGES = 2000  # rows or columns of one table; a page of a form has a hundred
MOST_PLACES = 100_000  # rows times columns; graph paper is no table, and a million of its squares take ten seconds
ALONG = 0.8  # of the height of a table: an upright line so long belongs to it
DASH = 2.0  # points between the dashes of one line
SHORTEST = 5.0  # points; what is shorter rules nothing
OPEN = 3.0  # points that lines must run on beyond the last crossing line to count as a cell left open


def tables(horizontal: Sequence[Rule], vertical: Sequence[Rule], *, near: float = 2.0) -> list[PageTable]:
    """The tables that the lines draw, top down; lines nearer than `near` points count as one.

    Lines that touch belong to one table; a rectangle without inner lines is a box, a table of one cell.
    """
    groups = _groups(merged(horizontal, near), merged(vertical, near), near)
    ruled = [group for group in groups if len(group[1]) >= (2 if len(group[0]) > 1 else 3) and group[0]]
    loose = [rule for across, down in groups if not across for rule in down]
    found = [_table(across, [*down, *_beside(down, loose)], near) for across, down in ruled]
    if not found:
        found = [_strip(loose, near)]
    return sorted((table for table in found if table), key=lambda table: (table.top, table.xs[0]))


def _beside(down: Sequence[Rule], loose: Sequence[Rule]) -> list[Rule]:
    """Upright lines along most of a table that no level line reaches: the side of a cell that goes on from above."""
    top, bottom = min(rule.start for rule in down), max(rule.end for rule in down)
    return [rule for rule in loose if min(rule.end, bottom) - max(rule.start, top) > ALONG * (bottom - top)]


def _strip(loose: Sequence[Rule], near: float) -> PageTable | None:
    """A page that holds nothing but the middle part of one row: upright lines, all of one length."""
    if len(loose) < 3:
        return None
    top, bottom = min(rule.start for rule in loose), max(rule.end for rule in loose)
    full = [rule for rule in loose if rule.end - rule.start > ALONG * (bottom - top)]
    if len(full) < 3:
        return None
    left, right = min(rule.at for rule in full), max(rule.at for rule in full)
    table = _table([Rule(top, left, right), Rule(bottom, left, right)], full, near)
    if table is not None:
        table.open_top = table.open_bottom = True
    return table


def merged(rules: Iterable[Rule], near: float) -> list[Rule]:
    """Pieces of one line (a side of each cell, dashes) as one rule."""
    rules = sorted(rules)
    if not rules:
        return []
    lines: list[list[Rule]] = [[rules[0]]]
    for rule in rules[1:]:
        if rule.at - lines[-1][0].at <= near:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return [whole for line in lines for whole in _joined(line, near)]


def _joined(line: Sequence[Rule], near: float) -> list[Rule]:
    at = sum(rule.at for rule in line) / len(line)
    found: list[Rule] = []
    for rule in sorted(line, key=lambda rule: rule.start):
        if found and rule.start <= found[-1].end + near + DASH:
            found[-1] = Rule(at, found[-1].start, max(found[-1].end, rule.end))
        else:
            found.append(Rule(at, rule.start, rule.end))
    return [rule for rule in found if rule.end - rule.start > SHORTEST]


def snapped(values: Iterable[float], near: float) -> list[float]:
    """Values nearer than `near` to their neighbour as one, their mean."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= near:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def nearest(edges: Sequence[float], value: float) -> int:
    """Index of the edge nearest to a value."""
    index = bisect_left(edges, value)
    beside = [i for i in (index - 1, index) if 0 <= i < len(edges)]
    return min(beside, key=lambda i: abs(edges[i] - value))


def _groups(
    horizontal: Sequence[Rule], vertical: Sequence[Rule], near: float
) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that are connected with each other by crossing or touching."""
    parent = list(range(len(horizontal) + len(vertical)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    order = sorted(range(len(vertical)), key=lambda i: vertical[i].at)
    positions = [vertical[i].at for i in order]
    for number, rule in enumerate(horizontal):
        first = bisect_left(positions, rule.start - near)
        last = bisect_right(positions, rule.end + near)
        for i in order[first:last]:
            if vertical[i].start - near <= rule.at <= vertical[i].end + near:
                parent[root(len(horizontal) + i)] = root(number)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number, rule in enumerate(horizontal):
        groups.setdefault(root(number), ([], []))[0].append(rule)
    for number, rule in enumerate(vertical):
        groups.setdefault(root(len(horizontal) + number), ([], []))[1].append(rule)
    return list(groups.values())


def _table(across: Sequence[Rule], down: Sequence[Rule], near: float) -> PageTable | None:
    ys, xs = snapped((rule.at for rule in across), near), snapped((rule.at for rule in down), near)
    top, bottom = min(rule.start for rule in down), max(rule.end for rule in down)
    open_top, open_bottom = ys[0] - top > OPEN, bottom - ys[-1] > OPEN
    ys = [*([top] if open_top else []), *ys, *([bottom] if open_bottom else [])]
    left, right = min(rule.start for rule in across), max(rule.end for rule in across)
    xs = [*([left] if xs[0] - left > OPEN else []), *xs, *([right] if right - xs[-1] > OPEN else [])]
    if not (2 <= len(ys) <= MOST_EDGES and 2 <= len(xs) <= MOST_EDGES):
        return None
    if len(ys) * len(xs) > MOST_PLACES:
        return None
    below = _covered(across, ys, xs)  # below[r][c]: a line at the upper edge of cell (r, c)
    beside = _covered(down, xs, ys)  # beside[c][r]: a line at the left edge of cell (r, c)
    return PageTable(xs, ys, _cells(ys, xs, below, beside), open_top, open_bottom)


def _covered(rules: Sequence[Rule], own: Sequence[float], other: Sequence[float]) -> list[list[bool]]:
    """For each edge and each interval of the other edges, whether a line lies over the middle of the interval."""
    covered = [[False] * (len(other) - 1) for _ in own]
    middles = [(a + b) / 2 for a, b in zip(other, other[1:], strict=False)]
    for rule in rules:
        row = covered[nearest(own, rule.at)]
        for index in range(bisect_left(middles, rule.start - 1), bisect_right(middles, rule.end + 1)):
            row[index] = True
    return covered


def _cells(
    ys: Sequence[float], xs: Sequence[float], below: list[list[bool]], beside: list[list[bool]]
) -> list[PageCell]:
    rows, columns = len(ys) - 1, len(xs) - 1
    taken = [[False] * columns for _ in range(rows)]
    cells = []
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            right = column
            while right + 1 < columns and not beside[right + 1][row] and not taken[row][right + 1]:
                right += 1
            bottom = row
            while bottom + 1 < rows and not any(below[bottom + 1][k] for k in range(column, right + 1)):
                bottom += 1
            for r in range(row, bottom + 1):
                taken[r][column : right + 1] = [True] * (right - column + 1)
            box = (xs[column], ys[row], xs[right + 1], ys[bottom + 1])
            cells.append(PageCell(row, column, bottom - row + 1, right - column + 1, box))
    return cells
