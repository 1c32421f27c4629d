"""Keys that join forms: the unit that filled a form in, the code of its project, and its name as names are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from jixiao.model import Form
from jixiao.rules.knowledge.wordlists import any_of, words_of
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold

_CODED = re.compile(r"([0-9A-Z]+)[-—_](.+)")  # 881001-某某检察院
_NATIONAL = re.compile(r"[0-9A-Z]{21}")  # 项目编码 of the budget management system, the same code nowhere else
_UNIT_TAIL = re.compile(rf"\((?:{any_of('unit_tails')})\)$")
_DIVISIONS = words_of("divisions")
_PLACED = re.compile(any_of("placed"))
_ENDS = "".join(words_of("places"))
_PLACE = re.compile(rf"(?:[^{_ENDS}]{{2,6}}[{_ENDS}])+")  # 某某市某某区, no 社区
_YEAR = re.compile(r"20\d\d(?:[-—~至]20\d\d)?(?:年度|年|度)?")
_TAIL = re.compile(rf"\((?:{any_of('project_tails')})\)$")
_GENERAL = re.compile(rf"(?<=..)(?:{any_of('project_general')})+$")
_NO_SIGNS = re.compile(r"[\s\"'“”‘’《》()·,、:;]+")


def unit_of(form: Form) -> str:
    """Who filled the form in: implementing unit, else first-level unit, else department, else what the page tells.

    A mere division (信息科) stands for the unit it belongs to, and a name without a place takes that of the
    department. Empty when nothing is told.
    """
    named = [_unit(folded(cell)) for cell in (
        form.implementing_unit, form.primary_budget_unit, form.supervising_department, form.context.unit,
        form.context.department,
    )]  # fmt: skip
    unit = next((name for name in named if name and not _is_division(name)), "")
    if not unit or _PLACE.match(unit):
        return unit
    place = next((found[0] for name in named if (found := _PLACE.match(name))), "")
    return f"{place}{unit}"


def whole_department_of(form: Form) -> str:
    """The department that answers for the unit's projects; where none is told, the unit itself."""
    named = (form.supervising_department, form.context.department, form.primary_budget_unit)
    told = (_unit(folded(cell)) for cell in named)
    return next((name for name in told if name and not _is_division(name)), "") or unit_of(form)


def department_of(form: Form) -> str:
    """主管部门 as departments are compared."""
    return _unit(folded(form.supervising_department))


def code_of(form: Form) -> str:
    """The code of the project, printed in its own cell or before the name; one of another kind holds in its unit."""
    code = folded(form.project.code).upper()
    before = _CODED.fullmatch(folded(form.project.name).upper())
    if not re.fullmatch(r"[0-9A-Z]{4,}", code):
        code = before[1] if before and _NATIONAL.fullmatch(before[1]) else ""
    if not code or _NATIONAL.fullmatch(code):
        return code
    unit = unit_of(form)
    return f"{code} {unit}" if unit else ""


def name_of(form: Form) -> str:
    """The name of the project without code, years, signs and （续）; of a whole department the same for all."""
    if form.subject == "department":
        return words_of("whole_department")[0]
    return plain_name(folded(form.project.name))


@lru_cache(maxsize=16384)
def plain_name(name: str) -> str:
    """A project's name as names are compared."""
    coded = _CODED.fullmatch(name)
    bare = _TAIL.sub("", coded[2] if coded else name)
    return _NO_SIGNS.sub("", _YEAR.sub("", bare)) or name


@lru_cache(maxsize=16384)
def stem_of(name: str) -> str:
    """Such a name without what may be added to any name of a project: 路灯维修专项经费 is called 路灯维修, too."""
    return _GENERAL.sub("", name)


def named_alike(one: str, other: str) -> bool:
    """Whether two such names may be of one project: one holds the other, or they share enough of their words."""
    if not one or not other or one in other or other in one:
        return True
    pairs = [{"".join(two) for two in pairwise(name)} for name in (one, other)]
    return len(pairs[0] & pairs[1]) >= threshold("RV-69.alike") * min(map(len, pairs))


@lru_cache(maxsize=16384)
def _unit(name: str) -> str:
    coded = _CODED.fullmatch(name)
    return _UNIT_TAIL.sub("", coded[2] if coded else name)


@lru_cache(maxsize=16384)
def _is_division(name: str) -> bool:
    return name.endswith(_DIVISIONS) and not _PLACED.search(name)
