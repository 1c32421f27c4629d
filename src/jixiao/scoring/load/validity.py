"""For whom a standard is made (`applies`), and that no two of them claim the same form."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import combinations
from typing import get_args

from jixiao.model.form import Kind, Subject
from jixiao.scoring.load.file import File
from jixiao.scoring.standard import Applies, Standard, StandardError

APPLIES = {"region", "forms", "subjects", "layouts", "places", "codes", "seen_in", "from", "until"}


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
    for name, given, known in (("forms", found.forms, Kind), ("subjects", found.subjects, Subject)):
        for each in given:
            if each not in get_args(known):
                raise file.refuse(f"applies.{name}", f"names {each!r}", f"known: {', '.join(get_args(known))}")
    if found.since and found.until and found.until < found.since:
        raise file.refuse("applies.until", f"is {found.until}, before from", "give the later date")
    return found


def refuse_overlaps(standards: Iterable[Standard]) -> None:
    """Raise StandardError where two standards claim the same layout or place in the same years."""
    for one, other in combinations(standards, 2):
        shared = _shared(one.applies, other.applies)
        if shared and _meet(one.applies, other.applies):
            raise StandardError(
                f"{other.id}.toml: applies: claims {shared} in the same years as {one.id}.toml; end one of them with "
                "until, or give them other layouts, places or subjects"
            )


def _shared(one: Applies, other: Applies) -> str | None:
    """The first layout, place or code that both claim for the same kind of form and the same subject."""
    if not set(one.forms) & set(other.forms):
        return None
    if one.subjects and other.subjects and not set(one.subjects) & set(other.subjects):
        return None
    for name in ("layouts", "places", "codes"):
        both = set(getattr(one, name)) & set(getattr(other, name))
        if both:
            return f"{name[:-1]} {min(both)}"
    return None


def _meet(one: Applies, other: Applies) -> bool:
    return max(one.since or date.min, other.since or date.min) <= min(one.until or date.max, other.until or date.max)
