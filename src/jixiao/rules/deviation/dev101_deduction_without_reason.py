"""扣了分没有说明原因。

## 为什么
得分低于分值的行，应在偏差原因分析及改进措施栏写明原因和措施；空白、“无”、“/”等于没有说明。
## 反例
分值 30，得分 28，偏差原因空白。
## 正例
分值 30，得分 28，偏差原因“两处井盖到货晚，已改为提前一个月下单”。
## 怎么改
写明没有完成的原因和下一步措施。

## Why
A row scored below its full points has to give the reason and the remedy in the cell for deviation and remedy. An
empty cell, 无, / or 不适用 is no reason.
## Bad example
Points 30, score 28, the cell for deviation and remedy is empty.
## Good example
Points 30, score 28, deviation and remedy: “two manhole covers came late; they are now ordered a month earlier”.
## Repair
Say why it was not done, and what will be done next.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.met import although_met
from jixiao.rules.knowledge.unread import no_number
from jixiao.rules.knowledge.words import says_nothing
from jixiao.wording.numbers import plain


@rule(
    code="DEV101", name="deduction-without-reason", title_en="Points are taken off without a reason", level="error",
    forms={"self_evaluation"}, basis=("S-07",), since="0.1", needs=("deviation", "score", "weight"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        yield from no_number(row, "score", "weight")
        score, weight = number(row.indicator.score), number(row.indicator.weight)
        if score is None or weight is None or score >= weight or not says_nothing(row.indicator.deviation):
            continue
        zh, en = although_met(row)
        yield at(
            f"{row.path}.deviation",
            f"「{row.name}」得分 {plain(score)}/{plain(weight)}，扣 {plain(weight - score)} 分，未说明原因{zh}",
            f"“{row.name}” scores {plain(score)}/{plain(weight)}, {plain(weight - score)} taken off"
            f" without a reason{en}",
            uses=[f"{row.path}.score", f"{row.path}.weight"],
        )
