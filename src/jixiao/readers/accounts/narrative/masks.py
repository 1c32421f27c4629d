"""Quotes and brackets: what stands in them is no place to divide a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right

from jixiao.readers.accounts.narrative.patterns import QUOTED, TOKEN

HIDDEN = "□"
_CLOSE = dict(QUOTED)


def scanned(plain: str) -> tuple[str, tuple[re.Match[str], ...]]:
    """The text with the inside of quotes, and of brackets without amounts, as □ (the length stays), and its amounts.

    An amount in brackets (`（其中：轿车3辆，越野车2辆）`) is told like any other: its brackets end clauses.
    """
    signs = list(plain)
    _hide_quotes(signs)
    tokens = tuple(TOKEN.finditer("".join(signs)))
    starts = [token.start() for token in tokens]
    opened, closed = list[int](), list[tuple[int, int]]()
    for at, sign in enumerate(signs):
        if sign == "(":
            opened.append(at)
        elif sign == ")" and opened:
            start = opened.pop()
            before = bisect_right(starts, at) - 1  # the last amount that begins before the bracket closes
            if before < 0 or tokens[before].end() <= start:
                closed.append((start, at + 1))
    reached = 0
    for start, end in sorted(closed):
        if start >= reached:
            signs[start:end] = HIDDEN * (end - start)
            reached = end
    return "".join(signs), tokens


def _hide_quotes(signs: list[str]) -> None:
    start, close = None, ""
    for at, sign in enumerate(signs):
        if start is None and sign in _CLOSE:
            start, close = at, _CLOSE[sign]
        elif start is not None and sign == close:
            signs[start : at + 1] = HIDDEN * (at + 1 - start)
            start = None
