"""The chapters of final accounts as data: which chapter a heading opens, and what stands in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, get_args
from unicodedata import normalize

import msgspec
from msgspec import Struct

from jixiao.layouts.layout import LayoutError

Reads = Literal["figures", "text", "units", "tables", "leave"]
LONGEST_HEADING = 80
_IDLE = re.compile(r"[\s“”\"'‘’「」]")


class Chapter(Struct, frozen=True, forbid_unknown_fields=True):
    """One chapter; `telling` says that no other kind of document has such a heading."""

    zh: str
    en: str
    reads: Reads
    words: tuple[str, ...]
    telling: bool = False


@cache
def chapters() -> Mapping[str, Chapter]:
    """The chapters by id."""
    return load((files(__package__) / "chapters.toml").read_text(encoding="utf-8"))


def load(toml: str) -> Mapping[str, Chapter]:
    """Chapters from their TOML; an unknown key or kind is refused by name."""
    try:
        return msgspec.convert(tomllib.loads(toml), dict[str, Chapter])
    except msgspec.ValidationError as problem:
        known = (*Chapter.__struct_fields__, *get_args(Reads))
        raise LayoutError(f"chapters.toml: {problem}; known: {known}") from problem


def folded(text: str) -> str:
    """A heading or an item for comparison: NFKC, without blanks and quotes; brackets stay."""
    return _IDLE.sub("", normalize("NFKC", text))


@lru_cache(maxsize=4096)
def chapter_of(heading: str) -> str | None:
    """The id of the chapter whose longest wording the heading contains."""
    if len(heading) > LONGEST_HEADING:
        return None
    name = folded(heading)
    hits = [(len(folded(word)), key) for key, chapter in chapters().items() for word in chapter.words
            if folded(word) in name]
    return max(hits, key=lambda hit: hit[0])[1] if hits else None
