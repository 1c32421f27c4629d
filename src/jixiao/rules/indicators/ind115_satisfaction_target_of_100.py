"""满意度的指标值定为 100%。

## 为什么
一个人不满意就完不成；定 100% 的，往往没有做过调查。
## 反例
读者满意度，指标值 =100%。
## 正例
读者满意度，指标值 ≥90%。
## 怎么改
按往年调查结果定一个能够核对的下限，并保存问卷。

## Why
One person who is not satisfied breaks a target of 100%; such targets are mostly set where nobody was asked.
## Bad example
Satisfaction of readers, target =100%.
## Good example
Satisfaction of readers, target ≥90%.
## Repair
Set a bar that can be checked by the surveys of earlier years, and keep the questionnaires.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.faults import asks_satisfaction, percentage, printed, unread


@rule(
    code="IND115", name="satisfaction-target-of-100", title_en="Satisfaction of 100 per cent is promised",
    level="warning", forms={"self_evaluation", "target"}, basis=("T-43",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        if not asks_satisfaction(row.label, row.heading):
            continue
        target = percentage(row)
        if (missing := unread(row)) is not None:
            yield missing
        elif target is not None and target.value == HUNDRED and target.comparison not in ("<", "<="):
            shown = printed(row)
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的指标值“{shown}”要求人人满意，没有调查依据难以做到",
                f"“{row.name}”: “{shown}” asks that everybody is satisfied, which is out of reach without evidence",
                uses=[f"{row.path}.level3"],
            )
