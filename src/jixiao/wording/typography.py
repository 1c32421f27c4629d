"""Whether two texts differ in typography only: no digit, sign, unit or word is another."""

from __future__ import annotations

import re
from unicodedata import category, normalize

_SAME = str.maketrans({
    "。": ".", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "−": "-", "【": "[", "】": "]", "〔": "[", "〕": "]",
    "•": "·", "・": "·", "≧": "≥", "≦": "≤",
})  # fmt: skip
_GAP = re.compile(r"(?<=\d)\s+(?=\d)|(?<=[A-Za-z])\s+(?=[A-Za-z])")  # what parts two numbers, or two words
_MEANING = frozenset("%‰&#@*/\\_")  # punctuation that counts, multiplies or names a unit
_DASHES = frozenset("‐‑–—―")


def same_but_typography(before: str, after: str) -> bool:
    """Whether nothing differs but spaces, the form of punctuation, and punctuation away from digits."""
    return _bare(before) == _bare(after)


def _bare(text: str) -> str:
    """The text without what typography may change; beside digits signs stay, each in its plain form."""
    plain = "".join(sign if category(sign) in ("No", "Nl") else normalize("NFKC", sign) for sign in text)
    spaced = "".join(_GAP.sub("\0", plain).split()).replace(">=", "≥").replace("<=", "≤")
    return "".join(
        _plain(sign, spaced[at - 1 : at], spaced[at + 1 : at + 2]) for at, sign in enumerate(spaced)
    )


def _plain(sign: str, before: str, behind: str) -> str:
    if not category(sign).startswith("P") or sign in _MEANING:
        return sign.translate(_SAME)
    if not before.isdigit() and not behind.isdigit():
        return ""
    if sign in _DASHES:  # 5—8 is a range as 5-8 is; —5 is no -5
        return "-" if before.isdigit() and behind.isdigit() else sign
    return sign.translate(_SAME)
