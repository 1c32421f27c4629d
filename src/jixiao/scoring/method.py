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
from jixiao.wording.numbers import plain, shown

Slot = Literal[
    "execution", "positive", "equal", "zero_target", "reverse", "range", "deadline", "frequency", "yes_no",
    "satisfaction", "coefficient", "qualitative", "over_achievement", "deduction", "not_applicable", "cap",
]  # fmt: skip
SLOTS: tuple[Slot, ...] = get_args(Slot)
# What a standard may leave out: most places know no such thing.
OPTIONAL: frozenset[Slot] = frozenset({"coefficient", "deduction", "cap"})
Grade = Literal["achieved", "partly", "missed"]
Band = Mapping[str, Decimal]
NO_RATIO = ("年度指标值为 0 而实际完成值为负数，无从计算完成率",
            "the target is 0 and the actual value negative: there is no ratio")


class Case(Struct, frozen=True, gc=False):
    """What a method is given: w, T, A and the numbers its entry in the standard states.

    For `execution` T is 全年预算数 and A is 全年执行数; for `range` T is the lower bound and `upper` the upper one;
    for `deadline` both are days counted from one beginning; for `coefficient` A is the coefficient in per cent; for
    `deduction` A is what is taken off. For `not_applicable` and `cap` w is the full total, see their methods.
    `so_far` is the score before over-achievement and deduction. `words` are what the formula shows instead of numbers.
    Without `traced` no formula is written.
    """

    weight: Decimal
    target: Decimal = Decimal(0)
    actual: Decimal = Decimal(0)
    upper: Decimal | None = None
    grade: Grade | None = None
    numbers: Mapping[str, Decimal] = {}
    bands: tuple[Band, ...] = ()
    so_far: Decimal | None = None
    words: Mapping[str, str] = {}
    traced: bool = True

    def band(self, value: Decimal) -> Band | None:
        """The first band whose `from` the value reaches; bands run from the highest down."""
        return next((band for band in self.bands if value >= band["from"]), None)

    def gives(self, score: Decimal, label: str, label_en: str, formula: str, **figures: Decimal) -> Outcome:
        """The score with its step. `formula` is a text with {A}, {T}, {w}, {s} and the names of `figures`."""
        steps = (self.step(score, label, label_en, formula, **figures),) if self.traced else ()
        return Outcome(score, steps, acted=True)

    def step(self, result: Decimal, label: str, label_en: str, formula: str, **figures: Decimal) -> Step:
        """One step of the trace, its formula written out with the numbers."""
        names = {"A": shown(self.actual), "T": shown(self.target), "w": plain(self.weight), "s": shown(result)}
        names |= {name: shown(value) for name, value in figures.items()} | dict(self.words)
        return Step(label, label_en, formula.format_map(names), result)

    def left(
        self, low: Decimal, high: Decimal, reason: str, reason_en: str, steps: tuple[Step, ...] = (), *,
        open_high: bool = False,
    ) -> Outcome:
        """No score: a person decides, from `low` to `high`, or to below `high`."""
        return Outcome(None, steps if self.traced else (), reason, reason_en, low, high, open_high and low < high)


class Outcome(Struct, frozen=True, gc=False):
    """The score before rounding with its steps; None with a reason and the admissible limits when a person decides.

    `open_high`: `high` itself is not admissible ([9, 12)).
    `acted`: the method had something to do here; over-achievement, deductions and caps mostly have not.
    """

    score: Decimal | None
    steps: tuple[Step, ...] = ()
    reason: str | None = None
    reason_en: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    open_high: bool = False
    acted: bool = False


class Method(Struct, frozen=True):
    """A pure function Case → Outcome, the slots it may fill and what it needs from the standard.

    `bands`: the numbers that each of its bands states; `title` and `title_en` say in a line what it does.
    """

    name: str
    slots: tuple[Slot, ...]
    numbers: tuple[str, ...]
    bands: tuple[str, ...]
    title: str
    title_en: str
    score: Callable[[Case], Outcome]

    def __call__(self, case: Case) -> Outcome:
        return self.score(case)


def method(
    *slots: Slot, numbers: tuple[str, ...] = (), bands: tuple[str, ...] = ()
) -> Callable[[Callable[[Case], Outcome]], Method]:
    """Make a method of a function; its name is the name of its file, its titles the two lines of the docstring."""

    def made(score: Callable[[Case], Outcome]) -> Method:
        title, _, title_en = (score.__globals__["__doc__"] or "").strip().partition("\n\n")
        name = score.__module__.rpartition(".")[2]
        return Method(name, slots, numbers, bands, " ".join(title.split()), " ".join(title_en.split()), score)

    return made


@lru_cache(maxsize=1)
def methods() -> Mapping[str, Method]:
    """All methods by name: the `score` of every module in jixiao.scoring.methods."""
    package = import_module("jixiao.scoring.methods")
    modules = [import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)]
    return {module.score.name: module.score for module in modules}
