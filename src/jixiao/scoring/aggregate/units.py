"""The units that report on one project, and the cells that their forms print in one place."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal
from typing import Generic, TypeVar
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell, Form, Place, text
from jixiao.scoring.inputs import given
from jixiao.scoring.result import Input
from jixiao.wording.terms import field_name

T = TypeVar("T", bound=Struct)


class Unit(Struct, frozen=True):
    """One unit with its form; `name` is 实施单位, or 第2张表 where none is printed."""

    position: int
    name: str
    name_en: str
    form: Form


class Printed(Struct, frozen=True):
    """What one unit prints in one place of its form; `cell` is None when the form has no such cell."""

    unit: Unit
    path: str
    cell: Cell | None


class Found(Struct, Generic[T], frozen=True):
    """A fund line, a goal or a row as it stands in the form of one unit."""

    unit: Unit
    path: str
    part: T


def units_of(forms: Sequence[Form]) -> tuple[Unit, ...]:
    """The forms with the names of their units."""
    return tuple(_unit(position, form) for position, form in enumerate(forms))


def _unit(position: int, form: Form) -> Unit:
    name = text(form.implementing_unit) or text(form.context.unit) or text(form.primary_budget_unit)
    return Unit(position, name or f"第{position + 1}张表", name or f"form {position + 1}", form)


def folded(cell: Cell | None) -> str:
    """The text without white space and in half-width signs, as names are compared; empty when nothing is printed."""
    return "".join(normalize("NFKC", text(cell) or "").split())


def matched(
    units: Iterable[Unit], field: Callable[[Form], tuple[str, Sequence[T]]], key: Callable[[T], Hashable]
) -> list[list[Found[T]]]:
    """The parts of all forms that have the same key, in the order of the first form, further ones behind it.

    `field` gives the path of the parts and the parts themselves.
    """
    groups: dict[Hashable, list[Found[T]]] = {}
    for unit in units:
        path, parts = field(unit.form)
        for position, part in enumerate(parts):
            groups.setdefault(key(part), []).append(Found(unit, f"{path}[{position}]", part))
    return list(groups.values())


def column(group: Iterable[Found[T]], name: str) -> tuple[Printed, ...]:
    """One cell of each of the matched parts."""
    return tuple(
        Printed(found.unit, f"{found.path}.{name}".removeprefix("."), getattr(found.part, name)) for found in group
    )


def heads(units: Iterable[Unit], path: str, of: Callable[[Form], Cell | None]) -> tuple[Printed, ...]:
    """One cell of the head of each form."""
    return tuple(Printed(unit, path, of(unit.form)) for unit in units)


def lacking(units: Iterable[Unit], group: Iterable[Found[T]]) -> tuple[Unit, ...]:
    """The units that do not have the part."""
    having = {found.unit.position for found in group}
    return tuple(unit for unit in units if unit.position not in having)


def repeated(group: Sequence[Found[T]]) -> bool:
    """Whether one form has the part more than once, so that nothing says which belongs to which."""
    return len({found.unit.position for found in group}) < len(group)


def unit_input(printed: Printed, value: Decimal | None) -> Input:
    """The cell as an input of a step; its name says whose it is (甲局·全年执行数), its path is of the unit's form."""
    return given(f"{printed.unit.name}·{field_name(printed.path, 'zh')}", printed.cell, printed.path, value)


def places(printed: Iterable[Printed]) -> tuple[Place, ...]:
    """Where the cells stand, as far as it is known."""
    found = [each.cell.at if each.cell is not None and each.cell.at else each.unit.form.at for each in printed]
    return tuple(place for place in found if place is not None)


def taken(printed: Sequence[Printed]) -> Cell | None:
    """The cell of the first unit without its place; a doubt about any of them stays."""
    first = printed[0].cell
    return None if first is None else replace(first, at=None, doubt=doubt(printed), confidence=None)


def doubt(printed: Iterable[Printed]) -> str | None:
    """The first doubt about the reading of the cells."""
    return next((each.cell.doubt for each in printed if each.cell is not None and each.cell.doubt), None)
