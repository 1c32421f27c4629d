"""The total (总分): the form's own addition, and beside it the total of what was computed, or its interval."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell, Form, number
from jixiao.model.arithmetic import Sum, scores
from jixiao.scoring.inputs import given
from jixiao.scoring.method import Case, Slot
from jixiao.scoring.result import Score, Step, unscored
from jixiao.scoring.standard import Standard
from jixiao.wording.language import Lang
from jixiao.wording.numbers import interval, shown
from jixiao.wording.terms import place_in_form

ZERO = Decimal(0)
LANGUAGES: tuple[Lang, Lang] = ("zh", "en")


class Whole(Struct, frozen=True):
    """A total after what the standard does with it; `keys` are the entries that did something.

    `open_high`: it is the end of an interval and itself out of reach.
    """

    value: Decimal
    steps: tuple[Step, ...] = ()
    keys: tuple[str, ...] = ()
    open_high: bool = False


class Recomputed(Struct, frozen=True):
    """The parts of the total as computed: its interval, and how many parts could not be computed."""

    low: Whole | None = None
    high: Whole | None = None
    left: int = 0
    known: tuple[Decimal, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The entries that did something to either end."""
        return tuple(key for whole in (self.low, self.high) if whole for key in whole.keys)

    @property
    def value(self) -> Decimal | None:
        """The total, when every part was computed and nothing else is open (a rate that may cap it, idle rows)."""
        if self.low is None or self.high is None or not self.known or self.left:
            return None
        return self.low.value if self.low.value == self.high.value else None


class _Parts(Struct, frozen=True):
    """What the total adds up, those that do not apply apart, and the rate that may cap it."""

    full: Decimal
    idle: Decimal  # points of the rows that do not apply
    rate: Decimal | None
    standard: Standard

    def whole(self, points: Decimal, idle: Decimal, rate: Decimal | None, *, trace: bool = True) -> Whole:
        """The total of `points`, the rows that do not apply having `idle` points."""
        found = Whole(points + idle)
        if self.idle:
            case = Case(self.full, actual=self.idle, so_far=points, upper=idle, traced=trace)
            found = self._applied("not_applicable", case, found)
        if rate is not None and self.standard.has("cap"):
            found = self._applied("cap", Case(self.full, actual=rate, so_far=found.value, traced=trace), found)
        return found

    def _applied(self, slot: Slot, case: Case, before: Whole) -> Whole:
        method, setting = self.standard.method(slot)
        outcome = method.score(replace(case, numbers=setting.numbers, bands=setting.bands))
        if not outcome.acted or outcome.score is None:
            return before
        return Whole(outcome.score, before.steps + outcome.steps, (*before.keys, setting.key))


def total(form: Form, rate: Score | None, execution_score: Score | None, rows: tuple[Score, ...],
          standard: Standard, *, trace: bool = True) -> tuple[Score | None, Recomputed]:
    """Σ 得分 (SC-41) beside the printed total, and the total recomputed.

    None when the form prints neither a total nor a score. `computed` is the sum of the PRINTED scores: what the form's
    own arithmetic should have given, so that a wrong row score is not reported a second time as a wrong total. Where
    rows that do not apply are rescaled or a low execution rate caps the total (SC-40, SC-25), that is done to both.
    """
    if form.kind != "self_evaluation":
        return None, Recomputed()
    printed, parts = scores(form), _parts(rate, execution_score, rows, standard)
    again = _recomputed(printed, parts, (execution_score, *rows), trace=trace)
    if not printed.parts and number(form.total.score) is None:
        return None, again
    return _printed(form, printed, parts, again, rows, trace=trace), again


def _parts(rate: Score | None, execution_score: Score | None, rows: tuple[Score, ...], standard: Standard) -> _Parts:
    every = [row for row in (execution_score, *rows) if row is not None]
    return _Parts(
        full=sum((row.maximum for row in every if row.maximum and row.maximum > 0), ZERO),
        idle=sum((row.maximum for row in rows if row.code == "not_applicable" and row.maximum), ZERO),
        rate=rate.exact if rate else None,
        standard=standard,
    )


def _printed(form: Form, printed: Sum, parts: _Parts, again: Recomputed, rows: tuple[Score, ...], *,
             trace: bool) -> Score:
    idle = sum((row.claimed for row in rows if row.code == "not_applicable" and row.claimed), ZERO)
    whole = parts.whole(printed.value - idle, idle, parts.rate, trace=trace)
    reason, reason_en = _reason(printed)
    found = replace(
        unscored("total.score", "总分", form.total.score, form.total.weight, parts.standard.total_tolerance),
        computed=None if reason else whole.value, method="addition", reason=reason, reason_en=reason_en,
        code="empty" if reason else None, keys=tuple(dict.fromkeys((*whole.keys, *again.keys, "tolerance.total"))),
    )
    if not trace:
        return found
    steps = (_added(printed), *whole.steps, *_again(again))
    return replace(found, steps=tuple(step for step in steps if step), citations=parts.standard.cited(*found.keys))


def _reason(printed: Sum) -> tuple[str, str] | tuple[None, None]:
    if not printed.missing and printed.parts:
        return None, None
    places, places_en = (", ".join(place_in_form(path, lang) for path in printed.missing) for lang in LANGUAGES)
    return f"得分未填或不是数字：{places or '全部'}", f"scores empty or no number: {places_en or 'all'}"


def _added(printed: Sum) -> Step | None:
    if not printed.parts or printed.missing:
        return None
    inputs = tuple(given("得分", cell, path, number(cell)) for path, cell in printed.parts)
    return Step("表上得分相加", "printed scores added", _addition([_figure(cell) for _, cell in printed.parts]),
                printed.value, inputs)


def _figure(cell: Cell) -> Decimal:
    return number(cell) or ZERO


def _addition(parts: list[Decimal]) -> str:
    return " + ".join(shown(part) for part in parts) + f" = {shown(sum(parts, ZERO))}"


def _recomputed(printed: Sum, parts: _Parts, computed: tuple[Score | None, ...], *, trace: bool) -> Recomputed:
    """The parts of the total with what was computed for them."""
    by_path = {score.path: score for score in computed if score is not None}
    wanted = [by_path.get(path) for path in (*[path for path, _ in printed.parts], *printed.missing)]
    applying = [score for score in wanted if score is None or score.code != "not_applicable"]
    known = tuple([score.computed for score in applying if score is not None and score.computed is not None])
    left = len(applying) - len(known)
    limits = [each for score in applying if score is not None and (each := score.limits) is not None]
    if not limits or len(limits) < len(applying):
        return Recomputed(left=left, known=known)
    low, high = sum([each[0] for each in limits], ZERO), sum([each[1] for each in limits], ZERO)
    worst = parts.rate if parts.rate is not None else ZERO
    least, most = parts.whole(low, ZERO, worst, trace=trace), parts.whole(high, parts.idle, parts.rate, trace=trace)
    if not most.keys:  # a cap is reached from below, and rounding may reach the end
        most = replace(most, open_high=any(score is not None and score.open_high for score in applying))
    return Recomputed(least, most, left, known)


def _again(again: Recomputed) -> tuple[Step, ...]:
    """The recomputed scores added, or the two ends of what they may add up to."""
    if again.low is None or again.high is None:
        return ()
    if again.value is not None:
        whole = sum(again.known, ZERO)
        added = Step("重新计算的得分相加", "recomputed scores added", _addition(list(again.known)), whole)
        return (added, *again.low.steps)
    ends = interval(again.low.value, again.high.value, open_high=again.high.open_high)
    return (Step("重新计算的总分所在区间", "where the recomputed total lies", ends, again.high.value),)
