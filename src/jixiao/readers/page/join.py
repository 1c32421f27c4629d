"""Pages → grids: tables that a page break has cut are one table again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Box, Place
from jixiao.readers.errors import ReadError, unread
from jixiao.readers.page.broken import Long, continued
from jixiao.readers.page.furniture import without_furniture
from jixiao.readers.page.model import Page, PageTable, Span
from jixiao.readers.page.overflow import settled

MOST_CELLS = 500_000


def grids(pages: Sequence[Page], name: str) -> tuple[Grid, ...]:
    """The tables of all pages with the prose between them; those cut by a page break are joined."""
    settled(pages)
    without_furniture(pages)
    found: list[Grid] = []
    before: list[GridCell] = []
    open_table: Long | None = None
    count = 0

    def close() -> None:
        nonlocal open_table, before
        if open_table is not None:
            found.append(_grid(open_table, tuple(before), name, len(found) + 1))
            open_table, before = None, []

    for page in pages:
        if page.missing is not None:
            close()
            found.append(Grid((), missing=unread(Place(file=name, page=page.number), page.missing)))
        count += sum(len(table.cells) for table in page.tables)
        if count > MOST_CELLS:
            raise ReadError(name, f"单元格过多（超过 {MOST_CELLS} 个）", f"more than {MOST_CELLS} cells",
                            "请拆分成几个文件", "split it into several files")
        for item in _items(page):
            if isinstance(item, Span):
                close()
                place = Place(file=name, page=page.number, box=_rounded(item.box))
                before.append(GridCell(item.text.strip(), len(before), 0, place, 1, 1, item.doubt, item.confidence))
            elif open_table is None or not continued(open_table, page, item):
                close()
                open_table = Long(page, item)
    close()
    rest = [Grid((), tuple(before), exact=True)] if before else []
    return (*found, *rest)


def _items(page: Page) -> Iterator[Span | PageTable]:
    """Prose and tables of a page, top down."""
    items: list[Span | PageTable] = [*page.prose, *page.tables]
    yield from sorted(items, key=lambda item: item.box[1] if isinstance(item, Span) else item.top)


def _grid(table: Long, before: tuple[GridCell, ...], name: str, number: int) -> Grid:
    rows: list[list[GridCell]] = [[] for _ in range(table.height)]
    for cell in table.cells:
        place = Place(file=name, page=cell.page, table=number, row=cell.row + 1, column=cell.column + 1,
                      box=_rounded(cell.box))
        rows[cell.row].append(
            GridCell(cell.text(), cell.row, cell.column, place, cell.rowspan, cell.colspan, cell.doubt,
                     cell.confidence())
        )
    ordered = tuple(tuple(sorted(row, key=lambda cell: cell.column)) for row in rows)
    return Grid(ordered, before, exact=True)


def _rounded(box: Box) -> Box:
    left, top, right, bottom = (round(value, 1) for value in box)
    return left, top, right, bottom
