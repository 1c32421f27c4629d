"""Letters into cells: each cell its lines, and the lines between the tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from jixiao.readers.page.model import Page, PageCell, PageTable, Span

SAME_LINE = 0.5  # of a letter's height: centres nearer than this stand in one line
BLANK = 0.22  # of a letter's height: a gap between Latin letters that is a blank
CLOSE = 0.3  # of a letter's height: letters nearer than this are printed in one run
ACROSS = 0.2  # of a letter's width that must stand on either side of a line
WORDS_APART = 1.6  # of a letter's height: a gap between words of a line that is a column gap


class Printed(Protocol):
    """A letter or a word with its box."""

    @property
    def text(self) -> str: ...
    @property
    def left(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...
    @property
    def piece(self) -> int: ...  # letters of one piece were printed as one text


Run = list[Printed]  # printed one after the other without a gap


def filled(page: Page, letters: Iterable[Printed]) -> Page:
    """The page with the letters in its cells, and those outside of tables as prose."""
    inside: dict[int, tuple[PageCell, list[Run]]] = {}
    outside: list[Run] = []
    finders = [_Finder(table) for table in page.tables]
    for run in _runs(letters):
        for cell, own in _shared_out(run, finders):
            if cell is None:
                outside.append(own)
            else:
                inside.setdefault(id(cell), (cell, []))[1].append(own)
    for cell, runs in inside.values():
        cell.lines = lines(runs)
    page.prose = [line for line in lines(outside) if line.text.strip()]
    return page


def _runs(letters: Iterable[Printed]) -> Iterator[Run]:
    """Letters that the file prints one after the other without a gap."""
    run: Run = []
    for letter in letters:
        if run and not _follows(run[-1], letter):
            yield run
            run = []
        run.append(letter)
    if run:
        yield run


def _follows(one: Printed, other: Printed) -> bool:
    height = other.bottom - other.top
    level = abs(one.top + one.bottom - other.top - other.bottom) < height
    return level and one.piece == other.piece and abs(other.left - one.right) < CLOSE * height


def _shared_out(
    run: Run, finders: Sequence[_Finder]
) -> list[tuple[PageCell | None, Run]]:
    """The run by the cells its letters stand in; one that runs over the side of its cell is all one cell's.

    That it runs over is told by a letter that stands across the line: texts of two cells keep clear of it.
    """
    parts: list[tuple[PageCell | None, Run]] = []
    for letter in run:
        cell = None
        for finder in finders:
            if cell := finder.at(letter):
                break
        if parts and parts[-1][0] is cell:
            parts[-1][1].append(letter)
        else:
            parts.append((cell, [letter]))
    cells = [cell for cell, _ in parts if cell is not None]
    if len(parts) > 1 and cells and any(_stands_across(letter, cells) for letter in run):
        begins_outside = parts[0][0] is None  # a running head that reaches over an open table
        owner = max(parts, key=lambda part: (part[0] is not None, len(part[1])))[0]
        return [(None if begins_outside else owner, run)]
    return parts


def _stands_across(letter: Printed, cells: Sequence[PageCell]) -> bool:
    inner = ACROSS * (letter.right - letter.left)
    return any(letter.left + inner < x < letter.right - inner for cell in cells for x in (cell.box[0], cell.box[2]))


class _Finder:
    """Which cell of a table a letter stands in."""

    def __init__(self, table: PageTable) -> None:
        self.table = table
        self.by_place = {
            (row, column): cell
            for cell in table.cells
            for row in range(cell.row, cell.row + cell.rowspan)
            for column in range(cell.column, cell.column + cell.colspan)
        }

    def at(self, letter: Printed) -> PageCell | None:
        x, y = (letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2
        row = bisect_right(self.table.ys, y) - 1
        column = bisect_right(self.table.xs, x) - 1
        return self.by_place.get((row, column))


def lines(runs: Sequence[Run]) -> list[Span]:
    """Runs as lines of text, top down, each from left to right; within a run the file's own order holds."""
    rows: list[list[Run]] = []
    middle = 0.0
    for run in sorted(runs, key=lambda run: run[0].top + run[0].bottom):
        centre, height = (run[0].top + run[0].bottom) / 2, run[0].bottom - run[0].top
        if rows and centre - middle <= SAME_LINE * height:
            rows[-1].append(run)
        else:
            rows.append([run])
            middle = centre
    return [_line([letter for run in sorted(row, key=lambda run: run[0].left) for letter in run]) for row in rows]


def _line(row: Sequence[Printed]) -> Span:
    text = ""
    previous: Printed | None = None
    for letter in row:
        if previous is not None:
            text += _between(previous, letter)
        text += letter.text
        previous = letter
    left, top = min(one.left for one in row), min(one.top for one in row)
    return Span(text, (left, top, max(one.right for one in row), max(one.bottom for one in row)))


def _between(left: Printed, right: Printed) -> str:
    """The blank between two letters of a line: PDF prints none, it only leaves room."""
    gap, height = right.left - left.right, right.bottom - right.top
    if gap > WORDS_APART * height:
        return "  "
    narrow = left.text.isascii() and right.text.isascii()
    return " " if narrow and gap > BLANK * height else ""
