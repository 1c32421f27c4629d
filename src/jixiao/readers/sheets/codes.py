"""A number format code of a spreadsheet taken apart: `#,##0.00;[Red]-0` → sections of tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)"? | [\\!](?P<escaped>.) | _(?P<pad>.) | \*(?P<fill>.) | \[(?P<bracket>[^\]]*)\]
    | (?P<ampm>AM/PM|A/P|上午/下午) | (?P<general>General|G/通用格式) | (?P<exponent>E[+-])
    | (?P<date>y+|m+|d+|h+|s+|a{3,4}|e+) | (?P<digit>[0#?]) | (?P<sign>[.,%/@;]) | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
LONGEST = 255  # characters of a code, as Excel takes them; a longer one could ask for a million digits
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*([-+]?\d+(?:\.\d+)?)")
ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
LOCALE = re.compile(r"\$([^-]*)(?:-([0-9A-Fa-f]*))?(?:,.*)?")
CHINESE = 0x04  # the language in a locale such as 804, 404, C04
GREGORIAN = 1  # the calendar above it; 13 is the moon's, as in [$-130000]
COLOUR = re.compile(
    r"(?:black|blue|cyan|green|magenta|red|white|yellow|(?:color|颜色)\s*\d+|[黑蓝绿红白黄]色?|[青洋]?[青红]色?)",
    re.IGNORECASE,
)


class UnsafeCodeError(ValueError):
    """The code asks for what we cannot show truly."""


class Token(NamedTuple):
    """One piece of a section: text | digit | sign | exponent | date | elapsed | ampm | general, and its characters."""

    kind: str
    text: str


class Section(NamedTuple):
    """What stands between two semicolons, with its condition (`[>=100]`), language and 中文 figures (`[DBNum1]`)."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None
    chinese: bool = False
    numerals: int = 0

    def has(self, *kinds: str) -> bool:
        """Whether a token of one of these kinds stands here."""
        return any(token.kind in kinds for token in self.tokens)


@lru_cache(maxsize=4096)
def sections(code: str) -> tuple[Section, ...]:
    """The sections of a code. Raises UnsafeCodeError when a part of it is not known."""
    if len(code) > LONGEST:
        raise UnsafeCodeError(code[:LONGEST])
    parts: list[list[re.Match[str]]] = [[]]
    for match in TOKEN.finditer(code):
        if match.lastgroup == "sign" and match[0] == ";":
            parts.append([])
        else:
            parts[-1].append(match)
    if len(parts) > 4:
        raise UnsafeCodeError(code)
    return tuple(_section(part) for part in parts)


def _section(matches: list[re.Match[str]]) -> Section:
    section = Section(())
    tokens: list[Token] = []
    for match in matches:
        if match.lastgroup == "bracket":
            section, found = _bracket(section, match["bracket"])
            tokens += found
        else:
            tokens += _tokens(match)
    return section._replace(tokens=tuple(tokens))


def _tokens(match: re.Match[str]) -> Iterator[Token]:
    kind, text = str(match.lastgroup), match[str(match.lastgroup)]
    if kind in ("quoted", "escaped"):
        yield Token("text", text)
    elif kind == "pad":
        yield Token("text", " ")  # as wide as the character; a space on paper
    elif kind == "other":
        if text.isascii() and text.isalpha():
            raise UnsafeCodeError(text)
        yield Token("text", text)
    elif kind != "fill":
        yield Token(kind, text)


def _bracket(section: Section, text: str) -> tuple[Section, list[Token]]:
    if found := CONDITION.fullmatch(text):
        return section._replace(condition=(found[1], Decimal(found[2]))), []
    if ELAPSED.fullmatch(text):
        return section, [Token("elapsed", text.lower())]
    if found := LOCALE.fullmatch(text):
        locale = int(found[2] or "0", 16)
        if locale >> 16 > GREGORIAN:
            raise UnsafeCodeError(text)
        chinese = locale & 0xFF == CHINESE
        return section._replace(chinese=section.chinese or chinese), [Token("text", found[1])] if found[1] else []
    if text.lower() in ("dbnum1", "dbnum2"):
        return section._replace(numerals=int(text[-1])), []
    if COLOUR.fullmatch(text):
        return section, []
    raise UnsafeCodeError(text)
