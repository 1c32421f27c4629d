"""Rows about something that neither goal nor result speaks of."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache, lru_cache

from jixiao.rules.case import Case, Row
from jixiao.rules.knowledge.narrative import content, goals_of, neighbours, pairs, results_of
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.rules.knowledge.words import folded, not_applicable
from jixiao.sources import threshold

_MANY = 60  # rows from which it pays to take the texts apart once


@lru_cache(maxsize=4)  # two rules ask in turn
def unnamed_rows(case: Case) -> tuple[Row, ...]:
    """Rows of quantity or timeliness that no text names; none where the texts are too short to name everything."""
    narrative = "。".join(telling.text for telling in (*goals_of(case), *results_of(case)))
    if len(narrative) < threshold("RV-46.shortest"):
        return ()
    told = f"{narrative}。{folded(case.form.project.name)}"
    about = [(row, pairs(folded(row.indicator.level3))) for row in case.rows]
    # Rows that share a task with one that the text names are named with it.
    beside: Container[str] = neighbours(told) if len(about) > _MANY else told
    named = frozenset[str]().union(*(two for _, two in about if any(each in beside for each in two)))
    unnamed = [row for row, two in about if two and row.heading in ("quantity", "timeliness") and not two & named]
    signs = _signs(told) if unnamed else frozenset[str]()
    return tuple(row for row in unnamed if not idle(row) and not _akin(row, signs))


def _akin(row: Row, told: frozenset[str]) -> bool:
    """Whether the texts hold enough signs of the name, in other words: 带宽和网速 beside 互联网 and 迅速."""
    own = _signs(folded(row.indicator.level3))
    shared = own & told
    return len(shared) >= threshold("RV-46.signs") and len(shared) >= threshold("RV-46.share") * len(own)


def _signs(text: str) -> frozenset[str]:
    """The signs of a text, those of words that every form uses left out."""
    return frozenset("".join(content(text)))


def idle(row: Row) -> bool:
    """Whether the row does not apply, or is about a step of any task, which texts pass over."""
    labels = (row.indicator.target, row.indicator.level3)
    return any(map(not_applicable, labels)) or _procedure().search(folded(row.indicator.level3)) is not None


@cache
def _procedure() -> re.Pattern[str]:
    return re.compile(any_of("procedure"))
