"""预算执行率又作为绩效指标计分。

## 为什么
执行率已在资金部分考核；再作成本、质量或时效指标，一件事计两次分，而且花完钱不等于办成事、省了钱。
## 反例
成本指标“养护经费全部支出”，指标值 支出执行率100%；质量指标“项目预算执行率”≥95%。
## 正例
成本指标“单盏路灯更换费用”≤420元。
## 怎么改
删去这一行，换成单位成本、质量或时效本身的指标，分值相应调整。叫法不同（支付进度、资金使用率、资金全部支出）也是执行率。

## Why
The execution rate is assessed with the funds. As a cost, quality or timeliness indicator the same matter counts
twice, and money spent is neither work done nor money saved.
## Bad example
Cost: “all maintenance money spent”, target: execution rate of spending 100%; quality: “execution rate of the
project's budget” ≥95%.
## Good example
Cost: “cost of replacing one street lamp” ≤420 yuan.
## Repair
Delete the row, take an indicator of unit cost, quality or timeliness proper, and adjust the points. It is the
execution rate by any name (progress of payments, share of money used, all money spent), also where only the target
names it.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.execution import of_execution
from jixiao.rules.knowledge.headings import HEADINGS


@rule(
    code="IND131", name="execution-rate-counted-twice", title_en="The execution rate serves as an indicator besides",
    level="warning", forms={"self_evaluation", "target", "monitoring"}, basis=("RV-20", "T-23"), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    scored = case.total_line is not None and bool(number(case.total_line.line.weight))
    zh, en = ("，资金部分已经计分", ", which the funds are scored for already") if scored else ("", "")
    for row in case.rows:
        if row.heading is not None and of_execution(row):
            term = HEADINGS[row.heading]
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」考核的是预算执行率{zh}，不宜再作{term[0]}",
                f"“{row.name}” assesses the execution of the budget{en}; it is no {term[1]} indicator",
                uses=[f"{row.path}.target"],
            )
