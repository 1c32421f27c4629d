"""What a panel of experts gives: the mean of every row, the total, the lost points, each with its trace (SC-42).

Source: regulations 1.8 and Appendix A, practice of a published evaluation report (S4, V). How a mean and a rate are
rounded belongs to the standard and is passed in (docs/decisions/0002-rounding.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from jixiao.model import Rounding
from jixiao.scoring.inputs import Refusal
from jixiao.scoring.panel_steps import MEANS_ADDED, added, with_rounding
from jixiao.scoring.panel_steps import lost as lost_step
from jixiao.scoring.panel_steps import mean as mean_step
from jixiao.scoring.result import Input, Step
from jixiao.wording.language import Term
from jixiao.wording.numbers import plain


class Criterion(Struct, frozen=True):
    """One row of the score sheet (三级指标) with the score of every expert in their order; None is a missing score."""

    level1: str
    level2: str
    level3: str
    weight: Decimal
    scores: tuple[Decimal | None, ...]


class Judged(Struct, frozen=True):
    """The outcome of a row, or of a block of rows; `lost` is the lost-point rate (失分率) in per cent."""

    names: tuple[str, ...]  # level 1, level 2, level 3: as many as tell what it is
    weight: Decimal
    mean: Decimal
    lost: Decimal
    steps: tuple[Step, ...]


class Panel(Struct, frozen=True):
    """The outcome of the sheet: `total` is the sum of the rounded means of the rows.

    `blocks` are the first levels and their second levels, in printed order. `totals` are those of the experts,
    and `mean_of_totals` is their mean, rounded as a row is.
    """

    rows: tuple[Judged, ...]
    blocks: tuple[Judged, ...]
    totals: tuple[Decimal, ...]
    total: Decimal
    mean_of_totals: Decimal
    steps: tuple[Step, ...]

    @property
    def agrees(self) -> bool:
        """Whether both ways lead to the same total; where the rounding of rows adds up, they do not."""
        return self.total == self.mean_of_totals


def panel(sheet: Sequence[Criterion], experts: Sequence[str], *, mean: Rounding, lost: Rounding) -> Panel | Refusal:
    """The outcome of a sheet that is complete, or everything that is wrong with it."""
    if not sheet or not experts:
        return Refusal("评分表没有指标或没有专家", "the sheet has no rows or no experts", code="empty")
    if faults := [fault for row in sheet for fault in _faults(row, experts)]:
        told, told_en = zip(*faults, strict=True)
        return Refusal("；".join(told), "; ".join(told_en))
    rows = tuple(_row(row, experts, mean, lost) for row in sheet)
    blocks = tuple(_block(names, rows, lost) for names in dict.fromkeys(_levels(sheet)))
    totals = tuple(sum(_given(column), Decimal(0)) for column in zip(*(row.scores for row in sheet), strict=True))
    total = added(MEANS_ADDED, _means(rows))
    averaged = _mean(("各专家总分的平均分", "mean of the experts' totals"), totals, experts, mean)
    return Panel(rows, blocks, totals, total.result, averaged[-1].result, (total, *averaged))


def _faults(row: Criterion, experts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Why a row cannot be reckoned with."""
    if row.weight <= 0:
        yield f"“{row.level3}”没有分值", f"“{row.level3}” has no points"
        return
    if len(row.scores) > len(experts):
        yield f"“{row.level3}”的评分多于专家", f"“{row.level3}” has more scores than there are experts"
    for expert, score in zip(experts, (*row.scores, *[None] * len(experts)), strict=False):
        if score is None:
            yield f"{expert}未给“{row.level3}”评分", f"{expert} gave “{row.level3}” no score"
        elif not 0 <= score <= row.weight:
            bounds = f"0～{plain(row.weight)}"
            yield (f"{expert}给“{row.level3}”评 {plain(score)} 分，超出 {bounds} 分",
                   f"{expert} gave “{row.level3}” {plain(score)}, outside {bounds}")


def _row(row: Criterion, experts: Sequence[str], mean: Rounding, lost: Rounding) -> Judged:
    steps = _mean(("专家平均分", "mean of the experts"), _given(row.scores), experts, mean)
    result = steps[-1].result
    rate = with_rounding(lost_step(row.weight, result), lost, "%")
    return Judged((row.level1, row.level2, row.level3), row.weight, result, rate[-1].result, (*steps, *rate))


def _levels(sheet: Sequence[Criterion]) -> Iterator[tuple[str, ...]]:
    for row in sheet:
        yield (row.level1,)
        yield row.level1, row.level2


def _block(names: tuple[str, ...], rows: Sequence[Judged], lost: Rounding) -> Judged:
    inside = [row for row in rows if row.names[: len(names)] == names]
    weight, total = sum((row.weight for row in inside), Decimal(0)), added(MEANS_ADDED, _means(inside))
    rate = with_rounding(lost_step(weight, total.result), lost, "%")
    return Judged(names, weight, total.result, rate[-1].result, (total, *rate))


def _means(rows: Sequence[Judged]) -> list[Input]:
    return [Input(row.names[-1], None, row.mean, None, None) for row in rows]


def _mean(label: Term, scores: Sequence[Decimal], experts: Sequence[str], rule: Rounding) -> list[Step]:
    """The mean and its rounding."""
    inputs = [Input(name, None, score, None, None) for name, score in zip(experts, scores, strict=True)]
    return with_rounding(mean_step(label, inputs), rule)


def _given(scores: Sequence[Decimal | None]) -> tuple[Decimal, ...]:
    return tuple(score for score in scores if score is not None)
