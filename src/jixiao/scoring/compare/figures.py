"""What comparing a target with an actual value gives: one pair of figures, or the few that are possible."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from jixiao.scoring.inputs import Refusal
from jixiao.scoring.method import Grade, Slot
from jixiao.scoring.result import Step

UNBOUNDED = Decimal("Infinity")


class Choices(Struct, frozen=True):
    """What a standard lets be read where the page leaves it open (its section `reading`).

    `turns` are the values at which the score of satisfaction jumps where it is scored whatever its target; `ratios`
    of the target are those where over-achievement is taken into account. `year` is the form's fiscal year, which dates
    without a year are read in.
    """

    unsigned: bool = True  # a sign that is not printed is inferred where the row's own words make it certain
    adjusted: bool = True  # an adjusted target (调整指标值) takes the place of the first one
    full_year: bool = True  # 每季度 is four times a year
    turns: tuple[Decimal, ...] = ()
    ratios: tuple[Decimal, ...] = ()
    year: int | None = None


class Figures(Struct, frozen=True, gc=False):
    """T and A ready for the method of `slot`; `words` are what a formula shows instead of their numbers."""

    target: Decimal
    actual: Decimal
    slot: Slot
    upper: Decimal | None = None
    grade: Grade | None = None
    words: Mapping[str, str] = {}

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; None where a person has to judge."""
        match self.slot:
            case "qualitative":
                return None
            case "range":
                return self.target <= self.actual <= (self.target if self.upper is None else self.upper)
            case "yes_no":
                return self.actual == self.target
            case "reverse" | "zero_target" | "deadline":
                return self.actual <= self.target
            case _:
                return self.actual >= self.target


class Reading(Struct, frozen=True, gc=False):
    """How target and actual value of a row can be read; `notes` are the steps by which they were accepted.

    More than one alternative where the page leaves it open, and `missing` says what it leaves open: the score
    then lies between the lowest and the highest they earn. `inferred`: something not printed (the sign, the year) was
    taken from the row's own words. `keys` are the entries of the standard that allow to read so.
    """

    alternatives: tuple[Figures, ...]
    notes: tuple[Step, ...] = ()
    inferred: bool = False
    missing: Refusal | None = None
    keys: tuple[str, ...] = ()

    @property
    def only(self) -> Figures | None:
        """The figures, where there is one way to read them."""
        return self.alternatives[0] if self.missing is None and len(self.alternatives) == 1 else None
