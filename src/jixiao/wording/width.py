"""How wide a text is where every sign takes one column or two: a Chinese character takes two."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, east_asian_width


@lru_cache(maxsize=8192)
def width(text: str) -> int:
    """The columns a text takes in a terminal."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def pad(text: str, columns: int) -> str:
    """The text with blanks behind it up to a width."""
    return text + " " * (columns - width(text))


def pad_left(text: str, columns: int) -> str:
    """The text with blanks before it up to a width."""
    return " " * (columns - width(text)) + text


@lru_cache(maxsize=4096)
def _columns(sign: str) -> int:
    """Noncharacters (U+FDD0 …), by which the command line marks its styles, take none."""
    if combining(sign) or "\ufdd0" <= sign <= "\ufdef" or sign == "\u200b":
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1
