"""完成值远超指标值，目标可能定低了。

## 为什么
已经说明原因的大幅超额，仍提示指标值偏低，供下年设定目标时参考。
## 反例
指标值 >3次，实际完成 58次，已说明原因并扣 1 分。
## 正例
指标值 ≥50次（按近三年平均），实际完成 58次。
## 怎么改
无须改表；下年按近三年实际完成情况设定指标值。

## Why
An over-achievement that was explained still shows that the target was low; it is told for the setting of next
year's target.
## Bad example
Target >3 times, actual value 58 times, explained and 1 point taken off.
## Good example
Target ≥50 times (the average of the last three years), actual value 58 times.
## Repair
Nothing to repair in this form. Set next year's target by the results of the last three years.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.signs import times
from jixiao.rules.knowledge.unread import not_compared
from jixiao.rules.knowledge.words import says_nothing
from jixiao.wording.numbers import plain


@rule(
    code="DEV103", name="target-far-exceeded", title_en="The result is far above the target, which may be too low",
    level="info", forms={"self_evaluation"}, basis=("S-10",), since="0.1", needs=("target", "actual"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        if row.figures is None:  # words are never passed by far
            yield from not_compared(row)
        ratio = row.far_above
        if ratio is None or (row.indicator.deviation is not None and says_nothing(row.indicator.deviation)):
            continue  # DEV102 asks for the explanation
        yield at(
            f"{row.path}.target",
            f"「{row.name}」{row.printed}：是指标值的 {plain(times(row))} 倍，指标值可能偏低",
            f"“{row.name}” {row.printed}: {plain(times(row))} times the target, which may be too low",
            uses=row.columns,
        )
