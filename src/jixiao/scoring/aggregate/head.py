"""The head, the goals and the closing parts of several forms: what all units print alike is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from msgspec import Struct

from jixiao.model import Cell, Contact, Context, Form, Goal, Project, Total
from jixiao.scoring.aggregate.merged import (
    Merged,
    Problem,
    beginnings,
    blank,
    built,
    listed,
    named,
    same,
    same_number,
)
from jixiao.scoring.aggregate.units import Found, Printed, Unit, column, folded, matched, places, repeated, taken

S = TypeVar("S", bound=Struct)
CELLS = ("title", "supervising_department", "implementing_unit", "primary_budget_unit")
OWN = {"implementing_unit", "primary_budget_unit", "contact.name", "contact.phone", "context.unit"}


def head(units: Sequence[Unit]) -> dict[str, Merged[Any]]:
    """All of the form that is neither money nor an indicator."""
    forms: list[Found[Form]] = [Found(unit, "", unit.form) for unit in units]
    return {
        **{name: _cell(forms, name, name) for name in CELLS},
        "project": _part(units, Project, "project"),
        "contact": _part(units, Contact, "contact"),
        "context": _part(units, Context, "context"),
        "goals": _goals(units),
        "total": _total(units),
        "notes": _notes(units),
    }


def _cell(group: Sequence[Found[Any]], name: str, path: str) -> Merged[Cell | None]:
    return same(column(group, name), path, own=path in OWN)


def _part(units: Sequence[Unit], struct: type[S], name: str) -> Merged[S]:
    """A part of the head (项目, 联系人, 表外信息), cell by cell."""
    group = [Found(unit, name, getattr(unit.form, name)) for unit in units]
    return built(struct, {field: _cell(group, field, f"{name}.{field}") for field in struct.__struct_fields__})


def _goals(units: Sequence[Unit]) -> Merged[tuple[Goal, ...]]:
    """The goals by their scope; the narrative of several units is for a person to write."""
    groups = matched(units, lambda form: ("goals", form.goals), lambda goal: goal.scope)
    return listed([_goal(group, f"goals[{position}]") for position, group in enumerate(groups)])


def _goal(group: list[Found[Goal]], path: str) -> Merged[Goal]:
    scope = group[0].part.scope
    if repeated(group):
        problem = Problem("同一张表中有几个同类目标，不能对应，留空",
                          "one form has several goals of this scope; left empty", path,
                          places(column(group, "expected")))
        return Merged(Goal(scope), {}, (problem,))
    return built(Goal, {name: _cell(group, name, f"{path}.{name}") for name in ("expected", "actual")}, scope=scope)


def _total(units: Sequence[Unit]) -> Merged[Total]:
    """The last row without what the units scored."""
    group = [Found(unit, "total", unit.form.total) for unit in units]
    return built(Total, {
        "weight": same_number(column(group, "weight"), "total.weight"),
        "score": blank(column(group, "score")), "grade": blank(column(group, "grade")),
    })  # fmt: skip


def _notes(units: Sequence[Unit]) -> Merged[tuple[Cell, ...]]:
    """The closing boxes that all forms print alike; what a unit writes into one is left to a person."""
    boxes: dict[str, list[Printed]] = {}
    for unit in units:
        for note in {folded(note): note for note in unit.form.notes}.values():
            boxes.setdefault(folded(note), []).append(Printed(unit, "notes", note))
    kept = [taken(printed) for printed in boxes.values() if len(printed) == len(units)]
    left = [each for text, printed in boxes.items() if text and len(printed) < len(units) for each in printed]
    problem = Problem("各单位的说明不同，没有合并", "the closing notes differ and were left out", "notes", places(left))
    return Merged(tuple(note for note in kept if note is not None), {}, (problem,) if left else ())


def whole(units: Sequence[Unit]) -> tuple[Problem, ...]:
    """What concerns the forms as a whole: one unit twice, no year, other layouts, doubtful readings, tasks."""
    names = [unit.name for unit in units]
    layouts = {unit.form.layout for unit in units}
    found = (
        ([unit for unit in units if names.count(unit.name) > 1], "implementing_unit",
         "单位相同，可能重复计算", "the same unit, maybe counted twice"),
        ([unit for unit in units if unit.form.fiscal_year is None], "fiscal_year",
         "没有读到年度", "no fiscal year was read"),
        (units if len(layouts) > 1 else (), "layout",
         "表样不同，合并表不属其中任何一种", "their layouts differ; the combined form is of none"),
        ([unit for unit in units if unit.form.problems], None,
         "读取时有问题，请先核对", "the reading met problems, to be looked at first"),
        ([unit for unit in units if unit.form.tasks], "tasks",
         "年度主要任务没有合并", "the main tasks were left out"),
    )  # fmt: skip
    return tuple(_about(chosen, path, message, message_en) for chosen, path, message, message_en in found if chosen)


def _about(units: Sequence[Unit], path: str | None, message: str, message_en: str) -> Problem:
    names, names_en = named(units)
    return Problem(f"{names}：{message}", f"{names_en}: {message_en}", path, beginnings(units))
