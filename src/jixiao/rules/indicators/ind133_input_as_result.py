"""把投入的资金当作产出或效益。

## 为什么
投入多少钱是条件，不是结果；钱投得多不等于事办得好。金额上限应放在成本指标。
## 反例
数量指标“项目投入资金”≥80万元。
## 正例
数量指标“更换路灯”≥260盏；成本指标“单盏更换成本”≤420元。
## 怎么改
换成用这笔钱办成的事；带动的社会投资、发放的补助、节约的费用是效果，不提示。

## Why
Money put in is a condition, not a result: more of it is not better work. A ceiling on money belongs under cost.
## Bad example
Quantity: “money put into the project” ≥800,000 yuan.
## Good example
Quantity: “street lamps replaced” ≥260; cost: “cost of replacing one lamp” ≤420 yuan.
## Repair
Count what the money brought about instead. Investment drawn in from others, grants paid out to people and expense
saved are effects and are not reported.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.execution import of_execution
from jixiao.rules.knowledge.headings import HEADINGS
from jixiao.rules.knowledge.meanings import applies, in_money, name_says


@rule(
    code="IND133", name="input-as-result", title_en="Money put in counts as an output or a benefit",
    level="warning", forms={"self_evaluation", "target", "monitoring"}, basis=("T-24",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        if row.heading in (None, "cost", "satisfaction") or not in_money(row) or not applies(row):
            continue
        if name_says(row, "inputs") and not name_says(row, "drawn_in") and not of_execution(row):
            zh, en = HEADINGS[row.heading]
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」是投入的资金，不是{zh}",
                f"“{row.name}” is money put in and no {en}",
                uses=[f"{row.path}.target"],
            )
