"""What pages repeat around their contents: page numbers, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from jixiao.readers.page.model import Page, Span

MARGIN = 0.1  # of the page's height, at top and bottom
OFTEN = 0.6  # of the pages
NUMBER = re.compile(
    r"^[-—–－\s·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–－\s·.]*$"
)
DIGITS = re.compile(r"\d+")
FEWEST = 3  # pages, before a repeated line counts as a running head


def without_furniture(pages: Sequence[Page]) -> None:
    """Takes page numbers and running heads off the prose of the pages."""
    seen = Counter(key for page in pages for key in {_key(page, line) for line in page.prose if _in_margin(page, line)})
    often = max(FEWEST, OFTEN * len(pages))
    for page in pages:
        page.prose = [
            line for line in page.prose
            if not (_in_margin(page, line) and (NUMBER.match(line.text) or seen[_key(page, line)] >= often))
        ]


def _in_margin(page: Page, line: Span) -> bool:
    return line.box[3] < MARGIN * page.height or line.box[1] > (1 - MARGIN) * page.height


def _key(page: Page, line: Span) -> tuple[str, bool]:
    """The line without its figures, and whether it stands at the top."""
    return DIGITS.sub("#", "".join(line.text.split())), line.box[3] < page.height / 2
