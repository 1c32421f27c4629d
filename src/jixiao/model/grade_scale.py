"""Which scores make which grade, as a sentence tells it: 90分（含）以上为优，80分（含）—90分为良 …"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from unicodedata import normalize

GRADES = "优秀|良好|中等|较差|不合格|合格|一般|优|良|中|差"
BOUND = r"(?P<low>\d{2,3}(?:\.\d+)?)分?(?:\(?不?含[^()]{0,6}\)?)?分?"
TOP = r"\d{2,3}(?:\.\d+)?分?(?:\([^()]{0,8}\))?"
RANGE = rf"(?:{BOUND}(?:及?以上|[-—–~至到]+{TOP})|{TOP}以下)"
BEHIND = re.compile(rf"{RANGE}[^,;。、\d]{{0,8}}?(?P<grade>{GRADES})")
BEFORE = re.compile(rf"(?P<grade>{GRADES})[^,;。、\d]{{0,6}}?[(:为]?[^,;。、\d]{{0,4}}?{RANGE}")
FEWEST = 3  # grades of a scale


@lru_cache(maxsize=512)
def scale_in(text: str) -> tuple[tuple[Decimal, str], ...]:
    """The least score of every grade, the highest first; () when the text tells no scale that is in order."""
    plain = "".join(normalize("NFKC", text).split())
    for pattern in (BEHIND, BEFORE):
        found = [(Decimal(match["low"] or 0), match["grade"]) for match in pattern.finditer(plain)]
        lows, names = [low for low, _ in found], {name for _, name in found}
        ordered = all(high > low for high, low in zip(lows, lows[1:], strict=False))
        if len(found) >= FEWEST and len(names) == len(found) and ordered:
            return tuple(found)
    return ()
