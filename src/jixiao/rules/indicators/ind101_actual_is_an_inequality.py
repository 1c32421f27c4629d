"""实际完成值写成了不等式。

## 为什么
实际完成值是已经发生的数，应写具体数值；写 ≥85%、<52000张，既不能核对也不能记分。
## 反例
指标值 >=52000张，实际完成值 <52000张，得分 18/20。
## 正例
指标值 ≥52000张，实际完成值 51300张，得分 19.7/20。
## 怎么改
填写统计出来的实际数，如 172500张。

## Why
An actual value is a figure that came out, not a condition, and has to be written as a number. ≥85% or <52,000
tickets can be neither checked nor scored.
## Bad example
Target ≥52,000 tickets, actual value <52,000 tickets, score 18 of 20.
## Good example
Target ≥52,000 tickets, actual value 51,300 tickets, score 19.7 of 20.
## Repair
Write the number that was counted, such as 172,500 tickets.
"""

from collections.abc import Iterator

from jixiao.model.value import Quantity, Several
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.unread import not_understood
from jixiao.rules.knowledge.words import folded


@rule(
    code="IND101", name="actual-is-an-inequality", title_en="The actual value is given as an inequality",
    level="warning", forms={"self_evaluation"}, basis=("S-13",), since="0.1", needs=("actual",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        actual = row.indicator.actual
        if actual is None:
            continue
        yield from not_understood(row, "actual")
        values = actual.understood.values if isinstance(actual.understood, Several) else (actual.understood,)
        open_ended = any(isinstance(value, Quantity) and value.comparison not in (None, "=") for value in values)
        if open_ended or folded(actual).startswith(("<", ">", "≤", "≥", "≦", "≧")):
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」实际完成值“{actual.text}”是不等式，应填具体数值",
                f"“{row.name}”: the actual value “{actual.text}” is an inequality, a figure is needed",
            )
