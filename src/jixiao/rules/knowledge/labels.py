"""Printed headings that are nearly an official term: misprinted, or with their end cut off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from jixiao.layouts import vocabulary
from jixiao.layouts.vocabulary import key
from jixiao.model import text

if TYPE_CHECKING:
    from jixiao.rules.case import Case

CONTEXTS = ("level1", "level2")
SHORTEST = 4  # signs; among shorter words one sign makes another word of it


def printed_labels(case: Case) -> Iterator[tuple[str, str]]:
    """Path and text of every heading of rows, once where a merged cell stands over several rows."""
    told: set[str] = set()
    for row in case.rows:
        for field in CONTEXTS:
            label = text(getattr(row.indicator, field))
            if label and label not in told:
                told.add(label)
                yield f"{row.path}.{field}", label


def misprinted(label: str) -> str | None:
    """The official term that the label misses by one sign; None where it is one itself, or a cut-off one."""
    return _nearest(key(label))[0]


def clipped(label: str) -> str | None:
    """The official term whose end is missing."""
    return _nearest(key(label))[1]


@lru_cache(maxsize=4096)
def _nearest(label: str) -> tuple[str | None, str | None]:
    known = _terms()
    if len(label) < SHORTEST or label in known:
        return None, None
    if label[-2:] == label[-4:-2] and label[:-2] in known:
        return label[:-2], None  # 效益指标指标
    longer = sorted((term for term in known if term.startswith(label)), key=len)
    if longer:
        return None, longer[0]
    near = [term for term in known if Levenshtein.distance(label, term, score_cutoff=1) == 1]
    return (min(near, key=lambda term: (abs(len(term) - len(label)), term)) if near else None), None


@cache
def _terms() -> Mapping[str, None]:
    """All wordings of first-level and second-level headings in all layouts, long enough to be told apart."""
    contexts = vocabulary().contexts
    return {word: None for name in CONTEXTS for word in contexts[name] if len(word) >= SHORTEST}
