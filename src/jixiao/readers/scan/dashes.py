"""Dashes that fill a cell: recognition takes them for many things; their length tells -, — and ——."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from jixiao.model.doubt import LOOKALIKE
from jixiao.readers.page.model import PageTable, Span
from jixiao.readers.scan.doubts import is_dash

MARGIN = 4.0  # points of paper that the box of a recognised text takes in beside its ink
LONG_ENOUGH = 5  # characters of a text that tells how wide a character is
HYPHEN, DASH = 0.65, 1.5  # characters; up to here it is a hyphen, up to there one dash, beyond it two
NEAR = 0.12  # characters; so near to a border the length does not tell


def measured(tables: Sequence[PageTable]) -> None:
    """Writes every lone dash as the one that its length shows."""
    width = _character(span for span in _spans(tables) if not is_dash(span.text))
    for table in tables:
        for cell in table.cells:
            written = [span for span in cell.lines if span.text]
            if len(written) == 1 and is_dash(written[0].text):
                cell.lines[cell.lines.index(written[0])] = _told(written[0], width)


def _told(span: Span, width: float | None) -> Span:
    if width is None:
        return span._replace(text="—", doubt=LOOKALIKE)
    length = (span.box[2] - span.box[0] - MARGIN) / width
    text = "-" if length < HYPHEN else "—" if length < DASH else "——"
    unclear = min(abs(length - HYPHEN), abs(length - DASH)) < NEAR
    return span._replace(text=text, doubt=LOOKALIKE if unclear else None)


def _character(spans: Iterator[Span]) -> float | None:
    """How wide a Chinese character of the tables is, in points; None where there are too few to tell."""
    widths = [
        (span.box[2] - span.box[0] - MARGIN) / len(span.text) for span in spans
        if len(span.text) >= LONG_ENOUGH and all("\u4e00" <= one <= "\u9fff" for one in span.text)
    ]
    return median(widths) if len(widths) >= 3 else None


def _spans(tables: Sequence[PageTable]) -> Iterator[Span]:
    return (span for table in tables for cell in table.cells for span in cell.lines)
