"""Sentences that stand word for word in texts of different projects, found through an index of sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from jixiao.model import Cell
from jixiao.rules.lexicon import said
from jixiao.rules.members import sentences

SHOWN = 40
Place = tuple[int, str]  # a member of the group and the path of its text
Copied = tuple[str, list[Place]]


def copies(texts: Iterable[tuple[int, str, Cell | None]], shortest: int) -> list[Copied]:
    """A sentence for every set of members that share some, with the place in each; the first place comes first.

    What all may say (guiding thought, regulations) does not count.
    """
    places: dict[str, dict[int, str]] = defaultdict(dict)
    for member, path, cell in texts:
        for sentence in sentences(cell, shortest):
            places[sentence].setdefault(member, path)
    found: dict[tuple[int, ...], Copied] = {}
    for sentence, shared in places.items():
        if len(shared) > 1 and not said(sentence, "guidance"):
            found.setdefault(tuple(sorted(shared)), (sentence, sorted(shared.items())))
    return list(found.values())


def brief(sentence: str) -> str:
    """As much of it as lets a reader find it."""
    return sentence if len(sentence) <= SHOWN else sentence[:SHOWN] + "…"
