"""Lists of words that rules look for: data files with their sources.

    [lexicon.stock_reasons]
    zh = "…"  en = "…"  evidence = "D"  source = "S0 S1"  decision = "docs/decisions/…"
    words = ["…"]

A list with `searched = false` is built into patterns and may hold signs of a pattern; all others are searched in one
pass over a text (lexicon.py). Every `lexicons/*.toml` is found by itself; another package adds its own through the
entry-point group `jixiao.lexicons`, naming a package that holds a folder `lexicons`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

import msgspec
from msgspec import Struct

from jixiao.sources import Evidence, SourceError, sources
from jixiao.sources.load import refuse_unfounded


class Lexicon(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of words with what it is for and where it is from."""

    zh: str
    en: str
    evidence: Evidence
    words: tuple[str, ...]
    right: tuple[str, ...] = ()  # what should stand instead of each word, where the list is one of wrong words
    unless: dict[str, str] = {}  # patterns of sound words, by the wrong word that stands in them or where two meet
    searched: bool = True
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


@cache
def parts_of(name: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(words_of(name))


@cache
def any_of(name: str) -> str:
    """A pattern for any word of a list, the longest first."""
    return "|".join(map(re.escape, sorted(words_of(name), key=lambda word: (-len(word), word))))


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
    for word, pattern in lexicon.unless.items():
        if word not in lexicon.words or word not in pattern or not _is_pattern(pattern):
            raise SourceError(f"{where}: unless.{word}: a pattern about a word of the list")
    refuse_unfounded(where, lexicon.evidence, lexicon.source.split(), lexicon.document, lexicon.decision, sources())
    return lexicon


def _is_pattern(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return True
