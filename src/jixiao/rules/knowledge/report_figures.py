"""What rules say about a printed figure of a report that is not the one computed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from jixiao.rules.frame import Remark, Unjudged, at, unjudged
from jixiao.rules.report_case import ReportCase
from jixiao.scoring import explain
from jixiao.scoring.result import Score, places
from jixiao.wording.language import Term
from jixiao.wording.numbers import plain

LONGEST = 60  # of a formula that is told in the message
OFF = ("differs", "above", "below")


def off(case: ReportCase, what: Callable[[Score], Term | None]) -> Iterator[Remark | Unjudged]:
    """A remark for every figure that is off; `what` names the figure, or says None where another rule speaks."""
    for part in case.recomputed.parts:
        named = what(part)
        if named is None:
            continue
        if part.standing in OFF:
            if part.path not in case.folded.paths:
                yield remark(part, named)
        elif part.reason is not None and part.reason_en is not None:
            label_en = explain.label(part, "en")
            yield unjudged(part.path, f"「{part.label}」{part.reason}", f"“{label_en}”: {part.reason_en}")


def wrong_scores(case: ReportCase, *, sums: bool) -> Iterator[Remark]:
    """Scores that their row and their column contradict alike, in sheets with sums of the rows or without."""
    for each in case.folded.scores:
        if (each.row.criterion.sum is not None) is not sums:
            continue
        printed, meant, expert = plain(each.printed), plain(each.meant), each.expert + 1
        yield at(
            each.path,
            f"「{each.row.label}」专家{expert}的评分印 {printed}，本行的合计或平均分与该专家的总分都是按 {meant} 算的",
            f"“{each.row.label}”: the score of expert {expert} is printed as {printed}; sum or mean of the row and "
            f"the total of the expert both come to it with {meant}",
            expected=meant, found=printed, uses=each.shown_by,
        )


def remark(part: Score, named: Term) -> Remark:
    """What is printed and what it should be, with the reckoning where it is short."""
    low, high = part.limits or (Decimal(0), Decimal(0))
    claimed = part.claimed if part.claimed is not None else Decimal(0)
    unit = "%" if (part.printed or "").endswith("%") else ""
    should = f"{plain(low)}{unit}" if low == high else f"{plain(low)}{unit}～{plain(high)}{unit}"
    last = _by_last_place(part, claimed, low, high)
    zh, en = _reckoning(part)
    printed, label_en = part.printed or plain(claimed), explain.label(part, "en")
    return at(
        part.path,
        f"「{part.label}」{named[0]}印 {printed}，应为 {should}{zh}{'，末位相差 1，可能出于舍入' if last else ''}",
        f"“{label_en}”: {named[1]} is printed as {printed}, should be {should.replace('～', ' to ')}{en}"
        f"{'; the last digit is off by 1, perhaps by rounding' if last else ''}",
        expected=should, found=printed, level="warning" if last else None,
        uses=[each.path for step in part.steps for each in step.inputs if each.path],
    )


def _by_last_place(part: Score, claimed: Decimal, low: Decimal, high: Decimal) -> bool:
    """Whether a rounded figure is off by one in the last printed digit only; a sum of printed numbers never is."""
    rounded = part.computed is None or (part.exact is not None and part.exact != part.computed)
    away = min(abs(claimed - low), abs(claimed - high))
    return rounded and away <= Decimal(1).scaleb(-places(claimed))


def _reckoning(part: Score) -> Term:
    formulas = [step.formula for step in part.steps if step.inputs]
    if len(formulas) != 1 or len(formulas[0]) > LONGEST or len(part.steps[0].inputs) == 1:
        return "", ""
    return f"（{formulas[0]}）", f" ({formulas[0]})"
