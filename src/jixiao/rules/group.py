"""Forms that belong together: of one unit or department in a year, or of one project in all its years and kinds."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jixiao.model import Form
from jixiao.rules.case import Case

GroupScope = Literal["unit", "department", "project"]
# How the members were found to belong together; `name` is a proposal that a person confirms.
Joined = Literal["code", "name", "confirmed", "unit", "department"]


class Member(Struct, frozen=True):
    """One form of a group: which document it stands in, and which form of the document it is, counted from 1."""

    document: str
    number: int
    case: Case
    project: str = ""  # the name under which the forms of the project are known, whatever tail each of them prints

    @property
    def form(self) -> Form:
        """The form itself."""
        return self.case.form


class Group(Struct, frozen=True):
    """Forms that a rule looks at together, by year, then kind (target, monitoring, self-evaluation), then document."""

    scope: GroupScope
    key: str  # what joins them, for messages: unit or department and year, the code, or the name and the unit
    joined: Joined
    members: tuple[Member, ...]

    @property
    def proposed(self) -> bool:
        """Whether the forms were joined by their names only and nobody has confirmed it."""
        return self.joined == "name"
