"""What scoring gives back: every score beside the printed one, with the trace that led to it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell, Place, Rounding, number, rounded, text
from jixiao.model.rounding import Mode

Evidence = Literal["V", "X", "M", "D"]
Code = Literal[
    "adjusted_target", "approximate", "empty", "no_actual_column", "no_formula", "no_number", "no_sign", "no_weight",
    "not_applicable", "not_computable", "not_scored", "not_understood", "opposite_sense", "other_unit", "qualitative",
    "sign_contradiction", "signed_actual", "uncertain",
]  # fmt: skip
Standing = Literal["agrees", "differs", "inside", "above", "below"]
Decided = Literal["decided", "bracketed", "undecided"]


class Input(Struct, frozen=True, gc=False):
    """One value that went into a step, as printed and as understood; `name` is Chinese (全年执行数).

    `doubt` says why the reading of the cell may be wrong, as the cell does.
    """

    name: str
    text: str | None
    value: Decimal | None
    path: str | None
    at: Place | None
    doubt: str | None = None


class Citation(Struct, frozen=True):
    """Where a number or a setting of a standard comes from.

    `evidence`: V opened, X second-hand, M remembered, D our decision. `says` is a paraphrase;
    `article` and `quote` exist only under V.
    """

    key: str  # cn-2020#weights
    title: str
    document: str | None
    evidence: Evidence
    source: str | None
    says: str | None
    says_en: str | None
    decision: str | None
    article: str | None = None
    quote: str | None = None


class Step(Struct, frozen=True, gc=False):
    """One line of the reckoning. `formula` is written out with its numbers, `result` is not rounded
    unless the step is the rounding itself."""

    label: str
    label_en: str
    formula: str
    result: Decimal
    inputs: tuple[Input, ...] = ()


class Score(Struct, frozen=True, gc=False):
    """One computed value beside the printed one.

    `computed` is None when it could not be computed; `reason` says what is missing, and `code` says it to
    programs. `low` and `high` are then the admissible interval: every score between them fits what is printed;
    `open_high`: all below `high`, but not `high` itself ([9, 12)).
    `because` says what of the page led to `method` (指标值带“≥”，越高越好), where a trace was asked for.
    `printed` is the text whose number is `claimed` (98.80%). `rounding` names the rule (`half_up 2`).
    `exact` is set where the printed number of places decides the comparison. `inferred`: the sign of the
    target is not printed but given by the row's own words (docs/decisions/0008-unsigned-targets.md), or a cell it
    rests on is doubted, so what follows from it is worth a warning rather than an error. `keys` are the entries of the
    standard that were used (`method.reverse`), in the order of their use. `label_en`: the label with words of ours in
    English; None where all of it is printed.
    """

    path: str  # indicators[3].score
    label: str  # 产出指标/数量指标/维修路灯数
    claimed: Decimal | None
    computed: Decimal | None
    maximum: Decimal | None
    method: str | None
    reason: str | None
    reason_en: str | None
    rounding: str | None
    steps: tuple[Step, ...]
    citations: tuple[Citation, ...]
    at: Place | None
    tolerance: Decimal = Decimal(0)
    exact: Decimal | None = None
    printed: str | None = None
    inferred: bool = False
    code: Code | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    open_high: bool = False
    keys: tuple[str, ...] = ()
    because: str | None = None
    because_en: str | None = None
    label_en: str | None = None

    @property
    def limits(self) -> tuple[Decimal, Decimal] | None:
        """The admissible interval: a single point where the score is computed, None where there is none."""
        if self.computed is not None:
            return self.computed, self.computed
        return (self.low, self.high) if self.low is not None and self.high is not None else None

    @property
    def decided(self) -> Decided:
        """Whether the score is computed, bracketed (less than the full range is admissible) or undecided."""
        limits = self.limits
        if limits is None:
            return "undecided"
        if self.computed is not None:
            return "decided"
        return "undecided" if limits == (Decimal(0), self.maximum) and not self.open_high else "bracketed"

    @property
    def standing(self) -> Standing | None:
        """How the printed value stands to the computed one or to the interval; None when one of them is missing."""
        if self.agrees is not None:
            return "agrees" if self.agrees else "differs"
        return beside(self.claimed, self.limits, self.tolerance, open_high=self.open_high)

    @property
    def agrees(self) -> bool | None:
        """Whether the printed value is the computed one; None when either is missing.

        Within the tolerance of the standard; where `exact` is given, when `exact` rounded to the
        places that are printed is what is printed (docs/decisions/0003-printed-precision.md).
        """
        if self.claimed is None or self.computed is None:
            return None
        if self.exact is None:
            return abs(self.claimed - self.computed) <= self.tolerance
        mode: Mode = "floor" if (self.rounding or "").startswith("floor") else "half_up"
        return rounded(self.exact, Rounding(places=places(self.claimed), mode=mode)) == self.claimed


def unscored(path: str, label: str, cell: Cell | None, weight: Cell | None = None,
             tolerance: Decimal = Decimal(0)) -> Score:
    """The printed value of `cell` with nothing computed beside it yet; `weight` prints its maximum."""
    return Score(
        path=path,
        label=label,
        claimed=number(cell),
        computed=None,
        maximum=number(weight),
        method=None,
        reason=None,
        reason_en=None,
        rounding=None,
        steps=(),
        citations=(),
        at=cell.at if cell is not None else None,
        tolerance=tolerance,
        printed=text(cell),
    )


class Choice(Struct, frozen=True):
    """Why a form is scored under this standard, and what else was looked at.

    `own`: the standard is made for the form's place, year and kind. `others`: the standards that nearly fit, each
    with the reason against it.
    """

    reason: str
    reason_en: str
    others: tuple[tuple[str, str, str], ...] = ()  # id, reason in Chinese, reason in English
    own: bool = False


class Grades(Struct, frozen=True):
    """The grade (等级) of the printed total, and of both ends of the recomputed one; None where there is none."""

    printed: str | None = None
    low: str | None = None
    high: str | None = None


class Scored(Struct, frozen=True):
    """A form scored under one standard; `rows` holds one Score per indicator, in printed order.

    `added` is the sum of the printed scores and what `total` is compared with. `recomputed` is the total of
    the computed scores, None unless every part could be computed; `left` counts the parts that could not.
    `low` and `high` are the interval of the total that fits what is printed: the sums of the intervals of its
    parts, after what the standard does with a total (rows that do not apply, caps); `open_high`: `high` itself is out
    of reach, because one of the parts cannot reach its own.
    `own`: the standard is made for this form's layout or place and year; otherwise it is the national fallback,
    or one chosen by the user. `choice` says why this standard.
    """

    standard: str
    execution_rate: Score | None
    execution_score: Score | None
    rows: tuple[Score, ...]
    total: Score | None
    own: bool = False
    added: Decimal | None = None
    recomputed: Decimal | None = None
    left: int = 0
    low: Decimal | None = None
    high: Decimal | None = None
    open_high: bool = False
    choice: Choice | None = None
    grades: Grades = Grades()

    @property
    def parts(self) -> tuple[Score, ...]:
        """Every score in printed order: rate, execution score, rows, total."""
        return (*self.before_total, self.total) if self.total is not None else self.before_total

    @property
    def before_total(self) -> tuple[Score, ...]:
        """The scores in printed order up to the total."""
        every = (self.execution_rate, self.execution_score, *self.rows)
        return tuple(score for score in every if score is not None)

    @property
    def again(self) -> Score:
        """The total of the computed scores, or its interval, as a score beside the printed total."""
        total = self.total if self.total is not None else unscored("total.score", "总分", None)
        return replace(total, computed=self.recomputed, low=self.low, high=self.high, open_high=self.open_high,
                       reason=None, reason_en=None, code=None)

    @property
    def standing(self) -> Standing | None:
        """How the printed total stands to the interval of the recomputed one."""
        limits = (self.low, self.high) if self.low is not None and self.high is not None else None
        if self.total is None or limits is None:
            return None
        found = beside(self.total.claimed, limits, self.total.tolerance, open_high=self.open_high)
        return "agrees" if found == "inside" and limits[0] == limits[1] else found


def beside(
    claimed: Decimal | None, limits: tuple[Decimal, Decimal] | None, tolerance: Decimal, *, open_high: bool = False
) -> Standing | None:
    """Whether a printed figure lies inside, above or below the admissible interval.

    A bound that does not belong to the interval stays out of it, whatever the tolerance.
    """
    if claimed is None or limits is None:
        return None
    if open_high and claimed >= limits[1]:
        return "above"
    return "below" if claimed < limits[0] - tolerance else "above" if claimed > limits[1] + tolerance else "inside"


def places(value: Decimal) -> int:
    """The decimal places a number was printed with: 95 → 0, 98.80 → 2."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
