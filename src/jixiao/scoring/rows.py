"""The indicator rows (三级指标) scored, one by one.

Where the page leaves open how target and actual value are to be read, every way is scored, and the row gets the
interval from the lowest to the highest; where they all earn the same, that is its score.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from jixiao.model import Form, Indicator, number, text
from jixiao.scoring.compare import Figures, Reading, reading
from jixiao.scoring.derivation import derivation
from jixiao.scoring.doubts import with_doubts
from jixiao.scoring.inputs import Refusal, given, weighs_nothing
from jixiao.scoring.marks import Mark, mark
from jixiao.scoring.result import Code, Input, Score, Step, unscored
from jixiao.scoring.standard import Standard

ZERO = Decimal(0)


def rows(form: Form, standard: Standard, *, trace: bool = True) -> tuple[Score, ...]:
    """One Score per indicator, in printed order."""
    if form.kind == "self_evaluation":
        return tuple(_Row(row, position, standard, trace, form.fiscal_year).score()
                     for position, row in enumerate(form.indicators))
    nothing = {"reason": "不是自评表，不记分", "reason_en": "no self-evaluation form: nothing is scored"}
    every = (_Row(row, position, standard, trace).blank for position, row in enumerate(form.indicators))
    return tuple(replace(blank, **nothing, code="not_scored") for blank in every)


def counted(row: Indicator, standard: Standard) -> Indicator:
    """The row with the target that counts: the adjusted one (调整指标值), where the standard says so."""
    if row.adjusted_target is None or not standard.choices.adjusted:
        return row
    adjusted = text(row.adjusted_target) not in (None, text(row.target))
    return replace(row, target=row.adjusted_target) if adjusted else row


class _Row:
    """A row while it is being scored."""

    __slots__ = ("adjusted", "blank", "counted", "path", "row", "standard", "trace", "weight", "year")

    def __init__(self, row: Indicator, position: int, standard: Standard, trace: bool, year: int | None = None) -> None:
        self.row, self.standard, self.trace, self.year = row, standard, trace, year
        self.path = f"indicators[{position}]"
        self.blank = unscored(f"{self.path}.score", _label(row), row.score, row.weight, standard.tolerance)
        self.weight = self.blank.maximum or ZERO
        self.counted = counted(row, standard)
        self.adjusted = self.counted is not row

    def score(self) -> Score:
        """The score, left open where what it rests on may belong elsewhere."""
        target, actual, weight = self.counted.target, self.row.actual, self.row.weight
        if (target and target.doubt) or (actual and actual.doubt) or (weight and weight.doubt):
            cells = ("年度指标值", "target", target), ("实际完成值", "actual value", actual), ("分值", "points", weight)
            return with_doubts(self._as_read(), cells, trace=self.trace)
        return self._as_read()

    def _as_read(self) -> Score:
        if self.blank.maximum is None:
            return self._no_weight()
        if self.weight <= 0:
            return weighs_nothing(self.blank, self.row.weight, self.path, trace=self.trace)
        if self.row.coefficient is not None and self.standard.has("coefficient"):
            coefficient = number(self.row.coefficient)
            if coefficient is not None:
                return self._by_coefficient(coefficient)
        read = reading(self.counted, self.standard.choices, self.year)
        return self._refused(read) if isinstance(read, Refusal) else self._scored(read)

    def _no_weight(self) -> Score:
        printed = text(self.row.weight)
        reason, reason_en = "未设分值", "no points are set"
        if printed is not None:
            reason, reason_en = f"分值“{printed}”不是数字", f"the points {printed!r} are no number"
        return replace(self.blank, reason=reason, reason_en=reason_en, code="no_weight")

    def _by_coefficient(self, coefficient: Decimal) -> Score:
        inputs = (given("得分系数", self.row.coefficient, f"{self.path}.coefficient", coefficient),
                  given("分值", self.row.weight, f"{self.path}.weight", self.weight))
        return self._decided(self._mark(Figures(ZERO, coefficient, "coefficient")), Reading(()), inputs)

    def _refused(self, refusal: Refusal) -> Score:
        return replace(self.blank, reason=refusal.reason, reason_en=refusal.reason_en, code=refusal.code,
                       low=ZERO, high=self.weight)

    def _mark(self, figures: Figures) -> Mark:
        taken = number(self.row.deduction) if self.row.deduction and self.standard.has("deduction") else None
        trace = self.trace and figures.actual.is_finite()  # no reckoning with ∞
        return mark(figures, self.weight, self.standard, level1=text(self.row.level1), taken=taken, trace=trace)

    def _scored(self, read: Reading) -> Score:
        marks = [self._mark(figures) for figures in read.alternatives]
        first, inputs = marks[0], self._inputs(read.alternatives[0]) if self.trace else ()
        if first.score is None or (len(marks) > 1 and any(each.score != first.score for each in marks)):
            return self._open(marks, read, inputs)
        if read.missing is not None:
            read = replace(read, notes=(*read.notes, _all_the_same(read.missing, first.score)), inferred=True)
        return self._decided(first, read, inputs)

    def _decided(self, mark: Mark, read: Reading, inputs: tuple[Input, ...]) -> Score:
        rule = self.standard.rounding("row")
        keys = self._used((*read.keys, *mark.keys, "rounding.row"))
        found = replace(self.blank, computed=mark.score, method=mark.method, inferred=read.inferred,
                        rounding=f"{rule.mode} {rule.places}", keys=keys)
        return self._led(found, read, (*read.notes, *mark.steps), inputs)

    def _open(self, marks: list[Mark], read: Reading, inputs: tuple[Input, ...]) -> Score:
        """Not computed: what is missing, and the interval over all the ways to read the row."""
        left = next((each for each in marks if each.score is None), marks[0])
        code: Code = "qualitative" if read.alternatives[0].slot == "qualitative" else "no_formula"
        why = read.missing or Refusal(left.reason or "", left.reason_en or "", code=code)
        keys = [*read.keys, *(key for each in marks for key in each.keys)]
        if left.score is not None:
            keys.append("rounding.row")
        high = max(each.high for each in marks)
        found = replace(self.blank, method=marks[0].method, reason=why.reason, reason_en=why.reason_en, code=why.code,
                        low=min(each.low for each in marks), high=high,
                        open_high=all(each.open_high for each in marks if each.high == high),
                        inferred=read.inferred, keys=self._used(tuple(dict.fromkeys(keys))))
        ways = dict.fromkeys(step for each in marks for step in each.steps)
        return self._led(found, read, (*read.notes, *ways), inputs)

    def _used(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The entries that were used, with the one that lets an adjusted target count."""
        return ("reading.adjusted", *keys) if self.adjusted else keys

    def _led(self, found: Score, read: Reading, steps: tuple[Step, ...], inputs: tuple[Input, ...]) -> Score:
        """Where a trace is wanted: what led to the method and to the score, and what that rests on."""
        if not self.trace:
            return found
        because, because_en = derivation(self.counted, read)
        placed = (replace(steps[0], inputs=inputs), *steps[1:]) if steps else ()
        return replace(found, because=because, because_en=because_en, steps=placed,
                       citations=self.standard.cited(*found.keys))

    def _inputs(self, figures: Figures) -> tuple[Input, ...]:
        field = "adjusted_target" if self.adjusted else "target"
        numbers = figures.slot not in ("qualitative", "deadline", "yes_no")
        actual = figures.actual if numbers and figures.actual.is_finite() else None
        target = figures.target if numbers else None
        return (
            given("实际完成值", self.row.actual, f"{self.path}.actual", actual),
            given("年度指标值", getattr(self.row, field), f"{self.path}.{field}", target),
            given("分值", self.row.weight, f"{self.path}.weight", self.weight),
        )


def _label(row: Indicator) -> str:
    """`产出指标/数量指标/维修路灯数`"""
    one, two, three = text(row.level1), text(row.level2), text(row.level3)
    return f"{one}/{two}/{three}" if one and two and three else "/".join(filter(None, (one, two, three)))


def _all_the_same(missing: Refusal, score: Decimal) -> Step:
    return Step(f"{missing.reason}；怎样读都得同样的分", f"{missing.reason_en}; every reading earns the same",
                f"→ {score:f}", score)
