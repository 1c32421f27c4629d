"""The letters of a PDF page with their places."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from jixiao.readers.pdf.frame import Frame

MOST_LETTERS = 60_000  # of one page; a dense page of a form has 3,000
HYPHEN = 0x02  # how PDFium gives the hyphen at the end of a line
SAMPLE = 300  # letters that tell how a page lies
SLANT = 0.1  # radians; what is turned further is a watermark or a stamp
UNKNOWN = frozenset({0, 0xFFFD, 0xFFFE, 0xFFFF})


class Letter(NamedTuple):
    """One letter and its box as seen: left, top, right, bottom; `piece` is the text of the file it belongs to."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    piece: int = 0


class Letters(NamedTuple):
    """The legible letters of a page, how many have a code or place that says nothing, whether there are too many."""

    legible: list[Letter]
    illegible: int
    too_many: bool = False


def letters_on(page: Any, frame: Frame, *, turned: bool) -> Letters:
    """The letters of a page in the order of the file; `turned` says that some may stand slanted and are to be left."""
    text_page = page.get_textpage()
    raw = text_page.raw
    legible: list[Letter] = []
    illegible = 0
    rect = pdfium.FS_RECTF()
    pointer = ctypes.byref(rect)
    upright = math.radians(frame.turned)
    count = pdfium.FPDFText_CountChars(raw)
    try:
        for index in range(count if count <= MOST_LETTERS else 0):
            code = pdfium.FPDFText_GetUnicode(raw, index)
            if code <= 32 and code != HYPHEN:
                continue
            if code in UNKNOWN or 0xD800 <= code <= 0xF8FF:
                if _pair(raw, index - 1):
                    continue
                code = _pair(raw, index)
                if not code:
                    illegible += 1
                    continue
            if turned and _is_slanted(raw, index, upright):
                continue
            pdfium.FPDFText_GetLooseCharBox(raw, index, pointer)
            box = frame.box(rect.left, rect.bottom, rect.right, rect.top)
            if not all(map(math.isfinite, box)):  # its place says nothing either
                illegible += 1
                continue
            thing = pdfium.FPDFText_GetTextObject(raw, index)
            piece = ctypes.addressof(thing.contents) if thing else 0
            legible.append(Letter("-" if code == HYPHEN else chr(code), *box, piece))
    finally:
        text_page.close()
    return Letters(legible, illegible, count > MOST_LETTERS)


def _pair(raw: Any, index: int) -> int:
    """The code of a rare character (𠮷), which PDFium gives as two letters, the first of them here; 0 for others."""
    high, low = (int(pdfium.FPDFText_GetUnicode(raw, at)) for at in (index, index + 1))
    if not 0xD800 <= high < 0xDC00 <= low < 0xE000:
        return 0
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)


def _is_slanted(raw: Any, index: int, upright: float) -> bool:
    angle = pdfium.FPDFText_GetCharAngle(raw, index) + upright  # both clockwise: the one as set, the other as seen
    return abs(math.remainder(angle, 2 * math.pi)) > SLANT


def upright_turn(page: Any) -> int | None:
    """How far the page must be turned clockwise (0, 90, 180, 270) for most of its letters to stand upright.

    Wide forms are often set on their side on upright paper. None for a page without letters.
    """
    text_page = page.get_textpage()
    raw = text_page.raw
    try:
        indexes = range(0, pdfium.FPDFText_CountChars(raw), 7)[:SAMPLE]
        angles = [
            pdfium.FPDFText_GetCharAngle(raw, index) for index in indexes
            if pdfium.FPDFText_GetUnicode(raw, index) > 32
        ]
    finally:
        text_page.close()
    turns = Counter(round(-math.degrees(angle) / 90) * 90 % 360 for angle in angles if math.isfinite(angle))
    return turns.most_common(1)[0][0] if turns else None
