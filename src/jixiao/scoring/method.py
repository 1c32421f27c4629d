"""What a scoring method is, and how methods are found: one file each in `methods/`, nothing to register."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from importlib import import_module
from typing import Literal, get_args

from msgspec import Struct

from jixiao.scoring.result import Step

Slot = Literal["execution", "positive", "equal", "zero_target", "reverse", "qualitative", "over_achievement"]
SLOTS: tuple[Slot, ...] = get_args(Slot)


class Case(Struct, frozen=True):
    """What a method is given: w, T, A and the numbers its entry in the standard states.

    For `execution` T is 全年预算数 and A is 全年执行数. `so_far` is the score before over-achievement.
    """

    weight: Decimal
    target: Decimal = Decimal(0)
    actual: Decimal = Decimal(0)
    numbers: Mapping[str, Decimal] = {}
    so_far: Decimal | None = None


class Outcome(Struct, frozen=True):
    """The score before rounding with its steps; None with a reason when a person has to decide."""

    score: Decimal | None
    steps: tuple[Step, ...] = ()
    reason: str | None = None
    reason_en: str | None = None


class Method(Struct, frozen=True):
    """A pure function Case → Outcome, the slots it may fill and the numbers it needs from the standard."""

    name: str
    slots: tuple[Slot, ...]
    numbers: tuple[str, ...]
    score: Callable[[Case], Outcome]

    def __call__(self, case: Case) -> Outcome:
        return self.score(case)


def method(*slots: Slot, numbers: tuple[str, ...] = ()) -> Callable[[Callable[[Case], Outcome]], Method]:
    """Make a method of a function; its name is the name of its file."""
    return lambda score: Method(score.__module__.rpartition(".")[2], slots, numbers, score)


@lru_cache(maxsize=1)
def methods() -> Mapping[str, Method]:
    """All methods by name: the `score` of every module in jixiao.scoring.methods."""
    package = import_module("jixiao.scoring.methods")
    modules = [import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)]
    return {module.score.name: module.score for module in modules}
