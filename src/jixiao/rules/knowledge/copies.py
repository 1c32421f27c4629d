"""Words that run alike in texts of different projects, found through an index of the places where clauses begin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from os.path import commonprefix

from jixiao.model import Cell
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.words import folded

SHOWN = 40
Place = tuple[int, str]  # a member of the group and the path of its text
Copied = tuple[str, list[Place]]
_NUMBERING = re.compile(r"(?<!\d)\d{1,2}[.、)](?!\d)")
_CLAUSE = re.compile(r"[^\W_]+")


def copies(texts: Iterable[tuple[int, str, Cell | None]], shortest: int) -> list[Copied]:
    """The common words of members that share some, with the place in each; the first member comes first.

    Words count without signs and numbering, from the beginning of a clause on. What all may say (guiding thought,
    regulations) does not count. Large sets of members come first, and a set only if it adds a member.
    """
    begun: dict[str, dict[int, tuple[str, str]]] = defaultdict(dict)
    for member, path, cell in texts:
        for words in _from_clauses(cell, max(shortest, SHOWN + 1)):
            if len(words) >= shortest:
                begun[words[:shortest]].setdefault(member, (path, words))
    found: dict[tuple[int, ...], Copied] = {}
    for run, shared in begun.items():
        if len(shared) < 2 or said(run, "guidance"):
            continue
        members = tuple(sorted(shared))
        if members not in found:
            common = commonprefix([words for _, words in shared.values()])
            found[members] = (common, [(member, shared[member][0]) for member in members])
    return list(_adding(found))


def _adding(found: dict[tuple[int, ...], Copied]) -> Iterator[Copied]:
    told: set[int] = set()
    for members in sorted(found, key=lambda members: (-len(members), members)):
        if not told.issuperset(members):
            told.update(members)
            yield found[members]


def brief(words: str) -> str:
    """As much of them as lets a reader find them."""
    return words if len(words) <= SHOWN else words[:SHOWN] + "…"


def _from_clauses(cell: Cell | None, most: int) -> Iterator[str]:
    """So many characters of the text without signs, from the beginning of each of its clauses."""
    clauses = _CLAUSE.findall(_NUMBERING.sub("。", folded(cell)))
    whole, start = "".join(clauses), 0
    for clause in clauses:
        yield whole[start : start + most]
        start += len(clause)
