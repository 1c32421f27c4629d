"""偏差原因重复指标名称，或只交代结果。

## 为什么
“进一步增强归属感”只是把指标名称再说一遍，“满意度达93%”只是完成值；为什么没有得满分都没有回答。
## 反例
指标“丰富村民文化生活”，得分 8/10，原因“进一步丰富村民文化生活”。
## 正例
原因“两场下乡演出因道路塌方取消，已改在次年3月补演”。
## 怎么改
写没有做到的事和原因；完成情况写在实际完成值一栏。

## Why
“To strengthen the sense of belonging further” is the name of the indicator once more, “satisfaction reached 93%” is
only the actual value. Neither tells why the row did not get full marks.
## Bad example
Indicator “richer cultural life for villagers”, score 8 of 10, reason “to enrich the villagers' cultural life
further”.
## Good example
Reason: “two performances in the villages were cancelled after a landslide on the road; they will be made up for
next March”.
## Repair
Write what was not done and why. What was reached belongs in the actual value.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.met import although_met
from jixiao.rules.knowledge.reasons import worth
from jixiao.rules.knowledge.satisfaction import misscored

_SAYS = {
    "repeats": ("只是重复指标", "repeats the indicator"),
    "result": ("只交代了结果", "only tells what came out"),
}


@rule(
    code="DEV105", name="reason-repeats-the-indicator", title_en="The reason repeats the indicator or its result",
    level="warning", forms={"self_evaluation"}, basis=("RV-41",), since="0.1", needs=("deviation", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        said = _SAYS.get(worth(row) or "")
        if said and misscored(row) is None:  # SCO116 owns points that do not fit the satisfaction told
            zh, en = although_met(row)
            yield at(
                f"{row.path}.deviation",
                f"「{row.name}」扣了分，原因“{text(row.indicator.deviation)}”{said[0]}，没有说明为什么扣分{zh}",
                f"“{row.name}” lost points, and the reason “{text(row.indicator.deviation)}” {said[1]}"
                f" and does not say why{en}",
                uses=[f"{row.path}.score", f"{row.path}.weight", f"{row.path}.level3"],
            )
