"""成本指标值高于预算。

## 为什么
上限高于全年预算数的成本指标永远不会超，起不到控制作用。
## 反例
全年预算数 600 万元，成本指标“支出<800万元”。
## 正例
全年预算数 600 万元，成本指标“支出≤600万元”。
## 怎么改
把上限定在预算以内，最好改用单位成本；预算调减后，上限随之调整。只比较成本类指标。

## Why
A ceiling on cost above the whole budget of the year cannot be broken except by illegal overspending, so it controls
nothing.
## Bad example
Revised budget 6 million yuan, cost indicator “spending <8 million yuan”.
## Good example
Revised budget 6 million yuan, cost indicator “spending ≤6 million yuan”.
## Repair
Set the ceiling within the budget, better as a unit cost, and lower it when the budget is cut. The price of one piece
cannot pass the budget either. Only rows of cost are compared: with the revised budget or, where that is not printed,
the original one; on target forms with the project's total or, where that is empty, the year's request.
"""

from collections.abc import Iterator

from jixiao.model.cell import amount, text
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.currency import proof_of
from jixiao.rules.knowledge.meanings import unit
from jixiao.rules.knowledge.words import folded
from jixiao.wording.numbers import plain


@rule(
    code="IND107", name="cost-target-above-budget", title_en="A cost ceiling lies above the budget", level="warning",
    forms={"self_evaluation", "target"}, basis=("T-34",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    total, heading = case.total_line, text(case.form.funds.currency_unit)
    if total is None:
        return
    budgets, requests = ("adjusted_budget", "initial_budget"), ("project_total", "annual_request")
    columns = budgets if case.form.kind == "self_evaluation" else requests
    amounts = ((column, amount(getattr(total.line, column), heading)) for column in columns)
    column, budget = next((found for found in amounts if found[1]), (columns[0], None))
    for row in case.rows:
        target = row.indicator.target.understood if row.indicator.target is not None else None
        if not budget or not isinstance(target, Quantity) or unit(target) != "元" or not _of_cost(row):
            continue
        if target.comparison in ("<", "<=") and target.value > budget:
            if proof_of(case) is not None:
                return  # the unit of the heading is wrong, FND110 says
            yield at(
                f"{row.path}.target",
                f"「{row.name}」上限“{text(row.indicator.target)}”高于预算 {plain(budget)} 元",
                f"“{row.name}”: the ceiling “{text(row.indicator.target)}” lies above the budget of {plain(budget)} 元",
                uses=[f"{total.path}.{column}", "funds.currency_unit"],
            )


def _of_cost(row: Row) -> bool:
    """成本指标, 经济成本指标, 项目总成本."""
    labels = (row.indicator.level1, row.indicator.level2, row.indicator.level3)
    return any("成本" in folded(label) for label in labels)
