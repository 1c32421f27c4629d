"""A table over several pages: repeated heads dropped, rows and merged cells that a break has cut joined again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jixiao.model.doubt import JOINED, MAYBE_CUT
from jixiao.model.place import Box
from jixiao.readers.lines import wrapped
from jixiao.readers.page.cut import Break, is_label, repeated
from jixiao.readers.page.model import Page, PageTable, Span
from jixiao.readers.page.ruling import nearest

EDGE = 4.0  # points by which the sides of a table may differ from page to page
WIDEST_PADDING = 8.0  # points between the side of a cell and its text
COLUMN = 3.0  # … and its column edges


@dataclass(slots=True)
class LongCell:
    """A cell of a long table; `page` is the page it begins on, `doubt` why its text may be misread."""

    page: int
    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box
    lines: list[Span] = field(default_factory=list)
    doubt: str | None = None

    def text(self) -> str:
        """Its lines as one text."""
        return wrapped([line.text for line in self.lines])

    def confidence(self) -> int | None:
        """That of its least sure line."""
        return min((line.confidence for line in self.lines if line.confidence is not None), default=None)


class Long:
    """A table gathered over pages. Rows and columns count over all of them."""

    def __init__(self, page: Page, table: PageTable) -> None:
        self.xs = list(table.xs)
        self.cells = _cells(page, table, self.xs, 0)
        self.height = len(table.ys) - 1
        self.open_bottom = table.open_bottom
        self.last_page = page.number

    def rows(self) -> list[list[LongCell]]:
        """The cells that begin in each row, from left to right."""
        rows: list[list[LongCell]] = [[] for _ in range(self.height)]
        for cell in sorted(self.cells, key=lambda cell: cell.column):
            rows[cell.row].append(cell)
        return rows


def continued(long: Long, page: Page, table: PageTable) -> bool:
    """Takes the table as the continuation of the long one, when it is that."""
    if page.number != long.last_page + 1 or not _same_sides(long.xs, table.xs) or not _leads(page, table):
        return False
    _take_columns(long, table.xs)
    fresh = _cells(page, table, long.xs, 0)
    height = len(table.ys) - 1
    skipped = _repeated_head(long, fresh, height)
    if skipped < height:
        _append(long, _without(fresh, skipped), height - skipped, open_top=table.open_top and not skipped)
    long.last_page, long.open_bottom = page.number, table.open_bottom
    return True


def _same_sides(one: Sequence[float], other: Sequence[float]) -> bool:
    return abs(one[0] - other[0]) <= EDGE and abs(one[-1] - other[-1]) <= EDGE


def _leads(page: Page, table: PageTable) -> bool:
    """Whether the table is the first thing on its page."""
    return all(line.box[1] >= table.top for line in page.prose) and all(t.top >= table.top for t in page.tables)


def _cells(page: Page, table: PageTable, xs: Sequence[float], first: int) -> list[LongCell]:
    """The cells of a page's table on the columns of the long one."""
    found = []
    for cell in table.cells:
        start, end = nearest(xs, table.xs[cell.column]), nearest(xs, table.xs[cell.column + cell.colspan])
        doubt = next((line.doubt for line in cell.lines if line.doubt), None)
        found.append(LongCell(page.number, first + cell.row, start, cell.rowspan, max(1, end - start), cell.box,
                              list(cell.lines), doubt))
    return found


def _take_columns(long: Long, xs: Sequence[float]) -> None:
    """Makes room for column edges that only the next page draws."""
    new = [x for x in xs if abs(long.xs[nearest(long.xs, x)] - x) > COLUMN]
    if not new:
        return
    wider = sorted([*long.xs, *new])
    for cell in long.cells:
        start = nearest(wider, long.xs[cell.column])
        end = nearest(wider, long.xs[min(cell.column + cell.colspan, len(long.xs) - 1)])
        cell.column, cell.colspan = start, max(1, end - start)
    long.xs = wider


def _repeated_head(long: Long, fresh: Sequence[LongCell], height: int) -> int:
    """How many rows at the top only repeat the head of the table.

    A second form in the same layout begins alike too; its row behind the title has the same label with another
    value, which tells it from a repeated head.
    """
    old, new = long.rows(), _rows(fresh, height)
    count = 0
    while count < min(len(old), len(new)) and _texts(old[count]) == _texts(new[count]) and any(_texts(new[count])):
        count += 1
    if count and any(cell.row + cell.rowspan > count for row in new[:count] for cell in row):
        return 0
    first, second = (rows[count][0].text() if count < len(rows) and rows[count] else "" for rows in (old, new))
    return 0 if first == second and is_label(first) else count


def _texts(row: Sequence[LongCell]) -> list[tuple[int, str]]:
    return [(cell.column, cell.text()) for cell in row]


def _rows(cells: Sequence[LongCell], height: int) -> list[list[LongCell]]:
    rows: list[list[LongCell]] = [[] for _ in range(height)]
    for cell in sorted(cells, key=lambda cell: cell.column):
        rows[cell.row].append(cell)
    return rows


def _without(cells: Sequence[LongCell], rows: int) -> list[LongCell]:
    kept = [cell for cell in cells if cell.row >= rows]
    for cell in kept:
        cell.row -= rows
    return kept


def _append(long: Long, fresh: list[LongCell], height: int, *, open_top: bool) -> None:
    """Sets the new rows below the old ones; joins what the break has cut."""
    last = long.height - 1
    above = [cell for cell in long.cells if cell.row + cell.rowspan - 1 == last]
    below = [cell for cell in fresh if cell.row == 0]
    pairs = _pairs(above, below)
    whole = len(pairs) == len(above) == len(below)
    cut = Break(long.rows(), pairs, whole, long.open_bottom or open_top, _padding(long.cells))
    verdict, again = cut.same_row(), repeated(pairs)
    shift = last if verdict.joined else long.height
    for upper, lower in pairs:
        if upper.column in again:
            lower.lines = []
        own = verdict if verdict.joined else cut.goes_on(upper, lower)
        if own.joined:
            _join(upper, lower, shift, sure=own.sure)
            fresh.remove(lower)
        elif cut.may_go_on(upper, lower):
            upper.doubt = upper.doubt or MAYBE_CUT
    for cell in fresh:
        cell.row += shift
    long.cells += fresh
    long.height = shift + height


def _pairs(above: Sequence[LongCell], below: Sequence[LongCell]) -> list[tuple[LongCell, LongCell]]:
    """Cells of equal width on both sides of the break."""
    places = {(cell.column, cell.colspan): cell for cell in above}
    return [(places[key], cell) for cell in below if (key := (cell.column, cell.colspan)) in places]


def _padding(cells: Sequence[LongCell]) -> float:
    """The room that is left between the side of a cell and its text, told by the fullest lines."""
    rooms = sorted(
        room / 2 for cell in cells for line in cell.lines
        if (room := cell.box[2] - cell.box[0] - line.box[2] + line.box[0]) > 0
    )
    return min(rooms[len(rooms) // 20], WIDEST_PADDING) if rooms else 0.0


def _join(above: LongCell, below: LongCell, shift: int, *, sure: bool) -> None:
    """The part below the break becomes a part of the cell above it."""
    if below.lines:
        if above.lines and not sure:
            above.doubt = above.doubt or JOINED
        if not above.lines:  # printed behind the break
            above.page, above.box = below.page, below.box
        above.lines += below.lines
        above.doubt = above.doubt or below.doubt
    above.rowspan = max(above.rowspan, shift + below.rowspan - above.row)
