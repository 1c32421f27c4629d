"""What pages repeat around their contents: page numbers, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from jixiao.layouts.accounts.kinds import title_kind
from jixiao.readers.page.model import Page, Span

MARGIN = 72.0  # points at top and bottom, an inch as the usual margin; on small pages at most …
SHARE = 0.2  # … of the height
OFTEN = 0.6  # of the pages
NUMBER = re.compile(
    r"^[-—–－\s·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–－\s·.]*$"
)
# What browsers print around a page: its address, the date and the hour.
BROWSER = re.compile(
    r"^(?:file|https?)://\S+(?:\s+\d+/\d+)?$|^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s*(?:上午|下午)?\s*\d{1,2}:\d{2}"
)
DIGITS = re.compile(r"\d+")
FEWEST = 3  # pages, before a repeated line counts as a running head


def without_furniture(pages: Sequence[Page]) -> None:
    """Takes page numbers and running heads off the prose of the pages."""
    seen = Counter(key for page in pages for key in {_key(page, line) for line in page.prose if _in_margin(page, line)})
    often = max(FEWEST, OFTEN * len(pages))
    first = _first_of_forms(pages)
    ends = {page.number: _title_of_a_table(page) for page in pages}

    def repeated(page: Page, line: Span) -> bool:
        heads = page.number in first and _on_top(page, line)
        of_a_table = _on_top(page, line) and line.box[1] >= ends[page.number]
        return seen[_key(page, line)] >= often and not heads and not of_a_table

    for page in pages:
        page.prose = [
            line for line in page.prose
            if not _in_margin(page, line)
            or not (NUMBER.match(line.text) or BROWSER.match(line.text) or repeated(page, line))
        ]


def _first_of_forms(pages: Sequence[Page]) -> set[int]:
    """The pages on which one of several like forms begins: their titles repeat as running heads do.

    Their tables begin with the same two labels, but other values behind the first.
    """
    alike: dict[tuple[str, str], dict[int, list[str]]] = defaultdict(dict)
    for page in pages:
        if page.tables:
            first, second = _first_rows(page)
            if first and second and first[0] and second[0]:
                alike[first[0], second[0]][page.number] = first
    groups = (group for group in alike.values() if any(one != other for one, other in pairwise(group.values())))
    return {number for group in groups for number in group}


def _first_rows(page: Page) -> tuple[list[str], list[str]]:
    """The texts of the first two rows of the page's first table."""
    cells = min(page.tables, key=lambda table: table.top).cells
    rows = ([cell for cell in cells if cell.row == number] for number in (0, 1))
    first, second = (["".join(line.text for line in cell.lines) for cell in row] for row in rows)
    return first, second


def _title_of_a_table(page: Page) -> float:
    """Where the title of a public table stands on top of the page.

    What is below it (公开01表, 单位：万元) is of the table, though every page prints it.
    """
    titles = (line.box[1] for line in page.prose if _on_top(page, line) and title_kind(line.text.strip()) is not None)
    return min(titles, default=float("inf"))


def _on_top(page: Page, line: Span) -> bool:
    return line.box[3] < page.height / 2


def _in_margin(page: Page, line: Span) -> bool:
    margin = min(MARGIN, SHARE * page.height)
    return line.box[3] < margin or line.box[1] > page.height - margin


def _key(page: Page, line: Span) -> tuple[str, bool]:
    """The line without its figures, and whether it stands at the top."""
    return DIGITS.sub("#", "".join(line.text.split())), _on_top(page, line)
