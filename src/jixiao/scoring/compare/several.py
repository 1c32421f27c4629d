"""A target of several values (大赛1场，参与150人以上): each beside its own actual value, in the order printed.

How much each weighs is not printed. All reached is the target reached; otherwise the score lies between what the
best and the worst of them would earn alone.
"""

from __future__ import annotations

from jixiao.model import Indicator, text
from jixiao.model.value import Several, Value
from jixiao.scoring.compare.actual import stretch, unfit
from jixiao.scoring.compare.figures import Choices, Reading
from jixiao.scoring.compare.quantity import compared
from jixiao.scoring.inputs import Refusal


def several(row: Indicator, choices: Choices) -> Reading | Refusal:
    """The values pairwise, where there are as many on both sides."""
    assert row.target is not None
    assert isinstance(row.target.understood, Several)
    if row.actual is None or row.actual.text is None:
        return Refusal("实际完成值未填", "the actual value is empty", code="empty")
    done = row.actual.understood
    if not isinstance(done, Several):
        return unfit(row.actual, "实际完成值", "actual value")
    pairs = list(zip(row.target.understood.values, done.values, strict=False))
    if not pairs or len(row.target.understood.values) != len(done.values):
        return Refusal("指标值与实际完成值一格各有多个数值，个数不同，不能逐一相比",
                       "target and actual value hold several values, not as many on both sides", code="no_number")
    found = [_pair(row, *pair, choices) for pair in pairs]
    refused = next((each for each in found if isinstance(each, Refusal)), None)
    return refused or _together([each for each in found if isinstance(each, Reading)])


def _pair(row: Indicator, wanted: Value, done: Value, choices: Choices) -> Reading | Refusal:
    target, actual = stretch(wanted, text(row.target) or ""), stretch(done, text(row.actual) or "")
    if target is None or actual is None or actual.sign not in (None, "=") or actual.approximate:
        return Refusal("一格有多个数值，其中有的不是数，不能逐一相比",
                       "several values in a cell, not all of them numbers", code="no_number")
    return compared(row, target, actual, choices)


def _together(found: list[Reading]) -> Reading:
    missing = next((each.missing for each in found if each.missing), None) or Refusal(
        "一格有多个数值，各占多少分没有印出", "a cell holds several values; what each of them weighs is not printed",
        code="uncertain")
    return Reading(
        tuple(figures for each in found for figures in each.alternatives),
        tuple(note for each in found for note in each.notes),
        inferred=True, missing=missing,
    )
