"""Remnants of HTML and Markdown in an extraction, taken off the printed text."""

from __future__ import annotations

import re
from html import unescape

TAG = re.compile(
    r"</?(?:p|b|i|u|a|h[1-6]|br|hr|span|div|strong|em|font|td|tr|th|table|tbody|thead|center|sup|sub|ul|ol|li|img|o:p)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
BOX = re.compile(r"<input\b([^<>]*)>", re.IGNORECASE)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
HEADING = re.compile(r"^\s*#{1,6}\s+")
BREAK = re.compile(r"\s*\n\s*")
WIDE = re.compile(r"[^\x00-\x7f]")


def clean(text: str) -> str:
    """The text as printed: no tags, no emphasis marks, tick boxes as ☑ and ☐, inner breaks joined, ends trimmed."""
    if "<" in text:
        text = TAG.sub("", BOX.sub(_box, text))
    if "&" in text:
        text = unescape(text)
    if "**" in text:
        text = BOLD.sub(r"\1", text)
    if "#" in text:
        text = HEADING.sub("", text)
    if "\n" in text:
        text = BREAK.sub(_joint, text.strip())
    return text.strip(" \t\r\n\u3000\xa0\ufeff\u200b")


def _box(match: re.Match[str]) -> str:
    return "☑" if "checked" in match[1].lower() else "☐"


def _joint(match: re.Match[str]) -> str:
    """A break vanishes where Chinese meets Chinese; between Latin letters or digits it was a space."""
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    return "" if WIDE.match(before) or WIDE.match(after) else " "
