"""The names of a unit's projects, and texts that speak of another one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick

from jixiao.model import Cell
from jixiao.rules.group import Group
from jixiao.rules.joins import name_of
from jixiao.rules.knowledge.lexicon import words_of
from jixiao.rules.knowledge.members import called
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold

_SENTENCE = re.compile(r"[^。;]+")
_QUOTED = {("“", "”"), ("《", "》"), ("「", "」"), ('"', '"'), ("'", "'")}


class Names:
    """The projects of a group by their names, all looked for in one pass over a text."""

    def __init__(self, group: Group) -> None:
        self._called = [called(member) for member in group.members]
        self._own = [{folded(member.form.project.name), name_of(member.form)} - {""} for member in group.members]
        self._first: dict[str, int] = {}
        for member, own in enumerate(self._own):
            for name in own:
                if len(name) >= threshold("S-22.name"):
                    self._first.setdefault(name, member)
        self._automaton = ahocorasick.Automaton()
        for name, member in self._first.items():
            self._automaton.add_word(name, (name, member))
        if len(set(self._called)) > 1:
            self._automaton.make_automaton()

    def of(self, member: int) -> str:
        """What the member's project is called."""
        return self._called[member]

    def others_in(self, cell: Cell | None, member: int) -> Iterator[tuple[str, int]]:
        """The other projects that the text is about, each once."""
        text = folded(cell)
        if not text or self._automaton.kind != ahocorasick.AHOCORASICK:
            return
        told: set[str] = set()
        for sentence in _SENTENCE.findall(text):
            for end, (name, other) in self._automaton.iter(sentence):
                if name in told or self._akin(name, member) or not _meant(sentence, end - len(name) + 1, end + 1):
                    continue
                told.add(name)
                yield self._called[other], other

    def _akin(self, name: str, member: int) -> bool:
        """Whether it is the own name, part of it, or longer than it."""
        return any(name in own or own in name for own in self._own[member])


def _meant(sentence: str, start: int, end: int) -> bool:
    """Whether the project is meant, not the matter, and nothing says how the two are connected."""
    quoted = (sentence[start - 1 : start], sentence[end : end + 1]) in _QUOTED
    if not quoted and not sentence.startswith(words_of("after_project_name"), end):
        return False
    return _connected().search(sentence[:start] + sentence[end:]) is None


@lru_cache(maxsize=1)
def _connected() -> re.Pattern[str]:
    return re.compile("|".join(words_of("shared_with_project")))
