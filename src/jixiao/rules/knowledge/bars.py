"""Targets whose bar is set wrong, as more than one rule has to know: a sign turned round, a rate set trivially low."""

from __future__ import annotations

from jixiao.model.value import Duration, Quantity
from jixiao.rules.case import Row
from jixiao.rules.knowledge.execution import of_execution
from jixiao.rules.knowledge.faults import asks_satisfaction, percentage
from jixiao.rules.knowledge.headings import OUTPUTS
from jixiao.rules.knowledge.lexicon import words_of
from jixiao.rules.knowledge.meanings import (
    DOWNWARD,
    UPWARD,
    applies,
    comparison,
    counted_in,
    in_money,
    in_per_cent,
    is_count,
    name_of,
    name_says,
)
from jixiao.rules.knowledge.settled import lessens
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold

Wrong = tuple[str, str, str]  # the sign that fits, and why, in both languages


def wrong_direction(row: Row) -> Wrong | None:
    """The sign that the target should have, where its own points the wrong way (IND134)."""
    sign = comparison(row)
    if sign not in (*UPWARD, *DOWNWARD) or not applies(row):
        return None
    wrong = _upward(row) if sign in UPWARD else _downward(row)
    return wrong if wrong is not None and not of_execution(row) else None


def near_whole(row: Row) -> bool:
    """Whether the row asks for a rate that should come near the whole, or for satisfaction."""
    name = row.label
    return name.endswith(words_of("near_whole_rates")) or asks_satisfaction(name, row.heading)


def trivially_low(row: Row) -> Quantity | None:
    """The target, where such a rate has a lower bound, or a bare number, under the floor (IND119); 0 is IND118's."""
    target = percentage(row) if near_whole(row) else None
    if target is None or target.comparison in DOWNWARD or not 0 < target.value < threshold("T-37.floor"):
        return None
    return target


def falls(row: Row) -> bool:
    """Whether the row asks by how much something goes down: 下降50%以上, 减少投诉件数."""
    return lessens(name_of(row)) or lessens(folded(row.indicator.target))


def _upward(row: Row) -> Wrong | None:
    """A cost, a fault or a delay to be reached."""
    if row.heading == "cost" and in_money(row) and not name_says(row, "grants"):
        return "≤", "成本越低越好", "a cost should be low"
    counts = is_count(row) or in_per_cent(row)
    if counts and name_of(row).endswith(words_of("fault_counts")) and not falls(row):
        return "≤", "这类事越少越好", "such things should be few"
    quick = isinstance(row.target, Duration) or counted_in(row, "time_units")
    if quick and name_says(row, "promised_speed") and not name_says(row, "at_least"):
        return "≤", "时间越短越好", "it should take little time"
    return None


def _downward(row: Row) -> Wrong | None:
    """Work, quality or satisfaction to be kept small."""
    counts = is_count(row) or in_per_cent(row)
    if counts and name_says(row, "faults") and falls(row):
        return "≥", "这类事下降得越多越好", "of such things the more should be got rid of"
    if name_says(row, "limited") or name_says(row, "faults"):
        return None
    if row.heading == "quantity" and is_count(row):
        return "≥", "数量是要完成的任务", "a quantity is work to be done"
    good = row.heading in OUTPUTS and (name_says(row, "of_quality") or name_says(row, "of_timeliness"))
    if in_per_cent(row) and (good or row.heading == "satisfaction" or name_says(row, "asks_satisfaction")):
        return "≥", "比率越高越好", "the rate should be high"
    return None
