"""行内对支出的说法与资金表相反。

## 为什么
资金表执行率 100%，成本一行却说“支出较少”扣分，或者说“基本支出完毕”；同一笔支出不能又全又少。
反过来，执行率不到 100%，就不是“全部支出”。
## 反例
执行率 100%，成本指标完成值“未超预算，但支出金额相对较低”，得分 8/10。
## 正例
执行率 100%，成本指标完成值“支出 6.2 万元，未超预算”，得分 10/10。
## 怎么改
以资金表为准改写；预算年中压减过的，如实写年初预算的执行情况。

## Why
The table of funds shows an execution rate of 100%, and a cost row loses points because “little was spent”, or says
that “nearly everything was spent”. The same spending cannot be all and little. The other way round, with a rate
below 100%, it is not “all spent”.
## Bad example
Execution rate 100%; actual value of the cost row “not above the budget, but spending was rather low”, score 8 of
10.
## Good example
Execution rate 100%; actual value of the cost row “62,000 yuan spent, not above the budget”, score 10 of 10.
## Repair
Rewrite the row by the table of funds. If the budget was cut during the year, tell truly how the original budget was
executed.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import Cell
from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.budget import rate_shown
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.reasons import deducted


@rule(
    code="DEV111", name="spending-called-low-though-all-spent",
    title_en="What a row says about the spending contradicts the money block", level="warning",
    forms={"self_evaluation"}, basis=("RV-43",), since="0.1", needs=("executed", "adjusted_budget"),
)
def check(case: Case) -> Iterator[Remark]:
    rate, total = case.scored.execution_rate, case.total_line
    if rate is None or rate.exact is None or total is None:
        return
    spent = rate_shown(rate.exact)
    for row in case.rows:
        for field in ("actual", "deviation"):
            if words := _contradicting(row, getattr(row.indicator, field), rate.exact):
                yield at(
                    f"{row.path}.{field}",
                    f"「{row.name}」写“{words[0]}”，资金表的执行率是 {spent}%，两处相反",
                    f"“{row.name}” says “{words[0]}”, while the money block gives a rate of {spent}%",
                    uses=[f"{total.path}.adjusted_budget", f"{total.path}.executed"],
                )
                break


def _contradicting(row: Row, cell: Cell | None, rate: Decimal) -> tuple[str, ...]:
    """What a cell says about the spending that the rate proves wrong."""
    if rate < HUNDRED:
        return says(cell, "money_all_spent")
    return (says(cell, "low_spending") if deducted(row) else ()) or says(cell, "mostly_spent")
