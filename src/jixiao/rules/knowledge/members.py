"""What rules among forms share: the forms of one kind, one for each project, pairs of one project, names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from jixiao.model import Cell, text
from jixiao.model.form import Kind
from jixiao.rules.case import Case, Row
from jixiao.rules.group import Group, Member
from jixiao.rules.joins import code_of, name_of, named_alike, unit_of
from jixiao.rules.knowledge.words import folded, in_quotes

MOST_NAMED = 20
_NO_WORD = re.compile(r"[\W_]+")


def project(member: Member) -> str:
    """What tells the projects of a unit or department apart."""
    name = member.project or code_of(member.form)
    return f"{name}（{unit_of(member.form)}）" if name else ""


def called(member: Member) -> str:
    """The project as messages name it."""
    form = member.form
    return text(form.project.name) or code_of(form) or f"{member.document}#{member.number}"


def listed(members: Iterable[Member], most: int = 4) -> tuple[str, str]:
    """The projects in a row, each once, in both languages; of many only the first."""
    names = list(dict.fromkeys(called(member) for member in members))
    if len(names) <= most:
        return "、".join(names), in_quotes(names)
    few = names[:most]
    return f"{'、'.join(few)}等 {len(names)} 个项目", f"{in_quotes(few)} and {len(names) - most} more"


def spoke(places: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """The other members that a remark names: a reader looks at a few of many."""
    return list(islice(places, MOST_NAMED))


def of_kind(group: Group, *kinds: Kind) -> list[tuple[int, Case]]:
    """The forms of these kinds with their positions."""
    return [(at, member.case) for at, member in enumerate(group.members) if member.form.kind in kinds]


def each_project(group: Group, *kinds: Kind) -> list[tuple[int, Case]]:
    """The same, but of several forms of one project (another version, another file) only the first.

    Among forms of one kind, one name with two goals means two projects that were named alike.
    """
    first: dict[tuple[str, str], tuple[int, Case]] = {}
    for at, case in of_kind(group, *kinds):
        goal = plain(case.form.goals[0].expected) if len(kinds) == 1 and case.form.goals else ""
        first.setdefault((project(group.members[at]) or f"#{at}", goal), (at, case))
    return list(first.values())


def pairs(group: Group, one: Kind, other: Kind, years: int = 0) -> Iterator[tuple[tuple[int, Case], tuple[int, Case]]]:
    """The form of one kind and that of the other kind so many years later; a year with two of a kind is left out.

    So are forms of one year that share a code and are named for different matters (CON213).
    """
    found: dict[tuple[Kind, int], list[tuple[int, Case]]] = {}
    for at, member in enumerate(group.members):
        if member.form.fiscal_year is not None:
            found.setdefault((member.form.kind, member.form.fiscal_year), []).append((at, member.case))
    for (kind, year), first in found.items():
        second = found.get((other, year + years), [])
        if kind == one and len(first) == len(second) == 1 and (years or _named_alike(first[0][1], second[0][1])):
            yield first[0], second[0]


def _named_alike(one: Case, other: Case) -> bool:
    return named_alike(name_of(one.form), name_of(other.form))


def rows_by_name(case: Case) -> dict[str, Row]:
    """The indicator rows by 三级指标 without signs; names that stand twice are left out."""
    found: dict[str, list[Row]] = {}
    for row in case.rows:
        if name := plain(row.indicator.level3):
            found.setdefault(name, []).append(row)
    return {name: rows[0] for name, rows in found.items() if len(rows) == 1}


def plain(cell: Cell | None) -> str:
    """The words of a cell without signs and blanks."""
    return bare(folded(cell))


@lru_cache(maxsize=16384)
def bare(words: str) -> str:
    """The words without signs."""
    return _NO_WORD.sub("", words)
