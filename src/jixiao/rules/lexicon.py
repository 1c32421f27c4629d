"""Lists of words that rules look for: data files with their sources, all searched in one pass over a text.

    [lexicon.stock_reasons]
    zh = "…"  en = "…"  evidence = "D"  source = "S0 S1"  decision = "docs/decisions/…"
    words = ["…"]

Every `lexicons/*.toml` is found by itself; another package adds its own through the entry-point group
`jixiao.lexicons`, naming a package that holds a folder `lexicons`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

import ahocorasick
import msgspec
from msgspec import Struct

from jixiao.model import Cell
from jixiao.rules.words import folded
from jixiao.sources import Evidence, SourceError, sources
from jixiao.sources.load import refuse_unfounded


class Lexicon(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of words with what it is for and where it is from."""

    zh: str
    en: str
    evidence: Evidence
    words: tuple[str, ...]
    right: tuple[str, ...] = ()  # what should stand instead of each word, where the list is one of wrong words
    source: str = ""
    document: str | None = None
    decision: str | None = None


@cache
def lexicons() -> Mapping[str, Lexicon]:
    """Every list by its name. Raises SourceError for a list that is not well founded or stated twice."""
    found: dict[str, Lexicon] = {}
    for file in _files():
        for name, stated in tomllib.loads(file.read_text(encoding="utf-8")).get("lexicon", {}).items():
            if name in found:
                raise SourceError(f"{file.name}: lexicon {name} is stated twice")
            found[name] = _lexicon(f"{file.name}: lexicon.{name}", stated)
    return MappingProxyType(found)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a list."""
    return lexicons()[name].words


@cache
def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """Each wrong word of a list with the right one."""
    return tuple(zip(lexicons()[name].words, lexicons()[name].right, strict=True))


def says(cell: Cell | None, name: str) -> tuple[str, ...]:
    """The words of the list that stand in the cell, in their order; each place counts for its longest word."""
    return said(folded(cell), name)


def said(text: str, name: str) -> tuple[str, ...]:
    """The same for a text, half-width and without blanks."""
    return spoken(text).get(name, ()) if text else ()


@lru_cache(maxsize=16384)  # many rules ask for the same cell
def spoken(text: str) -> Mapping[str, tuple[str, ...]]:
    """Every list that has words in the text, with those of them that no longer one covers."""
    spans = sorted([(end - len(word) + 1, -end, word, names) for end, (word, names) in _automaton().iter(text)])
    found: dict[str, tuple[str, ...]] = {}
    reach: dict[str, int] = {}
    for _, end, word, names in spans:
        for name in names:
            if end < reach.get(name, 1):
                reach[name] = end
                found[name] = (*found[name], word) if name in found else (word,)
    return found


@cache
def _automaton() -> ahocorasick.Automaton:
    lists: dict[str, list[str]] = {}
    for name, lexicon in lexicons().items():
        for word in dict.fromkeys((*lexicon.words, *lexicon.right)):
            lists.setdefault(word, []).append(name)
    automaton = ahocorasick.Automaton()
    for word, names in lists.items():
        automaton.add_word(word, (word, tuple(names)))
    automaton.make_automaton()
    return automaton


def _files() -> Iterator[Traversable]:
    packages = ["jixiao.rules", *(entry.value for entry in entry_points(group="jixiao.lexicons"))]
    for package in packages:
        found = [file for file in (files(package) / "lexicons").iterdir() if file.name.endswith(".toml")]
        yield from sorted(found, key=lambda file: file.name)


def _lexicon(where: str, stated: Mapping[str, object]) -> Lexicon:
    try:
        lexicon = msgspec.convert(stated, Lexicon)
    except msgspec.ValidationError as error:
        raise SourceError(f"{where}: {error}") from error
    if not lexicon.words or len(set(lexicon.words)) != len(lexicon.words):
        raise SourceError(f"{where}: words must not be empty, nor name a word twice")
    if strange := [word for word in lexicon.words if not word or word != "".join(word.split())]:
        raise SourceError(f"{where}: {strange[0]!r}: a word holds no blanks")
    if lexicon.right and len(lexicon.right) != len(lexicon.words):
        raise SourceError(f"{where}: right: as many as words, or none")
    refuse_unfounded(where, lexicon.evidence, lexicon.source.split(), lexicon.document, lexicon.decision, sources())
    return lexicon
