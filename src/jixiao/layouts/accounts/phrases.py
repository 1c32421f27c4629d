"""The words of the computed sentences as data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from jixiao.layouts.layout import LayoutError


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of phrases.toml."""

    units: tuple[str, ...]
    not_before: Mapping[str, str]
    money: tuple[str, ...]
    more: tuple[str, ...]
    less: tuple[str, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]
    flat: tuple[str, ...]
    verbs: tuple[str, ...]
    relations: tuple[str, ...]
    owners: tuple[str, ...]
    dependent: tuple[str, ...]
    openings: tuple[str, ...]
    copulas: tuple[str, ...]
    budget: tuple[str, ...]
    final: tuple[str, ...]
    heading_ends: tuple[str, ...]
    lists: tuple[str, ...]


@cache
def phrases() -> Phrases:
    """The words shipped with the program."""
    return load((files(__package__) / "phrases.toml").read_text(encoding="utf-8"))


def load(toml: str) -> Phrases:
    """Phrases from their TOML; an unknown key is refused by name."""
    try:
        return msgspec.convert(tomllib.loads(toml), Phrases)
    except msgspec.ValidationError as problem:
        raise LayoutError(f"phrases.toml: {problem}; known: {Phrases.__struct_fields__}") from problem


def any_of(words: Iterable[str]) -> str:
    """A pattern that takes any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
