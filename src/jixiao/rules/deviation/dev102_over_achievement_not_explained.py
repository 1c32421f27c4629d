"""大幅超额完成而未说明原因。

## 为什么
完成值远超指标值，多半是目标定低了；应说明原因，并按当地标准酌情扣分。
## 反例
指标值 ≥6台，实际完成 21台，偏差原因“无”。
## 正例
指标值 ≥6台，实际完成 21台，偏差原因写明追加了哪一批、下年按什么定目标。
## 怎么改
在偏差原因栏说明超额的原因，以及下年如何把目标定准。指标值不低于 80% 的比率不提示。

## Why
A result far above the target usually means that the target was set too low. It has to be explained, and points are
taken off where the local standard asks for it.
## Bad example
Target ≥6 machines, actual value 21 machines, deviation and remedy “none”.
## Good example
Target ≥6 machines, actual value 21 machines; deviation and remedy tells which lot was added and how next year's
target will be set.
## Repair
Say in the cell for deviation and remedy why so much more was done and how next year's target will be set right.
Shares with a target of 80% or more are not reported: nothing far above them is possible.
"""

from collections.abc import Iterator

from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Row, Unjudged, at, rule
from jixiao.rules.knowledge.bars import trivially_low
from jixiao.rules.knowledge.signs import times
from jixiao.rules.knowledge.unread import not_compared
from jixiao.rules.knowledge.words import says_nothing
from jixiao.wording.numbers import plain

HIGH_SHARE = 80


@rule(
    code="DEV102", name="over-achievement-not-explained", title_en="A result far above its target is not explained",
    level="warning", forms={"self_evaluation"}, basis=("S-10",), since="0.1",
    needs=("target", "actual", "deviation"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        if row.figures is None:  # words are never passed by far
            yield from not_compared(row)
        ratio = row.far_above
        if ratio is None or row.indicator.deviation is None or not says_nothing(row.indicator.deviation):
            continue
        if _high_share(row) or trivially_low(row):
            continue  # of the latter IND119 says why it is passed by far
        yield at(
            f"{row.path}.deviation",
            f"「{row.name}」{row.printed}：是指标值的 {plain(times(row))} 倍（{plain(ratio)} 倍起须说明），未说明原因",
            f"“{row.name}” {row.printed}: {plain(times(row))} times the target, and not explained"
            f" (due from {plain(ratio)} times)",
            uses=row.columns,
        )


def _high_share(row: Row) -> bool:
    """≥80% and above: 100 % is no gross over-achievement."""
    target = row.indicator.target.understood if row.indicator.target is not None else None
    return isinstance(target, Quantity) and target.unit == "%" and target.value >= HIGH_SHARE
