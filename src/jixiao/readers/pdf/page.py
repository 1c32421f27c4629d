"""A PDF page → its tables and its prose; None where it must be recognised as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jixiao.readers.errors import ReadError
from jixiao.readers.page.fill import filled
from jixiao.readers.page.model import Page, Rule
from jixiao.readers.page.ruling import tables
from jixiao.readers.pdf.drawn import Drawn, drawn_on
from jixiao.readers.pdf.frame import Frame
from jixiao.readers.pdf.letters import Letters, letters_on, upright_turn

FEW = 8  # letters; a scan may carry a page number of its own
STAMPED = 150  # letters; a scan may carry a running head and a stamp, put on it when the pages were bound
COVERED = 0.5  # share of the page under a picture
UNPRINTED = 28.0  # points at the edge of a page that browsers leave free but for their own line
SOME = 0.05  # … that is worth a look where there is no text
GARBLED = 0.2  # share of letters whose code says nothing


def page_of(page: Any, number: int) -> Page | None:
    """The page as drawn; None when its text is a picture, or letters without a readable code."""
    frame = frame_of(page)
    drawn = drawn_on(page, frame)
    letters = letters_on(page, frame, turned=drawn.turned_text)
    width, height = frame.size
    if drawn.too_much or letters.too_many:
        return Page(number, width, height, [], [], _too_much(number))
    if _is_picture(drawn, letters, frame):
        return None
    found = tables(drawn.horizontal, _on_paper(drawn.vertical, height))
    return filled(Page(number, width, height, found, []), letters.legible)


def frame_of(page: Any) -> Frame:
    """The frame of a page (pypdfium2.PdfPage), turned so that its letters stand upright."""
    left, bottom, right, top = page.get_cropbox()
    turned = upright_turn(page)
    return Frame(left, bottom, right, top, page.get_rotation() % 360 if turned is None else turned)


def _on_paper(rules: Sequence[Rule], height: float) -> list[Rule]:
    """Upright lines without what lies beyond the paper: browsers draw a row cut by a page break at its full length."""
    foot = height - UNPRINTED
    cut = (
        Rule(rule.at, UNPRINTED if rule.start < 0 else rule.start, foot if rule.end > height else rule.end)
        for rule in rules
    )
    return [rule for rule in cut if rule.end > rule.start]


def _too_much(number: int) -> ReadError:
    return ReadError(
        f"{number}", "这一页的文字或图形过多", "too many letters or drawings on this page",
        "请另存或重新打印该页后再试", "print the page anew and try again",
    )


def has_letters(page: Any) -> bool:
    """Whether the page is read by its letters."""
    frame = frame_of(page)
    drawn = drawn_on(page, frame)
    return not _is_picture(drawn, letters_on(page, frame, turned=drawn.turned_text), frame)


def _is_picture(drawn: Drawn, letters: Letters, frame: Frame) -> bool:
    """A scan, with or without a hidden layer of somebody's recognition; or text drawn as outlines or garbled."""
    count = len(letters.legible)
    if letters.illegible > GARBLED * (count + letters.illegible) and letters.illegible > FEW:
        return True
    width, height = frame.size
    area = sum((box[2] - box[0]) * (box[3] - box[1]) for box in drawn.pictures)
    scanned = area > COVERED * width * height
    if count < FEW:
        return scanned or area > SOME * width * height
    return scanned and (drawn.hidden_text or (count < STAMPED and not drawn.horizontal))
