"""Controlled defects, one function each, found by walking this folder.

A defect is a function under `@flaw` that takes a case and gives the spoilt form with the path of the
field its rule reports; None says that the form has no place for it. It breaks its obligation and, as
far as can be, no other. Two defects of one form never share a row, nor a cell that a rule relies on, so
none hides another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from msgspec import Struct

from jixiao.corpus.build import with_totals
from jixiao.corpus.defects._frame import Case, Flaw
from jixiao.corpus.dice import Dice
from jixiao.model import Form
from jixiao.model.form import cells
from jixiao.rules import catalogue

TRIES = 8
ROW = re.compile(r"indicators\[\d+\]")


class Defect(Struct, frozen=True):
    """An obligation broken on purpose, and what `jixiao check` has to say about it."""

    name: str
    basis: tuple[str, ...]  # ids of the obligations broken
    rule: str | None  # code of the rule that must report it; None = no rule looks for it yet
    form: int  # position in the document
    path: str  # the field the rule reports


@cache
def flaws() -> Mapping[str, Flaw]:
    """Every defect by its name."""
    modules = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    found = [each for name in modules for each in vars(import_module(f"{__name__}.{name}")).values()]
    return {flaw.name: flaw for flaw in sorted((each for each in found if isinstance(each, Flaw)), key=_name)}


def flawed(form: Form, dice: Dice, position: int) -> tuple[Form, tuple[Defect, ...]]:
    """The form with none to three defects. The last row is added up anew unless it is the defect."""
    done: list[Defect] = []
    taken: set[str] = set()
    for _ in range(dice.pick((0, 0, 1, 1, 2, 3))):
        found = _planted(form, dice)
        if found is None:
            continue
        flaw, (spoilt, path, *uses) = found
        touched = _changed(form, spoilt) | {_part(each) for each in (path, *uses)}
        if touched & taken:
            continue
        taken |= touched
        done.append(Defect(flaw.name, flaw.basis, flaw.rule, position, path))
        if path == "total.score":
            return spoilt, tuple(done)
        form = with_totals(spoilt)
    return form, tuple(done)


def _planted(form: Form, dice: Dice) -> tuple[Flaw, tuple[Form, str, *tuple[str, ...]]] | None:
    """Some defect that the form has a place for; now and then one that few forms have a place for."""
    every = list(flaws().values())
    rare = [flaw for flaw in every if flaw.rare] if dice.chance(0.25) else []
    for pool in (*[rare] * TRIES, *[every] * TRIES):
        if not pool:
            continue
        flaw = dice.pick(pool)
        planted = flaw.plant(Case(form, dice)) if _looked_for(flaw, form) else None
        if planted is not None:
            return flaw, planted
    return None


def _name(flaw: Flaw) -> str:
    return flaw.name


def _looked_for(flaw: Flaw, form: Form) -> bool:
    """Whether the rule, where there is one, applies to this kind of form."""
    return flaw.rule is None or form.kind in catalogue()[flaw.rule].forms


def _changed(before: Form, after: Form) -> set[str]:
    """The rows and cells that differ."""
    texts = [{path: cell.text for path, cell in cells(form)} for form in (before, after)]
    return {_part(path) for path in texts[0].keys() | texts[1].keys() if texts[0].get(path) != texts[1].get(path)}


def _part(path: str) -> str:
    """The row of a cell, or the cell where it stands in no row."""
    row = ROW.match(path)
    return row[0] if row else path
