"""Labels that run out of their cell at a page break: browsers print their last lines below the table, or on top of
the next page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.layouts import BLOCKS, vocabulary
from jixiao.readers.lines import wrapped
from jixiao.readers.page.model import Page, PageCell, PageTable, Span

WORDS = re.compile(r"[\u4e00-\u9fff]+")  # no year or note in brackets: that begins what comes next
NEAR = 1.5  # heights of a line between the table and what ran out of it
SLACK = 2.0  # points by which a line may stand beside its cell


def settled(pages: Sequence[Page]) -> None:
    """Puts the lines that complete a label at the foot of a table into its cell, and takes them off the prose."""
    before: Page | None = None
    for page in pages:
        page.prose = [line for line in page.prose if not _belongs(line, page, before)]
        before = page


def _belongs(line: Span, page: Page, before: Page | None) -> bool:
    cells = [*_above(line, page), *(_at_the_end(line, page, before) if before else ())]
    for cell in cells:
        whole = wrapped([*(own.text for own in cell.lines), line.text])
        if cell.lines and WORDS.fullmatch(line.text) and vocabulary().knows(whole, "level1", "level2", *BLOCKS):
            cell.lines.append(line)
            return True
    return False


def _above(line: Span, page: Page) -> Iterator[PageCell]:
    """The cells at the foot of a table that the line stands right below."""
    for table in page.tables:
        height = line.box[3] - line.box[1]
        if -height < line.box[1] - table.bottom < NEAR * height:
            yield from _over(line, table)


def _at_the_end(line: Span, page: Page, before: Page) -> Iterator[PageCell]:
    """The cells at the foot of the page before, for a line that stands on top of this one."""
    on_top = all(line.box[3] <= table.top + SLACK for table in page.tables)
    if on_top and page.tables and before.tables:
        yield from _over(line, max(before.tables, key=lambda table: table.bottom))


def _over(line: Span, table: PageTable) -> Iterator[PageCell]:
    for cell in table.cells:
        last = cell.row + cell.rowspan == len(table.ys) - 1
        if last and cell.box[0] - SLACK <= line.box[0] and line.box[2] <= cell.box[2] + SLACK:
            yield cell
