"""The total (总分): the form's own addition, and beside it the sum of what was computed."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell, Form, number
from jixiao.model.arithmetic import Sum, scores
from jixiao.scoring.inputs import given
from jixiao.scoring.result import Score, Step, unscored
from jixiao.scoring.standard import Standard
from jixiao.wording.numbers import shown


class Recomputed(Struct, frozen=True):
    """The computed scores of the parts of the total; `left` parts could not be computed."""

    known: tuple[Decimal, ...]
    left: int

    @property
    def value(self) -> Decimal | None:
        """Their sum, when none is missing."""
        return sum(self.known, Decimal(0)) if self.known and not self.left else None


def total(form: Form, again: Recomputed, standard: Standard) -> Score | None:
    """Σ 得分 (SC-41) beside the printed total; None when the form prints neither a total nor a score.

    `computed` is the sum of the PRINTED scores: what the form's own arithmetic should have given, so
    that a wrong row score is not reported a second time as a wrong total. When every scoring part
    could be recomputed, a further step shows the sum of the recomputed scores.
    """
    if form.kind != "self_evaluation":
        return None
    printed = scores(form)
    cell = form.total.score
    if not printed.parts and number(cell) is None:
        return None
    reason, reason_en = _reason(printed)
    return replace(
        unscored("total.score", "总分", cell, form.total.weight, standard.total_tolerance),
        computed=None if reason else printed.value,
        method="addition",
        reason=reason,
        reason_en=reason_en,
        steps=tuple(step for step in (_added(printed), _recomputed(again)) if step),
        citations=standard.cited("tolerance.total"),
        code="empty" if reason else None,
    )


def _reason(printed: Sum) -> tuple[str, str] | tuple[None, None]:
    if not printed.missing and printed.parts:
        return None, None
    paths = ", ".join(printed.missing)
    return f"得分未填或不是数字：{paths or '全部'}", f"scores empty or no number: {paths or 'all'}"


def _added(printed: Sum) -> Step | None:
    if not printed.parts or printed.missing:
        return None
    inputs = tuple(given("得分", cell, path, number(cell)) for path, cell in printed.parts)
    return Step("表上得分相加", "printed scores added", _addition([_figure(cell) for _, cell in printed.parts]),
                printed.value, inputs)


def _figure(cell: Cell) -> Decimal:
    return number(cell) or Decimal(0)


def _addition(parts: list[Decimal]) -> str:
    return " + ".join(shown(part) for part in parts) + f" = {shown(sum(parts, Decimal(0)))}"


def recomputed(form: Form, execution_score: Score | None, rows: tuple[Score, ...]) -> Recomputed:
    """The scores computed for the parts of the total, and how many of them are left to a person."""
    if form.kind != "self_evaluation":
        return Recomputed((), 0)
    printed = scores(form)
    computed = {score.path: score.computed for score in (execution_score, *rows) if score is not None}
    wanted = [computed.get(path) for path in (*(path for path, _ in printed.parts), *printed.missing)]
    known = tuple(score for score in wanted if score is not None)
    return Recomputed(known, len(wanted) - len(known))


def _recomputed(again: Recomputed) -> Step | None:
    value = again.value
    if value is None:
        return None
    return Step("重新计算的得分相加", "recomputed scores added", _addition(list(again.known)), value)
