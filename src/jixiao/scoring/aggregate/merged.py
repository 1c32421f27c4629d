"""What combining gives on every level: a part of the new form, the steps that led to it, and what could not be done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Generic, TypeVar

from msgspec import Struct

from jixiao.model import Cell, Place, number
from jixiao.scoring.aggregate.units import Printed, Unit, folded, places, taken, unit_input
from jixiao.scoring.result import Step
from jixiao.wording.language import Term
from jixiao.wording.numbers import shown
from jixiao.wording.terms import field_name

T = TypeVar("T")
S = TypeVar("S", bound=Struct)
_DASHES = re.compile(r"[-—–―─/]*")
OTHER_TEXTS: Term = ("各单位所填不同", "the units print different things")


class Problem(Struct, frozen=True):
    """What could not be combined, and why. `path` is that of the new form, `at` are the places in the units' forms."""

    message: str  # 中文
    message_en: str
    path: str | None
    at: tuple[Place, ...] = ()


class Merged(Struct, Generic[T], frozen=True):
    """A part of the new form; `steps` by the path of the cell they lead to."""

    value: T
    steps: Mapping[str, Step] = {}
    problems: tuple[Problem, ...] = ()


def built(
    struct: type[S], parts: Mapping[str, Merged[Any]], problems: Iterable[Problem] = (), /, **fixed: Any
) -> Merged[S]:
    """A struct whose fields were combined one by one; `problems` are those of the whole of it."""
    value = struct(**fixed, **{name: part.value for name, part in parts.items()})
    return Merged(value, _steps(parts.values()), (*problems, *_problems(parts.values())))


def listed(parts: Sequence[Merged[T]]) -> Merged[tuple[T, ...]]:
    """Several parts as one tuple."""
    return Merged(tuple(part.value for part in parts), _steps(parts), _problems(parts))


def _steps(parts: Iterable[Merged[Any]]) -> Mapping[str, Step]:
    return {path: step for part in parts for path, step in part.steps.items()}


def _problems(parts: Iterable[Merged[Any]]) -> tuple[Problem, ...]:
    return tuple(problem for part in parts for problem in part.problems)


def blank(printed: Sequence[Printed]) -> Merged[Cell | None]:
    """An empty cell where the forms have one: what a unit printed is true of that unit only (得分, 执行率)."""
    return Merged(None if all(each.cell is None for each in printed) else Cell(None))


def left_open(printed: Sequence[Printed], path: str, why: Term) -> Merged[Cell | None]:
    """An empty cell, and why it is empty: the reason with what each unit prints."""
    told = "、".join(f"{each.unit.name}“{folded(each.cell) or '未填'}”" for each in printed)
    told_en = ", ".join(f"{each.unit.name_en} “{folded(each.cell) or 'empty'}”" for each in printed)
    problem = Problem(f"{why[0]}：{told}。没有合并，留空", f"{why[1]}: {told_en}. Not combined, left empty", path,
                      places(printed))
    return Merged(Cell(None), {}, (problem,))


def absent(units: Sequence[Unit], path: str, what: Term) -> Problem:
    """Some units do not have the row or line; those that have it are combined."""
    names, names_en = named(units)
    return Problem(f"{names}没有{what[0]}，只合并有此项的单位",
                   f"{names_en}: no {what[1]}; the other units are combined", path, beginnings(units))


def beginnings(units: Iterable[Unit]) -> tuple[Place, ...]:
    """Where the forms of these units begin."""
    return tuple(unit.form.at for unit in units if unit.form.at is not None)


def named(units: Iterable[Unit]) -> Term:
    """The names of units in a sentence."""
    return "、".join(unit.name for unit in units), ", ".join(unit.name_en for unit in units)


def same(printed: Sequence[Printed], path: str, *, own: bool = False) -> Merged[Cell | None]:
    """What all units print alike (a dash is as good as nothing); an empty cell where they differ.

    `own`: it is the unit's own matter (联系电话) and no problem when it differs.
    """
    if len({_DASHES.sub("", folded(each.cell)) and folded(each.cell) for each in printed}) == 1:
        return Merged(taken(printed))
    return blank(printed) if own else left_open(printed, path, OTHER_TEXTS)


def same_number(printed: Sequence[Printed], path: str) -> Merged[Cell | None]:
    """A number that must be the same everywhere (分值), however it is spelled (10, 10.0); no sum, no mean."""
    figures = {number(each.cell) for each in printed}
    value = number(printed[0].cell)
    if len(figures) > 1 or value is None:
        return same(printed, path)
    return Merged(taken(printed), {path: unchanged(printed, path, value)})


def unchanged(printed: Sequence[Printed], path: str, value: Decimal) -> Step:
    """The step of a number that was taken over."""
    way: Term = ("各单位一致", "the same in all units")
    if len(printed) == 1:
        way = ("只有一个单位有此项", "only one unit has it")
    return step(printed, path, way, " = ".join([shown(value)] * len(printed)), value, [value] * len(printed))


def step(
    printed: Sequence[Printed], path: str, way: Term, formula: str, result: Decimal, values: Sequence[Decimal]
) -> Step:
    """The step that leads to the cell at `path`: what it is, how it came about, and what each unit prints."""
    inputs = tuple(unit_input(each, value) for each, value in zip(printed, values, strict=True))
    return Step(f"{field_name(path, 'zh')}：{way[0]}", f"{field_name(path, 'en')}: {way[1]}", formula, result, inputs)


def addition(printed: Sequence[Printed], path: str, way: Term, values: Sequence[Decimal]) -> Step:
    """The step of a sum."""
    total = sum(values, Decimal(0))
    return step(printed, path, way, " + ".join(map(shown, values)) + f" = {shown(total)}", total, values)
