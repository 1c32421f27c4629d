"""What the text of a report says about the blocks of its score sheet: points, results and lost-point rates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from jixiao.model import number, text
from jixiao.model.report import Dimension
from jixiao.scoring.inputs import given
from jixiao.scoring.panel_steps import lost, reached_share
from jixiao.scoring.report_kept import exact_points
from jixiao.scoring.report_sheet import AS_PRINTED, NOT_ROUNDED, Block, Sheet
from jixiao.scoring.result import Input, Score, Step
from jixiao.scoring.ways import Method, Spot, Way, computed, left_open
from jixiao.wording.language import Term

RateStep = Callable[[Decimal, Decimal, Sequence[Input]], Step]
LOST: tuple[Method, RateStep] = ("lost_rate", lost)
LEFT: tuple[Method, RateStep] = ("score_rate", reached_share)
RIGHT = ("agrees", "inside")
NO_BLOCK: Term = ("评分表中没有同名的指标", "the score sheet has no block of that name")
NO_FIGURES: Term = ("评分表中该指标的分值或得分不全", "points or results of the block are not all printed")


def dimension_parts(dimensions: tuple[Dimension, ...], sheet: Sheet) -> Iterator[Score]:
    """Points, result and lost-point rate of every block that the text tells, as far as they are printed."""
    for position, dimension in enumerate(dimensions):
        block = _meant(dimension, sheet)
        path, label = f"dimension_analysis[{position}]", text(dimension.name) or ""
        if dimension.weight is not None:
            yield _weight(Spot(f"{path}.weight", label, dimension.weight), block)
        result = None
        if dimension.average is not None:
            result = _average(Spot(f"{path}.average", label, dimension.average), block)
            yield result
        if dimension.loss_rate is not None:
            yield _rate(Spot(f"{path}.loss_rate", label, dimension.loss_rate), path, dimension, block, result)
        if dimension.score_rate is not None:
            spot = Spot(f"{path}.score_rate", label, dimension.score_rate)
            yield _rate(spot, path, dimension, block, result, LEFT)


def _meant(dimension: Dimension, sheet: Sheet) -> Block | None:
    """The block of that name; of 项目效益 and 效益, which may both be meant, the one that the figures fit."""
    first = sheet.block(dimension.name, dimension.level, dimension.level1)
    other = sheet.block(dimension.name, 3 - dimension.level, dimension.level1)
    if first is None or other is None or other is first or _fits(dimension, first):
        return first
    return other if _fits(dimension, other) else first


def _fits(dimension: Dimension, block: Block) -> bool:
    """Whether points and result, as far as the text prints them, are those of the block."""
    parts = (
        _weight(Spot("", "", dimension.weight), block) if dimension.weight is not None else None,
        _average(Spot("", "", dimension.average), block) if dimension.average is not None else None,
    )
    return all(part is None or part.standing in RIGHT for part in parts)


def _weight(spot: Spot, block: Block | None) -> Score:
    if block is None or block.weights is None:
        return left_open(spot, "sum", NO_BLOCK if block is None else NO_FIGURES)
    return exact_points(computed(spot, "sum", [Way(AS_PRINTED, (block.weights,))]), block.weights)


def _average(spot: Spot, block: Block | None) -> Score:
    if block is None or not block.ways or block.unweighed:
        return left_open(spot, "total", NO_BLOCK if block is None else NO_FIGURES)
    return computed(spot, "total", block.ways)


def _rate(spot: Spot, path: str, dimension: Dimension, block: Block | None, result: Score | None,
          kind: tuple[Method, RateStep] = LOST) -> Score:
    """The rate from the printed result, and from the one before rounding where the printed result is right."""
    weight = number(dimension.weight)
    points = given("分值", dimension.weight, f"{path}.weight", weight)
    if weight is None and block is not None and block.weights is not None:
        weight = block.weights.result
        points = Input("分值", None, weight, None, block.rows[0].criterion.weight.at)  # type: ignore[union-attr]
    reached = number(dimension.average)
    ways = []
    if weight is not None and weight > 0 and reached is not None:
        mean = given("平均分", dimension.average, f"{path}.average", reached)
        ways.append(Way(AS_PRINTED, (kind[1](weight, reached, (points, mean)),), "%"))
    right = result is None or result.standing in RIGHT
    if weight is not None and weight > 0 and block is not None and block.ways and not block.unweighed and right:
        exact = block.ways[-1]
        ways.append(Way(NOT_ROUNDED, (*exact.steps, kind[1](weight, exact.exact, (points,))), "%"))
    if not ways:
        return left_open(spot, kind[0], NO_BLOCK if block is None else NO_FIGURES)
    return computed(spot, kind[0], ways)
