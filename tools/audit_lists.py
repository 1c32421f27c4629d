"""The lists of defects that reviewers wrote down, with our labels: which forms, cells and rules each bullet means.

The lists lie beside the checkout and hold text of the documents; the labels in tools/audit/labels hold none. A
checksum tells when a list was edited and its labels have to be looked through again.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Literal

from msgspec import Struct

HERE = Path(__file__).resolve().parent
LABELS = HERE / "audit" / "labels"
LATER = "NOP"  # classes about accounts and evaluation reports
Mark = Literal["H", "J"]
# `- A1. …text… [H]`, and under a head `## C11. …` bullets without a number.
NUMBERED = re.compile(r"- ([A-Z]\d+)\. (.*) \[([HJ])\]")
HEAD, BARE = re.compile(r"## ([A-Z]\d*)\. "), re.compile(r"- (?![A-Z]\d+\.)(.*) \[([HJ])\]")
SPOT = re.compile(r"[a-z_]+(?:\.lines)?\[\d+\]|[a-z_]+")


class ListError(Exception):
    """A list and its labels do not belong together."""


class Target(Struct, frozen=True):
    """A cell of a form; `path` is empty where the whole form is meant."""

    place: str
    form: int
    path: str = ""


class Bullet(Struct, frozen=True):
    """One defect: clear-cut (H) or debatable (J), where it stands, and which rules own it."""

    id: str
    mark: Mark
    text: str
    at: tuple[Target, ...]
    by: tuple[str, ...]
    later: bool

    @property
    def family(self) -> str:
        """The class: `F` of F7, `C11` of C11.4."""
        return self.id.partition(".")[0] if "." in self.id else self.id[0]

    @property
    def counts(self) -> bool:
        """Whether it is in the recall asked for: outside the classes of accounts and evaluation reports."""
        return self.family not in LATER


class ReviewList(Struct, frozen=True):
    """A list with its labels, and the forms that its reviewers read."""

    name: str
    forms: frozenset[tuple[str, int]]
    bullets: tuple[Bullet, ...]


def review_lists(shared: Path) -> list[ReviewList]:
    """Every labelled list that lies there; none without the folder."""
    labelled = ((file.stem, tomllib.loads(file.read_text(encoding="utf-8"))) for file in sorted(LABELS.glob("*.toml")))
    return [
        _labelled(name, labels, (shared / "gold" / labels["list"]).read_text(encoding="utf-8"))
        for name, labels in labelled if (shared / "gold" / labels["list"]).exists()
    ]


def spot(path: str | None) -> str:
    """The row, line or block a path lies in: `indicators[3]`, `goals[0]`, `project`; empty for the whole form."""
    found = SPOT.match(path or "")
    return found[0] if found and path != "indicators" else ""


def _labelled(name: str, labels: dict, text: str) -> ReviewList:
    printed = list(_printed(text))
    listing = "\n".join(f"{key} {mark} {said}" for key, mark, said in printed)
    if sha256(listing.encode()).hexdigest() != labels["sha256"] or len(printed) != labels["bullets"]:
        raise ListError(f"{labels['list']} is not the list its labels were written for: look them through again")
    bullets = tuple(_bullet(key, mark, said, labels["bullet"][key]) for key, mark, said in printed)
    forms = frozenset((place, form) for place, numbers in labels["forms"].items() for form in numbers)
    if strange := {each for bullet in bullets for each in bullet.at if (each.place, each.form) not in forms}:
        raise ListError(f"{name}: labels name forms that the reviewers did not read: {strange}")
    return ReviewList(name, forms, bullets)


def _printed(text: str) -> Iterator[tuple[str, Mark, str]]:
    """Id, mark and words of every bullet, in order."""
    family, number = "", 0
    for line in text.splitlines():
        if head := HEAD.match(line):
            family, number = head[1], 0
        elif found := NUMBERED.fullmatch(line):
            yield found[1], found[3], found[2]  # type: ignore[misc]
        elif found := BARE.fullmatch(line):
            number += 1
            yield f"{family}.{number}", found[2], found[1]  # type: ignore[misc]


def _bullet(key: str, mark: Mark, said: str, label: dict) -> Bullet:
    if label["mark"] != mark:
        raise ListError(f"{key}: marked {label['mark']} in the labels and {mark} in the list")
    return Bullet(key, mark, said, tuple(map(_target, label.get("at", ()))), tuple(label.get("by", ())),
                  label.get("later", False))


def _target(written: str) -> Target:
    place, form, path = (*written.split(" "), "")[:3]
    return Target(place, int(form), path)
