"""Why a line as read may be wrong: signs that do not depend on each other."""

from __future__ import annotations

import re

from jixiao.model import doubt
from jixiao.readers.scan.reading import Read, plain

FIGURES = re.compile(r"[0-9%‰<>=≤≥≈±×+]")
SURE_FIGURE, SURE_WORD = 0.96, 0.9  # of the least sure character: a digit misread costs more than a letter
LOOKALIKES = frozenset("一—-–－丨|lI1oO〇○.,、·•'`:;<>≤≥=/\\")
SURE_LOOKALIKE = 0.98
MISSED = 0.2  # likelihood of a character left out
PER_MILLE = re.compile(r"%[0oO〇○°%]")  # what a per mille sign is taken for
TIMES = re.compile(r"\d[:：;]\d|\d,\d{1,2}(?!\d)|\.\d+[.,]")  # a spot above a point, a point taken for a comma
SPOTS = frozenset(".·•,'`:;~\"^°˙*")


def doubt_of(read: Read) -> str | None:
    """The doubt that two readings of a line leave, None when both are sure of the same."""
    text = read.better.text
    if not read.agree:
        return doubt.TWO_READINGS
    figures = bool(FIGURES.search(text))
    if read.better.least < (SURE_FIGURE if figures or len(text) == 1 else SURE_WORD):
        return doubt.UNSURE
    misleading = PER_MILLE.search(text) or TIMES.search(plain(text))
    if read.misshapen or misleading or ((figures or len(text) == 1) and _lookalike(read)):
        return doubt.LOOKALIKE
    if _at_the_ends(text) or (figures and max(read.better.missed, read.other.missed) > MISSED):
        return doubt.SPOT
    return None


def is_spot(read: Read) -> bool:
    """Whether nothing was read but spots: dirt, or a point that means nothing by itself."""
    return set(plain(read.better.text)) <= SPOTS


def _at_the_ends(text: str) -> bool:
    """Whether a text begins or ends with a spot where no text does: dirt beside it, or a figure cut off."""
    text = plain(text)
    return bool(text) and (text[0] in SPOTS - {'"', "*"} or text[-1] in ".·•˙^~" or bool(re.search(r"\d,$", text)))


def _lookalike(read: Read) -> bool:
    """Whether a character that has doubles is less than quite sure in one of the readings."""
    return any(
        character in LOOKALIKES and sure < SURE_LOOKALIKE
        for reading in (read.better, read.other)
        for character, sure in zip(reading.text, reading.sure, strict=True)
    )


def confidence_of(read: Read) -> int:
    """How sure a reading is, in per cent: of its least sure character, halved where the readings differ."""
    return int(100 * read.better.least * (1 if read.agree else 0.5))


def is_dash(text: str) -> bool:
    """Whether a cell holds nothing but a dash, whatever it was taken for."""
    return plain(text) in {"一", "-", "--", "_"}
