"""Why a line as read may be wrong: signs that do not depend on each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jixiao.model import doubt
from jixiao.readers.scan.reading import Read, plain

if TYPE_CHECKING:
    from jixiao.readers.scan.decode import Reading

FIGURES = re.compile(r"[0-9%‰<>=≤≥≈±×+]")
SURE_FIGURE, SURE_WORD = 0.9, 0.8  # of the least sure character: a digit misread costs more than a letter
LOOKALIKES = frozenset("一—-–－丨|lI1oO〇○.,、·•'`:;<>≤≥=")
SURE_LOOKALIKE = 0.95
MISSED = 0.25  # likelihood of a character left out


def doubt_of(read: Read) -> str | None:
    """The doubt that two readings of a line leave, None when both are sure of the same."""
    if not read.agree:
        return doubt.TWO_READINGS
    figures = bool(FIGURES.search(read.better.text))
    if read.better.least < (SURE_FIGURE if figures else SURE_WORD):
        return doubt.UNSURE
    if figures and _lookalike(read.better):
        return doubt.LOOKALIKE
    if figures and max(read.better.missed, read.other.missed) > MISSED:
        return doubt.SPOT
    return None


def _lookalike(reading: Reading) -> bool:
    """Whether a character that has doubles is less than quite sure."""
    return any(
        character in LOOKALIKES and sure < SURE_LOOKALIKE
        for character, sure in zip(reading.text, reading.sure, strict=True)
    )


def confidence_of(read: Read) -> int:
    """How sure a reading is, in per cent: of its least sure character, halved where the readings differ."""
    return int(100 * read.better.least * (1 if read.agree else 0.5))


def is_dash(text: str) -> bool:
    """Whether a cell holds nothing but a dash, whatever it was taken for."""
    return plain(text) in {"一", "-", "--", "_"}
