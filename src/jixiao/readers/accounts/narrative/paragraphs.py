"""Rows of prose → paragraphs: lines that the page has wrapped are one again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.readers.accounts.narrative.headings import begins_heading
from jixiao.readers.accounts.narrative.line import LONGEST_PARAGRAPH, Line, line_of
from jixiao.readers.lines import unbroken
from jixiao.readers.rows import Row

FULL_STOPS = tuple("。：:！!？?")
ENDS = (*FULL_STOPS, "；", ";")  # where nothing but the length of a line tells that it goes on
FULL = 25  # characters; a line of a text dump that is shorter has not been wrapped
SLACK = 26.0  # points that a wrapped line of a page may lack at its right end: a character or two


def paragraphs(rows: Sequence[Row]) -> Iterator[Line]:
    """The paragraphs of prose among the rows, in order; rows with several cells are none and end one."""
    margins = _margins(rows)
    open_rows: list[Row] = []
    length = 0
    for row in rows:
        if row.only is None:
            yield from _closed(open_rows)
            open_rows, length = [], 0
            continue
        length += len(row.cells[0].text)
        if open_rows and (length > LONGEST_PARAGRAPH or not _goes_on(open_rows[-1], row, margins)):
            yield from _closed(open_rows)
            open_rows, length = [], len(row.cells[0].text)
        open_rows.append(row)
    yield from _closed(open_rows)


def _closed(rows: list[Row]) -> Iterator[Line]:
    if rows:
        yield line_of(rows)


def _margins(rows: Sequence[Row]) -> dict[int | None, float]:
    """The right end of the longest line of each page."""
    ends: dict[int | None, float] = {}
    for row in rows:
        at = row.cells[0].at
        if row.prose and at.box is not None:
            ends[at.page] = max(ends.get(at.page, 0.0), at.box[2])
    return ends


def _goes_on(row: Row, following: Row, margins: dict[int | None, float]) -> bool:
    """Whether the second row is the rest of the first one's sentence."""
    text, at = row.cells[0].text.rstrip(), row.cells[0].at
    whole = at.paragraph is not None or at.sheet is not None
    if not (row.prose and following.prose) or whole or following.number != row.number + 1:
        return False
    if not text or text.endswith(ENDS if at.box is None else FULL_STOPS):
        return False
    if begins_heading(following.cells[0].text) or _is_heading(text, at.box is None):
        return False
    if at.box is None:
        return len(text) >= FULL
    room = unbroken(following.cells[0].text, at.box[3] - at.box[1])
    return at.box[2] + room >= margins[at.page] - SLACK


def _is_heading(text: str, whole: bool) -> bool:
    """Whether a line is a heading to its end; on a page (not `whole`) a heading may go on in the next line."""
    title = begins_heading(text) and not any(sign in text for sign in "，。；,;")
    return title and (whole or text.endswith(("说明", "情况")))
