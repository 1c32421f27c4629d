"""A number with what stands beside it in a short phrase: sign, approximation and the remaining word."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.model.understanding import reasons
from jixiao.model.understanding.signs import Bound, before, behind, joined
from jixiao.model.value import Quantity, Unknown

LONGEST_WORD = 16
_LONGEST_WITH_SIGN = 20
_SENTENCE = re.compile(r"[，;!?！？]")
_PUNCTUATION = ":,.;，、 的"


def sides(text: str, found: re.Match[str]) -> tuple[Bound, Bound] | None:
    """What stands before and behind the number, unless it is a sentence rather than a short phrase."""
    front, back = before(text[: found.start()].removesuffix("%")), behind(text[found.end() :])
    if front is None or back is None or _SENTENCE.search(front.word + back.word):
        return None
    return front, back


def word_of(front: Bound, back: Bound) -> str | None:
    """The word on both sides of the number, without the particles that join them."""
    tail = back.word.removeprefix("为").removeprefix("的")
    if tail.startswith("(") and tail.endswith(")"):
        tail = tail[1:-1]
    return (front.word.strip(_PUNCTUATION).removesuffix("(") + tail.strip(_PUNCTUATION).removeprefix(")")) or None


def measured(text: str, found: re.Match[str], value: Decimal, unit: str | None) -> Quantity | Unknown | None:
    """The quantity that the phrase around the number `found` means; None when it is no short phrase."""
    beside = sides(text, found)
    if beside is None:
        return None
    comparison, agreed = joined(*beside)
    if not agreed:
        return Unknown(reasons.SIGN_AGAINST_WORDS)
    if unit == "月" or (unit == "日" and comparison is None):
        return Unknown(reasons.DATE_OR_DURATION)
    word = word_of(*beside)
    if unit is None and text[: found.start()].endswith("%"):
        unit = "%"
    if len(word or "") > (_LONGEST_WITH_SIGN if comparison or unit == "%" else LONGEST_WORD):
        return None
    parts = found.groupdict()
    about = bool(parts.get("more") or parts.get("moreunit")) or any(side.approximate for side in beside)
    return Quantity(value, unit, comparison, about, word)
