"""For whom a standard is made (`applies`), and that no two of them claim the same form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import get_args

from jixiao.layouts import layouts
from jixiao.model.form import Kind, Subject
from jixiao.scoring.load.file import File
from jixiao.scoring.standard import Applies, Standard, StandardError

APPLIES = {"region", "forms", "subjects", "layouts", "places", "codes", "seen_in", "from", "until"}
SHORTEST = 2  # characters of a place: 市 or 县 alone stands in the name of nearly every unit


def applies(file: File) -> Applies:
    """The section `applies` of a file."""
    table = file.table("applies", file.data.get("applies", {}))
    file.only("applies", table, APPLIES)
    found = Applies(
        region=file.words("applies", table, "region", needed=True) or "",
        forms=file.texts("applies", table, "forms", needed=True),
        subjects=file.texts("applies", table, "subjects"),
        layouts=file.texts("applies", table, "layouts", needed=True),
        places=file.texts("applies", table, "places"),
        codes=file.texts("applies", table, "codes"),
        seen_in=file.texts("applies", table, "seen_in"),
        since=file.day("applies.from", table.get("from")),
        until=file.day("applies.until", table.get("until")),
    )
    for each in found.layouts:
        if each not in layouts():
            raise file.refuse("applies.layouts", f"names {each!r}, which is no layout",
                              f"known: {', '.join(layouts())}")
    for place in found.places:
        if len(place) < SHORTEST:
            raise file.refuse("applies.places", f"names {place!r}, found in the name of nearly every unit",
                              f"give at least {SHORTEST} characters")
    for name, given, known in (("forms", found.forms, Kind), ("subjects", found.subjects, Subject)):
        for each in given:
            if each not in get_args(known):
                raise file.refuse(f"applies.{name}", f"names {each!r}", f"known: {', '.join(get_args(known))}")
    if found.since and found.until and found.until < found.since:
        raise file.refuse("applies.until", f"is {found.until}, before from", "give the later date")
    return found


def refuse_overlaps(standards: Iterable[Standard]) -> None:
    """Raise StandardError where two standards claim the same layout or place in the same years."""
    every = {each.id: each for each in standards}
    for one, other in combinations(every.values(), 2):
        if not _meet(one.applies, other.applies):
            continue
        # One that builds on the other is the closer one (jixiao.scoring.choice), whatever their places.
        kin = one.id in _bases(other, every) or other.id in _bases(one, every)
        if shared := _same(one.applies, other.applies) or (None if kin else _within(one.applies, other.applies)):
            raise StandardError(
                f"{other.id}.toml: applies.{shared} in the same years as {one.id}.toml; end one of them with until, or "
                "give them other layouts, places or subjects"
            )


def _same(one: Applies, other: Applies) -> str | None:
    """The first layout, place or code that both claim, behind its key."""
    for name in ("layouts", "places", "codes"):
        both = set(getattr(one, name)) & set(getattr(other, name))
        if both:
            return f"{name}: claims {min(both)}"
    return None


def _within(one: Applies, other: Applies) -> str | None:
    """A place of one that stands in a place of the other (四川, 四川省): every form of the longer comes to both."""
    found = ((mine, theirs) for mine in other.places for theirs in one.places if mine in theirs or theirs in mine)
    return next((f"places: claims {mine}, which meets {theirs}" for mine, theirs in found), None)


def _bases(standard: Standard, every: Mapping[str, Standard]) -> Iterator[str]:
    """What a standard builds on: its parent, grandparent and so on."""
    parent = standard.extends
    while parent is not None:
        yield parent
        parent = every[parent].extends if parent in every else None


def _meet(one: Applies, other: Applies) -> bool:
    """Whether a form of one kind, subject and year can come to both."""
    if not set(one.forms) & set(other.forms):
        return False
    if one.subjects and other.subjects and not set(one.subjects) & set(other.subjects):
        return False
    return max(one.since or date.min, other.since or date.min) <= min(one.until or date.max, other.until or date.max)
