"""What an explanation is, what is asked about, and how explanations are found: one file each in `reasons/`."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cached_property, lru_cache
from importlib import import_module
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell, Form, FundLine, Indicator, Place
from jixiao.model.arithmetic import total_line
from jixiao.scoring.compare import Figures, Reading, reading
from jixiao.scoring.engine import score as score_form
from jixiao.scoring.execution import execution
from jixiao.scoring.result import Citation, Score, Scored
from jixiao.scoring.rounding import MODE_LABELS
from jixiao.scoring.rows import counted, rows
from jixiao.scoring.standard import Setting, Standard

Kind = Literal["rate", "execution", "row", "total"]
EXACT_PLACES = 12  # as many as tell any two figures of a form apart


class Explanation(Struct, frozen=True):
    """One way in which a printed figure comes about; true as arithmetic, no finding of what was done.

    `code` is the name of its file, `formula` the reckoning that gives the figure, `citations` the entries of the
    standard it follows, `at` the place of what it speaks of.
    """

    code: str
    text: str
    text_en: str
    formula: str | None = None
    citations: tuple[Citation, ...] = ()
    at: Place | None = None


class Asked(Struct, frozen=True, dict=True):
    """A score whose printed value is to be explained, with its form and what it was scored under."""

    form: Form
    scored: Scored
    score: Score
    standard: Standard
    claimed: Decimal

    @property
    def kind(self) -> Kind:
        """What is scored: the execution rate, its points, a row, or the total."""
        if self.score.path.startswith("indicators"):
            return "row"
        if self.score.path.startswith("total"):
            return "total"
        return "rate" if self.score.path.endswith("execution_rate") else "execution"

    @property
    def added_rightly(self) -> bool:
        """Whether it is a total that is the sum of the printed scores."""
        return self.kind == "total" and self.score.agrees is True

    @cached_property
    def position(self) -> int:
        """Which row it is, from 0."""
        return int(self.score.path.partition("[")[2].partition("]")[0])

    @property
    def row(self) -> Indicator:
        """The indicator row (of a row's score)."""
        return self.form.indicators[self.position]

    @cached_property
    def line(self) -> FundLine:
        """年度资金总额 (of the execution rate and its points)."""
        found = total_line(self.form.funds)
        assert found is not None  # without it there is no such score
        return found[1]

    @cached_property
    def figures(self) -> tuple[Figures, ...]:
        """Every way to read target and actual value of the row; none where they cannot be compared."""
        found = reading(counted(self.row, self.standard), self.standard.choices, self.form.fiscal_year)
        return found.alternatives if isinstance(found, Reading) else ()

    @cached_property
    def exact(self) -> Decimal | None:
        """The computed score before it is rounded."""
        if self.kind == "total":
            return self.score.computed
        return self.would(self.form)

    @cached_property
    def unrounded(self) -> Standard:
        """The standard, rounding nothing that is to be seen."""
        return unrounded(self.standard)

    def would(self, form: Form) -> Decimal | None:
        """What the same score of a changed form is before it is rounded."""
        found = self.again(form, self.unrounded)
        return found.computed if found.exact is None else found.exact

    def again(self, form: Form, standard: Standard, *, trace: bool = False) -> Score:
        """The same score of a changed form or under a changed standard."""
        if self.kind == "row":
            return rows(replace(form, indicators=(form.indicators[self.position],)), standard, trace=trace)[0]
        if self.kind == "total":
            found = score_form(form, standard, trace=trace).total
        else:
            found = execution(form, standard, trace=trace)[0 if self.kind == "rate" else 1]
        assert found is not None  # nothing is changed that makes a score go
        return found

    @property
    def budget(self) -> Cell | None:
        """The budget that the standard measures the execution rate against."""
        return getattr(self.line, self.standard.rate_budget)  # type: ignore[no-any-return]

    def with_amounts(self, executed: Cell | None, budget: Cell | None) -> Form:
        """The form with another expenditure and another budget of the rate."""
        return self.with_line(**{"executed": executed, self.standard.rate_budget: budget})

    def with_line(self, **cells: object) -> Form:
        """The form with other cells in 年度资金总额."""
        lines = tuple(replace(line, **cells) if line is self.line else line for line in self.form.funds.lines)
        return replace(self.form, funds=replace(self.form.funds, lines=lines))

    def with_row(self, **cells: object) -> Form:
        """The form with other cells in the row."""
        every = list(self.form.indicators)
        every[self.position] = replace(self.row, **cells)
        return replace(self.form, indicators=tuple(every))

    def says(self, text: str, text_en: str, formula: str | None = None,
             citations: tuple[Citation, ...] = (), at: Place | None = None) -> Explanation:
        """An explanation; its code is given where it is collected."""
        return Explanation("", text, text_en, formula, citations, at or self.score.at)


class Reason(Struct, frozen=True):
    """A kind of explanation: what it may explain and how telling it is (the lower, the more)."""

    code: str
    kinds: tuple[Kind, ...]
    rank: int
    explain: Callable[[Asked], Iterator[Explanation]]

    def __call__(self, asked: Asked) -> Iterator[Explanation]:
        for found in self.explain(asked):
            yield replace(found, code=self.code)


def reason(*kinds: Kind, rank: int) -> Callable[[Callable[[Asked], Iterator[Explanation]]], Reason]:
    """Make a kind of explanation of a function; its code is the name of its file."""

    def made(explain: Callable[[Asked], Iterator[Explanation]]) -> Reason:
        return Reason(explain.__module__.rpartition(".")[2], kinds, rank, explain)

    return made


@lru_cache(maxsize=1)
def catalogue() -> tuple[Reason, ...]:
    """The `explain` of every module in jixiao.scoring.why.reasons, the most telling first."""
    package = import_module("jixiao.scoring.why.reasons")
    found = [import_module(f"{package.__name__}.{each.name}") for each in pkgutil.iter_modules(package.__path__)]
    return tuple(sorted((module.explain for module in found), key=lambda each: (each.rank, each.code)))


def unrounded(standard: Standard) -> Standard:
    """The standard with so many places that rounding changes nothing that is to be seen."""
    fine = {
        key: Setting(key, {"places": Decimal(EXACT_PLACES), "mode": "half_up"}, setting.cites)
        for key, setting in standard.settings.items() if key.startswith("rounding.")
    }
    return replace(standard, settings={**standard.settings, **fine})


def beyond(score: Score) -> Decimal:
    """How far a printed value lies outside of what can be earned, the tolerance apart; too much is positive."""
    if score.claimed is None or score.limits is None:
        return Decimal(0)
    gap = score.claimed - min(max(score.claimed, score.limits[0]), score.limits[1])
    return gap if abs(gap) > score.tolerance else Decimal(0)


def formula_of(score: Score) -> str:
    """The reckoning of a score in one line, without its rounding."""
    roundings = tuple(label for label, _ in MODE_LABELS.values())
    return "; ".join(dict.fromkeys(step.formula for step in score.steps if not step.label.startswith(roundings)))
