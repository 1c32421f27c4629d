"""The lists of words searched: all of them in one pass over a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

import ahocorasick

from jixiao.model import Cell
from jixiao.rules.knowledge.folding import folded
from jixiao.rules.knowledge.wordlists import lexicons, pairs, words_of

__all__ = ["lexicons", "pairs", "said", "says", "slips", "spoken", "words_of"]


def says(cell: Cell | None, name: str) -> tuple[str, ...]:
    """The words of the list that stand in the cell, in their order; each place counts for its longest word."""
    return said(folded(cell), name)


def said(text: str, name: str) -> tuple[str, ...]:
    """The same for a text, half-width and without blanks."""
    return spoken(text).get(name, ()) if text else ()


def slips(text: str, name: str) -> tuple[str, ...]:
    """The wrong words of a list, each once, left out where the text has them only where two sound words meet."""
    listed = said(text, name)
    if not listed:  # nearly always
        return ()
    lawful = lexicons()[name].unless
    return tuple(word for word in dict.fromkeys(listed)
                 if word not in lawful or word in _sound(lawful[word]).sub("\0", text))


@lru_cache(maxsize=16384)  # many rules ask for the same cell
def spoken(text: str) -> Mapping[str, tuple[str, ...]]:
    """Every list that has words in the text, with those of them that no longer one covers."""
    spans = sorted([(end - len(word) + 1, -end, word, names) for end, (word, names) in _automaton().iter(text)])
    found: dict[str, list[str]] = {}
    reach: dict[str, int] = {}
    for _, end, word, names in spans:
        for name in names:
            if end < reach.get(name, 1):
                reach[name] = end
                found.setdefault(name, []).append(word)
    return {name: tuple(words) for name, words in found.items()}


@cache
def _sound(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _automaton() -> ahocorasick.Automaton:
    lists: dict[str, list[str]] = {}
    for name, lexicon in lexicons().items():
        if not lexicon.searched:
            continue
        for word in dict.fromkeys((*lexicon.words, *lexicon.right)):
            lists.setdefault(word, []).append(name)
    automaton = ahocorasick.Automaton()
    for word, names in lists.items():
        automaton.add_word(word, (word, tuple(names)))
    automaton.make_automaton()
    return automaton
