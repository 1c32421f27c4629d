"""How evaluation reports are laid out: outline, heads of score sheets, wordings of sentences, names of persons.

One file a matter, and in `sheets` one file a layout of the score sheet, found by itself.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar
from unicodedata import normalize

import msgspec
from msgspec import Struct

from jixiao.layouts.layout import LayoutError

T = TypeVar("T")


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A heading of the outline: its wordings in full, and what a numbered heading of that name has in it."""

    name: str
    words: tuple[str, ...]
    parts: tuple[str, ...] = ()
    major: bool = False


class Outline(Struct, frozen=True, forbid_unknown_fields=True):
    """Titles and headings of reports, and of what stands around them."""

    title: tuple[str, ...]
    not_title: tuple[str, ...]
    generic: tuple[str, ...]
    sheet: tuple[str, ...]
    breaks: tuple[str, ...]
    contents: tuple[str, ...]
    ends: tuple[str, ...]
    section: tuple[Section, ...]


class Columns(Struct, frozen=True, forbid_unknown_fields=True):
    """Heads and labels of score sheets: role → wordings."""

    columns: Mapping[str, tuple[str, ...]]
    experts: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, tuple[str, ...]]
    levels: Mapping[str, tuple[str, ...]]


class Sheet(Struct, frozen=True, forbid_unknown_fields=True):
    """A layout of the score sheet: columns it must have, words it is known by, and wordings of its own."""

    id: str
    title: str
    needs: tuple[str, ...]
    marks: tuple[str, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = {}


class Survey(Struct, frozen=True, forbid_unknown_fields=True):
    """How a survey is told: words before its figures, and of its answers."""

    context: tuple[str, ...]
    questionnaires: tuple[str, ...]
    returned: tuple[str, ...]
    valid: tuple[str, ...]
    return_rate: tuple[str, ...]
    valid_rate: tuple[str, ...]
    respondents: tuple[str, ...]
    aim: tuple[str, ...]
    aim_start: tuple[str, ...]
    result: tuple[str, ...]
    shares: Mapping[str, tuple[str, ...]]


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Wordings of sentences, by what they tell."""

    analysis: Mapping[str, tuple[str, ...]]
    verdict: Mapping[str, tuple[str, ...]]
    sample: Mapping[str, tuple[str, ...]]
    survey: Survey
    funds: Mapping[str, tuple[str, ...]]
    basis: Mapping[str, tuple[str, ...]]
    subject: Mapping[str, tuple[str, ...]]


class People(Struct, frozen=True, forbid_unknown_fields=True):
    """Lists of persons, what looks like a name, and what may stand beside one in a sentence."""

    name: tuple[str, ...]
    beside: tuple[str, ...]
    phone: tuple[str, ...]
    listed: tuple[str, ...]
    titles: tuple[str, ...]
    words: tuple[str, ...]
    surnames: str
    compound: tuple[str, ...]
    bounds: Mapping[str, tuple[str, ...]]


@cache
def outline() -> Outline:
    """The outline of reports."""
    return _load("outline.toml", Outline)


@cache
def columns() -> Columns:
    """The heads of score sheets, with those that single layouts add."""
    own = _load("columns.toml", Columns)
    merged = {role: list(words) for role, words in own.columns.items()}
    for sheet in sheets():
        for role, words in sheet.columns.items():
            if role not in merged:
                raise LayoutError(f"{sheet.id}: columns.{role} is no column; known: {', '.join(merged)}")
            merged[role] += words
    return msgspec.structs.replace(own, columns={role: tuple(words) for role, words in merged.items()})


@cache
def phrases() -> Phrases:
    """The wordings of sentences."""
    return _load("phrases.toml", Phrases)


@cache
def people() -> People:
    """Names of persons and what stands around them."""
    return _load("people.toml", People)


@cache
def sheets() -> tuple[Sheet, ...]:
    """Every layout of the score sheet, by id."""
    found = (file for file in (files(__package__) / "sheets").iterdir() if file.name.endswith(".toml"))
    return tuple(sorted((_load(f"sheets/{file.name}", Sheet) for file in found), key=lambda sheet: sheet.id))


def folded(text: str) -> str:
    """A wording for comparison: NFKC without white space."""
    return "".join(normalize("NFKC", text).split())


def _load(name: str, kind: type[T]) -> T:
    content: Any = tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise LayoutError(f"evaluation/{name}: {error}") from error
