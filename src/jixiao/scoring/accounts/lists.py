"""Lists of the narrative: a whole and its parts (其中：…; 主要用于以下方面：…)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from jixiao.scoring.accounts.told import Amount, Narrative, Told

Short = Literal["error", "warning", "nothing"]
ROLES = ("final", "budget", "previous")


class Known(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole and what its parts are, as lists.toml says."""

    whole: str
    where: Literal["section", "anywhere"]
    short: Short
    parts: tuple[str, ...] = ()
    within: dict[str, tuple[str, ...]] = {}
    prefix: str | None = None
    level: int | None = None

    def counted(self, told: list[Told]) -> list[Told]:
        """Without the parts of a part that is told itself."""
        there = {each.figure.concept for each in told}
        inner = {part for whole, inside in self.within.items() if whole in there for part in inside}
        return [each for each in told if each.figure.concept not in inner]

    def complete(self, told: list[Told]) -> bool:
        """Whether every kind of part there can be is told."""
        there = {each.figure.concept for each in told}
        missing = {part for part in self.parts if part not in there}
        for whole, inside in self.within.items():
            missing -= set(inside) if whole in there else {whole} if there >= set(inside) else set()
        return not missing

    def holds(self, told: Told) -> bool:
        """Whether a figure is such a part."""
        concept = told.figure.concept or ""
        begins = self.prefix is not None and concept.startswith(self.prefix)
        # A class without a code has no level; that it has a share of the whole tells as much.
        level = told.level if told.level is not None or told.figure.share is None else self.level
        return concept in self.parts or (begins and self.level in (None, level))


class List(Struct, frozen=True):
    """A whole with the parts that are told of it. `complete`: every kind of part there can be is printed."""

    whole: Told
    parts: tuple[Told, ...]
    short: Short
    complete: bool

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """The parts that print a number; the others say that there is none."""
        return tuple(amount for part in self.parts if (amount := part.amount()) is not None)


def lists(narrative: Narrative) -> Iterator[List]:
    """Every list of the narrative whose whole is told."""
    for known in _known():
        yield from _anywhere(narrative, known) if known.where == "anywhere" else _in_section(narrative, known)
        if known.level is not None:
            yield from _headless(narrative, known)
    yield from _classes(narrative)


@cache
def _known() -> tuple[Known, ...]:
    stated = tomllib.loads((Path(__file__).parent / "lists.toml").read_text(encoding="utf-8"))
    return tuple(msgspec.convert(each, Known) for each in stated["list"])


def _in_section(narrative: Narrative, known: Known) -> Iterator[List]:
    for whole in narrative.about(known.whole):
        parts = []
        for index in range(whole.position + 1, len(narrative.figures)):
            told = narrative.figures[index]
            if told.section != whole.section or told.figure.concept == known.whole:
                break
            if told.figure.role == "final" and known.holds(told):
                parts.append(told)
        parts = known.counted(parts)
        if _distinct(parts):
            yield List(whole, tuple(parts), known.short, known.complete(parts))


def _headless(narrative: Narrative, known: Known) -> Iterator[List]:
    """Parts with shares under headings that do not tell their whole; it is the one told nearest before them."""
    there = {whole.section for whole in narrative.about(known.whole)}
    for section, group in groupby(narrative.figures, lambda told: told.section):
        parts = [told for told in group if told.figure.role == "final" and known.holds(told) and told.figure.share]
        whole = narrative.nearest(known.whole, "final", parts[0].position) if parts else None
        if section not in there and len(parts) > 1 and whole is not None and _distinct(parts):
            yield List(whole, tuple(parts), known.short, complete=False)


def _anywhere(narrative: Narrative, known: Known) -> Iterator[List]:
    """All parts have to be told, and none with two amounts."""
    for role in ROLES:
        told = [narrative.about(concept, role) for concept in (known.whole, *known.parts)]
        firsts = [next((each for each in about if each.amount() is not None), None) for about in told]
        values = [{amount.value for each in about if (amount := each.amount())} for about in told]
        whole, *parts = firsts
        if whole is not None and None not in parts and all(len(each) == 1 for each in values):
            yield List(whole, tuple(part for part in parts if part), known.short, complete=True)


def _classes(narrative: Narrative) -> Iterator[List]:
    """类 with its 款, 款 with its 项, as far as they follow under the same headings."""
    open_: list[tuple[Told, list[Told]]] = []
    section = None
    for told in narrative.figures:
        if told.section != section:
            yield from _closed(open_, 0)
            section = told.section
        if (level := told.level) is None or told.figure.role != "final":
            continue
        yield from _closed(open_, level)
        if open_ and open_[-1][0].level == level - 1 and _below(told, open_[-1][0]):
            open_[-1][1].append(told)
        open_.append((told, []))
    yield from _closed(open_, 0)


def _closed(open_: list[tuple[Told, list[Told]]], level: int) -> Iterator[List]:
    while open_ and (open_[-1][0].level or 0) >= level:
        whole, parts = open_.pop()
        if _distinct(parts):
            yield List(whole, tuple(parts), "warning", complete=False)


def _below(told: Told, above: Told) -> bool:
    """Codes have to begin alike; names tell nothing, there the order does."""
    lower, upper = told.figure.concept or "", above.figure.concept or ""
    coded = lower.removeprefix("function:").isdigit() and upper.removeprefix("function:").isdigit()
    return lower.startswith(upper) if coded else True


def _distinct(parts: list[Told]) -> bool:
    """Whether each part is told once: a part told twice is counted under two headings."""
    concepts = [part.figure.concept for part in parts]
    return bool(parts) and len(set(concepts)) == len(concepts)
