"""Lines of one cell or paragraph → its text."""

from __future__ import annotations

import re

# Tried only where blanks begin: from each of a million blanks on, looking for the break behind them takes hours.
BREAK = re.compile(r"(?<![ \t\u3000\xa0])[ \t\u3000\xa0]*+[\n\v\f\x85\u2028\u2029]\s*")
WIDE = re.compile(r"[^\x00-\x7f]")
ENDS = " \t\r\n\u3000\xa0\ufeff\u200b"
FIGURE = re.compile(r"[\d.,%]")
FIGURE_END = re.compile(r"[\d%％)）]$")
UNBROKEN = re.compile(r"[!-~]+")
WIDTH = 0.6  # of its height that a digit or letter takes
MARK = re.compile(r"\s*[\[(（]?(?:[1-9]\d?|\*{1,3}|[①-⑳])[\])）]?\s*")


def joined(text: str) -> str:
    """The text with its line breaks taken out and its ends trimmed.

    A break vanishes where Chinese meets Chinese; between Latin letters or digits it was a space.
    """
    text = text.strip(ENDS)
    return BREAK.sub(_joint, text) if BREAK.search(text) else text


def wrapped(lines: list[str]) -> str:
    """Lines that a narrow cell has wrapped, as one text: a figure cut by the cell's edge is one figure again."""
    text = ""
    for line in (line.strip(ENDS) for line in lines):
        if not text or not line or (FIGURE.match(text[-1]) and FIGURE.match(line[0])):
            text += line
        else:
            text += ("" if WIDE.match(text[-1]) or WIDE.match(line[0]) else " ") + line
    return text


def is_note_mark(before: str, raised: str) -> bool:
    """Whether raised text is the mark of a note and no part of what it stands behind: 8.21¹, but not m²."""
    return FIGURE_END.search(before) is not None and MARK.fullmatch(raised) is not None


def _joint(match: re.Match[str]) -> str:
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    return "" if WIDE.match(before) or WIDE.match(after) else " "


def unbroken(text: str, height: float) -> float:
    """The points that the number or word takes which begins a line: so much may be blank at the end of the line before.

    Digits and letters are about half as wide as they are high.
    """
    begin = UNBROKEN.match(text)
    return WIDTH * height * len(begin[0]) if begin is not None else 0.0
