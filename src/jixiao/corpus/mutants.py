"""Mutants: a sound form, and the same form with one flaw. The rule that owns the flaw must tell the two apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from jixiao.corpus.build import build, with_totals
from jixiao.corpus.defects._frame import Case, Flaw
from jixiao.corpus.dice import Dice
from jixiao.layouts import layouts
from jixiao.model import Form
from jixiao.readers.match.meaning import understood
from jixiao.rules import catalogue

POOL = 330  # sound forms that flaws are planted in, ten of every layout or so


class Mutant(Struct, frozen=True):
    """A form before and after, and the field whose rule has to speak."""

    sound: Form
    spoilt: Form
    path: str


def mutants(flaw: Flaw, count: int) -> Iterator[Mutant]:
    """Up to `count` forms with this flaw, of as many layouts as there are; the same on every machine."""
    fitting = [each for each in _pool() if flaw.rule is None or each[0].kind in catalogue()[flaw.rule].forms]
    made = 0
    for form, index in fitting:
        planted = flaw.plant(Case(form, Dice(index)))
        if planted is None:
            continue
        spoilt, path = planted[:2]
        yield Mutant(understood(form), understood(spoilt if path == "total.score" else with_totals(spoilt)), path)
        made += 1
        if made == count:
            return


@cache
def _pool() -> tuple[tuple[Form, int], ...]:
    """Sound forms, layout after layout, each with a seed of its own."""
    known = layouts()
    ids = sorted(known)
    drawn = ((known[ids[index % len(ids)]], index, Dice(index)) for index in range(POOL))
    return tuple((build(layout, dice.between(2019, 2026), dice), index) for layout, index, dice in drawn)
