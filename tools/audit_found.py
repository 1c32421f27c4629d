"""What the rules find on the documents that the reviewers read: in every form, and among the forms of a document."""

from __future__ import annotations

from pathlib import Path

from acceptance import SEEDS
from msgspec import Struct

from jixiao import api
from jixiao.model import Finding, Form
from jixiao.rules import Case, Choice, Shelf, among, judge


class Found(Struct, frozen=True):
    """A finding, with the place whose document it was made in and the number of the form, counted from 1."""

    place: str
    form: int
    finding: Finding

    @property
    def key(self) -> str:
        """How tools/audit/judged.toml names it: `futian 3 IND108 indicators[4].target`."""
        return f"{self.place} {self.form} {self.finding.code} {self.finding.path or ''}".strip()

    @property
    def places(self) -> list[tuple[int, str | None]]:
        """Form and path it speaks of: its own, and the others it rests on where it compares forms."""
        return [(self.form, self.finding.path), *((other.form, other.path) for other in self.finding.also)]


def findings(shared: Path, places: set[str], choice: Choice) -> list[Found]:
    """Every finding on the documents of these places."""
    return [each for place in sorted(places) for each in _of_document(shared, place, choice)]


def _of_document(shared: Path, place: str, choice: Choice) -> list[Found]:
    forms = api.read(shared / "seeds" / f"{SEEDS[place]}.txt").forms
    found = [
        Found(place, number, finding)
        for number, form in enumerate(forms, 1) for finding in judge(Case(form), choice).findings
    ]
    return found + _among(place, forms, choice)


def _among(place: str, forms: tuple[Form, ...], choice: Choice) -> list[Found]:
    """What the rules say that compare forms."""
    shelf = Shelf()
    for number, form in enumerate(forms, 1):
        shelf.add(place, number, form)
    judgements = (judgement for _, judgement in among(shelf, choice))
    return [Found(place, each.form or 1, each) for judgement in judgements for each in judgement.findings]


