"""What a spreadsheet would compute instead of showing it."""

from __future__ import annotations

import re

FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
HARMLESS = re.compile(r"[-+]?[\d,]*\.?\d*%?|[-－—]+")  # a number or a dash stays what it is


def shown_as_text(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return "'" + text if FORMULA.match(text) and not HARMLESS.fullmatch(text) else text
