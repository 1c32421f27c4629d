"""Foreign text made harmless: no control character, no turning of the direction of writing."""

from __future__ import annotations

import re

# C0 and C1 controls but tab and line feed, line separators, direction marks and overrides, tag characters.
DANGEROUS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f"
_dangerous = re.compile(f"[{DANGEROUS}]")


def clean(text: str) -> str:
    """The text without what could steer a terminal or mislead the eye."""
    return _dangerous.sub("", text)


def escaped(json: str) -> str:
    """JSON with the same characters as escapes: nothing is lost, nothing reaches the terminal."""
    return _dangerous.sub(lambda found: _escape(found[0]), json)


def _escape(sign: str) -> str:
    """`\\u202e`; two of them for characters beyond the basic plane. The line ends of the JSON itself stay."""
    units = sign.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
