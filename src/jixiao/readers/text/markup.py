"""Remnants of HTML and Markdown in an extraction, taken off the printed text."""

from __future__ import annotations

import re
from html import unescape

from jixiao.readers.lines import joined

TAG = re.compile(
    r"</?(?:p|b|i|u|a|h[1-6]|br|hr|span|div|strong|em|font|td|tr|th|table|tbody|thead|center|sup|sub|ul|ol|li|img|o:p)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
BOX = re.compile(r"<input\b([^<>]*)>", re.IGNORECASE)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
HEADING = re.compile(r"^\s*#{1,6}\s+")


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
    return joined(text)


def _box(match: re.Match[str]) -> str:
    return "☑" if "checked" in match[1].lower() else "☐"
