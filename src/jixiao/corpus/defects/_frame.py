"""What a defect is, and the form it is put into."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from jixiao.corpus.dice import Dice
from jixiao.model import Cell, Form, FundLine, Indicator


class Case(Struct, frozen=True):
    """A sound form and the chance that decides where it is spoilt."""

    form: Form
    dice: Dice

    @property
    def total(self) -> FundLine:
        """The line 年度资金总额, always the first; an empty one where the form has no money block."""
        return self.form.funds.lines[0] if self.form.funds.lines else FundLine("total", Cell(None))

    def some_row(self, fits: Callable[[Indicator], bool]) -> int | None:
        """The position of some row that fits."""
        positions = [position for position, row in enumerate(self.form.indicators) if fits(row)]
        return self.dice.pick(positions) if positions else None


# The spoilt form, the path its rule reports, further cells that the rule relies on; None = no place for it.
Planted = tuple[Form, str, *tuple[str, ...]] | None
Plant = Callable[[Case], Planted]


class Flaw(Struct, frozen=True):
    """A defect that can be put into a form: the obligations it breaks and the rule that must report it."""

    name: str
    basis: tuple[str, ...]  # ids of regulations §3.2, as in a rule's basis
    rule: str | None  # None = no rule looks for it yet
    plant: Plant


def flaw(*basis: str, rule: str | None) -> Callable[[Plant], Flaw]:
    """Make a defect of a function that plants it."""
    return lambda plant: Flaw(plant.__name__.replace("_", "-"), basis, rule, plant)
