"""Controlled defects, one function each, found by walking this folder.

A defect is a function under `@flaw` that takes a case and gives the spoilt form with the path of the
field its rule reports; None says that the form has no place for it. It breaks its obligation and, as
far as can be, no other. Two defects of one form never share a row, nor a cell that a rule relies on, so
none hides another.

Every form is offered the defects that were planted least so far, so those that few forms have a place for get
the forms that have one, and a few hundred documents hold each defect some times however many there are.
"""

from __future__ import annotations

import re
from collections import Counter
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


def flawed(form: Form, dice: Dice, position: int, planted: Counter[str]) -> tuple[Form, tuple[Defect, ...]]:
    """The form with none to three defects; `planted` counts them by name, here and in the forms before.

    The last row is added up anew unless it is the defect.
    """
    done: list[Defect] = []
    taken: set[str] = set()
    for _ in range(dice.pick((0, 0, 1, 1, 2, 3))):
        found = _planted(form, dice, planted, taken)
        if found is None:
            break
        flaw, spoilt, path, touched = found
        planted[flaw.name] += 1
        taken |= touched
        done.append(Defect(flaw.name, flaw.basis, flaw.rule, position, path))
        if path == "total.score":
            return spoilt, tuple(done)
        form = with_totals(spoilt)
    return form, tuple(done)


def _planted(
    form: Form, dice: Dice, planted: Counter[str], taken: set[str]
) -> tuple[Flaw, Form, str, set[str]] | None:
    """The defect planted least so far that the form has a free place for, and what it touches."""
    lots = {name: (planted[name], dice.between(1, 10**6)) for name in flaws()}
    for name in sorted(lots, key=lots.__getitem__):
        flaw = flaws()[name]
        found = flaw.plant(Case(form, dice)) if _looked_for(flaw, form) else None
        if found is None:
            continue
        spoilt, *paths = found
        touched = _changed(form, spoilt) | set(map(_part, paths))
        if not touched & taken:
            return flaw, spoilt, paths[0], touched
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
