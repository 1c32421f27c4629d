"""One indicator row (三级指标) scored: the method its target asks for, over-achievement, rounding."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from jixiao.model import Form, Indicator, number, rounded, text
from jixiao.scoring.compare import Figures, figures
from jixiao.scoring.inputs import Refusal, given
from jixiao.scoring.method import Case, Outcome, Slot
from jixiao.scoring.result import Input, Score, Step, unscored
from jixiao.scoring.rounding import rounding_step
from jixiao.scoring.standard import UNSIGNED, Standard


def rows(form: Form, standard: Standard) -> tuple[Score, ...]:
    """One Score per indicator, in printed order."""
    return tuple(_row(form, position, standard) for position in range(len(form.indicators)))


def _row(form: Form, position: int, standard: Standard) -> Score:
    row, path = form.indicators[position], f"indicators[{position}]"
    blank = unscored(f"{path}.score", _label(row), row.score, row.weight, standard.tolerance)
    if form.kind != "self_evaluation":
        return replace(blank, reason="不是自评表，不记分", reason_en="no self-evaluation form: nothing is scored",
                       code="not_scored")
    weight = number(row.weight)
    if weight is None:
        return replace(blank, **_no_weight(row), code="no_weight")
    if weight == 0:
        points = given("分值", row.weight, f"{path}.weight", weight)
        step = Step("分值为 0，不记分", "no points to earn", "0", Decimal(0), (points,))
        return replace(blank, computed=Decimal(0), steps=(step,))
    read = figures(row, infer=standard.infers)
    if isinstance(read, Figures):
        return _computed(blank, row, path, weight, read, standard)
    return _manual(blank, weight, standard) if read.manual else _refused(blank, read)


def _label(row: Indicator) -> str:
    return "/".join(part for part in (text(row.level1), text(row.level2), text(row.level3)) if part)


def _no_weight(row: Indicator) -> dict[str, str]:
    printed = text(row.weight)
    if printed is None:
        return {"reason": "未设分值", "reason_en": "no points are set"}
    return {"reason": f"分值“{printed}”不是数字", "reason_en": f"the points {printed!r} are no number"}


def _refused(blank: Score, refusal: Refusal) -> Score:
    return replace(blank, reason=refusal.reason, reason_en=refusal.reason_en, code=refusal.code)


def _manual(blank: Score, weight: Decimal, standard: Standard) -> Score:
    """A qualitative row: the limits a person has to keep to, no score."""
    outcome, key = _apply("qualitative", Case(weight=weight), standard)
    return replace(
        blank,
        method=standard.method("qualitative")[0].name,
        reason=outcome.reason,
        reason_en=outcome.reason_en,
        code="qualitative",
        steps=outcome.steps,
        citations=standard.cited(key),
    )


def _computed(blank: Score, row: Indicator, path: str, weight: Decimal, read: Figures, standard: Standard) -> Score:
    case = Case(weight=weight, target=read.target, actual=read.actual)
    outcome, key = _apply(read.slot, case, standard)
    keys = [UNSIGNED, key] if read.inferred else [key]
    steps, points = [*read.notes, *outcome.steps], outcome.score
    if read.slot in ("positive", "equal"):
        outcome, over = _apply("over_achievement", replace(case, so_far=points), standard)
        if outcome.steps:
            keys, steps, points = [*keys, over], [*steps, *outcome.steps], outcome.score
    if points is None:
        return replace(blank, reason=outcome.reason, reason_en=outcome.reason_en, code="no_formula",
                       steps=tuple(steps))
    rule = standard.rounding("row")
    result = rounded(points, rule)
    if result != points:
        steps.append(rounding_step(points, rule))
    inputs = _inputs(row, path, weight, read)
    return replace(
        blank,
        computed=result,
        method=standard.method(read.slot)[0].name,
        rounding=f"{rule.mode} {rule.places}",
        steps=(replace(steps[0], inputs=inputs), *steps[1:]),
        citations=standard.cited(*keys, "rounding.row"),
        inferred=read.inferred,
    )


def _apply(slot: Slot, case: Case, standard: Standard) -> tuple[Outcome, str]:
    method, setting = standard.method(slot)
    return method(replace(case, numbers=setting.numbers)), setting.key


def _inputs(row: Indicator, path: str, weight: Decimal, read: Figures) -> tuple[Input, ...]:
    return (
        given("实际完成值", row.actual, f"{path}.actual", read.actual),
        given("年度指标值", row.target, f"{path}.target", read.target),
        given("分值", row.weight, f"{path}.weight", weight),
    )
