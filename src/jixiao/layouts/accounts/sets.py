"""Which tables a place publishes, in which order: one TOML a set in `sets`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

LEAST = 0.6  # share of the tables of a set and a document that both have; fewer are no sign of the set


class TableSet(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of one place in order, by kind; `regions` are words of places that publish them, `since` the first
    year it is known for, `rank` which goes before where nothing else tells two apart."""

    id: str
    region: str
    tables: tuple[str, ...]
    since: int
    rank: int
    evidence: Literal["V", "X", "M", "D"]
    regions: tuple[str, ...] = ()
    source: str = ""
    document: str | None = None


@cache
def table_sets() -> Mapping[str, TableSet]:
    """Every set by id, that of the lowest rank first."""
    paths = [path for path in files(__package__).joinpath("sets").iterdir() if path.name.endswith(".toml")]
    found = [msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), TableSet) for path in paths]
    return {each.id: each for each in sorted(found, key=lambda each: each.rank)}


def set_of(kinds: Sequence[str], region_hint: str | None = None) -> str | None:
    """The set that tables of these kinds, in this order, belong to; None where too few of them are in any.

    `region_hint` is any text that may name the place (the department's name, a region's): a set of that place goes
    before others of the same tables. A document that lacks a table still belongs to its set.
    """
    fitting = [each for each in table_sets().values() if _shared(kinds, each.tables) >= LEAST]
    if not fitting:
        return None
    return max(fitting, key=lambda each: _fit(kinds, each, region_hint or "")).id


def _fit(kinds: Sequence[str], stated: TableSet, hint: str) -> tuple[bool, bool, float, float, int]:
    """The whole set first, then the place, then how much there is of it and in which order."""
    shared = _shared(kinds, stated.tables)
    named = any(region in hint for region in stated.regions)
    return shared == 1, named, shared, _in_order(kinds, stated.tables), -stated.rank


def _shared(kinds: Sequence[str], tables: Sequence[str]) -> float:
    """How many of the kinds that either has both have."""
    either = {*kinds, *tables}
    return len({*kinds} & {*tables}) / len(either) if either else 0.0


def _in_order(kinds: Sequence[str], tables: Sequence[str]) -> float:
    """How many neighbours of the document stand in the order of the set."""
    places = [tables.index(kind) for kind in kinds if kind in tables]
    pairs = list(zip(places, places[1:], strict=False))
    return sum(before <= behind for before, behind in pairs) / len(pairs) if pairs else 1.0
