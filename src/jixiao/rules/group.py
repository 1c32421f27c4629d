"""What belongs together: forms of a unit or department in a year or of a project; accounts of a department by year."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jixiao.model import Accounts, Form
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.case import Case

GroupScope = Literal["unit", "department", "project", "years"]
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

    part = form  # what a member is, in groups of any kind


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


class YearsMember(Struct, frozen=True):
    """The final accounts of one year: which document they stand in, and the how manieth accounts of it."""

    document: str
    number: int
    case: AccountsCase

    @property
    def part(self) -> Accounts:
        """The accounts themselves."""
        return self.case.accounts


class Years(Struct, frozen=True):
    """The final accounts of one department, by year."""

    key: str  # the name of the department
    members: tuple[YearsMember, ...]
    scope: GroupScope = "years"
    joined: Joined = "department"
    proposed: bool = False
