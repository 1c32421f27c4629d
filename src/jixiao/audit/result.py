"""What an audit has found in one document, and in forms that belong together."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from jixiao.model import Finding, Place
from jixiao.rules import Verdict
from jixiao.rules.group import Joined


class Waived(Struct, frozen=True):
    """A finding that a person answers for: it is told apart from the findings and counts for nothing."""

    finding: Finding
    reason: str
    person: str
    until: date | None = None


class Known(Struct, frozen=True):
    """A finding of a baseline: what it was about, by content and not by position."""

    code: str
    project: str
    where: str
    found: str | None = None


class CheckedPart(Struct, frozen=True):
    """A form, a report or accounts, counted from 1 among those of its kind in the document, and what is wrong."""

    form: int
    name: str | None
    kind: str
    at: Place | None
    findings: tuple[Finding, ...]
    verdicts: tuple[Verdict, ...] = ()
    waived: tuple[Waived, ...] = ()
    old: int = 0  # findings that the baseline knows; they are not reported


class Checked(Struct, frozen=True):
    """A document and what is wrong with its forms, evaluation reports and final accounts, each kind counted from 1."""

    source: str
    forms: tuple[CheckedPart, ...]
    reports: tuple[CheckedPart, ...] = ()
    accounts: tuple[CheckedPart, ...] = ()

    @property
    def parts(self) -> tuple[CheckedPart, ...]:
        """All of them, in the order of `Document.parts`."""
        return (*self.forms, *self.reports, *self.accounts)


class Heard(Struct, frozen=True):
    """A form of a group: which document spoke."""

    document: str
    form: int
    name: str | None
    kind: str
    year: int | None


class CheckedGroup(Struct, frozen=True):
    """Forms of one unit or department and year, or of one project, and what is wrong among them.

    Every finding names the `document` and `form` where it stands and, in `also`, the others that spoke.
    """

    scope: str  # unit, department, project, years; settings: what is wrong with the waivers, which has no members
    key: str
    joined: Joined | None
    members: tuple[Heard, ...]
    findings: tuple[Finding, ...]
    verdicts: tuple[Verdict, ...] = ()
    waived: tuple[Waived, ...] = ()
    old: int = 0
