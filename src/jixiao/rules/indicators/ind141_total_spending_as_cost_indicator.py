"""成本指标只说总支出不超预算。

## 为什么
总支出不超预算是预算管理的底线，不花超就满分，看不出单位成本高低，起不到控制成本的作用。
## 反例
成本指标“预算支出总成本”<48万元，“灯具采购：不超预算”。
## 正例
成本指标“单盏路灯更换成本”≤420元；“人均体检费用”≤200元。
## 怎么改
改用单位成本，或分项费用的上限；同时设有单位成本的，总额可以保留。

## Why
That total spending stays within the budget is the least that is owed: only illegal overspending could miss it, full
marks are certain, and nothing shows whether a unit is cheap or dear. It keeps no cost in check.
## Bad example
Cost: “total cost within the budget” <480,000 yuan; “lamps: not above the budget”.
## Good example
Cost: “cost of replacing one street lamp” ≤420 yuan; “health check per person” ≤200 yuan.
## Repair
Set a unit cost, or the ceiling of a certain expense. Beside a unit cost the total may stay, and is not reported.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.execution import of_execution
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.meanings import applies, in_money, name_says
from jixiao.rules.knowledge.words import folded


@rule(
    code="IND141", name="total-spending-as-cost-indicator", title_en="A cost indicator only bounds total spending",
    level="info", forms={"self_evaluation", "target"}, basis=("RV-21",), since="0.1", status="preview",
)
def check(case: Case) -> Iterator[Remark]:
    costs = [row for row in case.rows if row.heading == "cost" and applies(row) and not of_execution(row)]
    if any(_by_the_piece(row) for row in costs):
        return
    for row in costs:
        target = folded(row.indicator.target)
        within = bool(said(target, "says_within"))
        if within or (in_money(row) and name_says(row, "total_spending")):
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」只控制总支出，不是单位成本或分项费用",
                f"“{row.name}” only bounds total spending; no unit cost or certain expense is set",
                uses=[f"{row.path}.target"],
            )


def _by_the_piece(row: Row) -> bool:
    """3000元/人, 单盏更换成本."""
    unit = getattr(row.target, "unit", None) or ""
    return unit.startswith("元/") or name_says(row, "unit_cost")
