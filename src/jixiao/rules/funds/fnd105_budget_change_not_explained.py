"""预算年中调整而未说明原因。

## 为什么
全年预算数与年初预算数不同，说明年中追加或调减过；不说明就看不出目标是否随之调整。
## 反例
年初预算数 900000，全年预算数 843000，各说明栏没有提到调整。
## 正例
年初预算数 900000，全年预算数 843000，说明栏写“年中调减预算 5.7 万元”。
## 怎么改
在原因栏、实际完成情况或其他说明栏写明调整的原因和批复。

## Why
A revised budget that differs from the original one says that money was added or cut during the year; without a word on
it nobody can see whether the targets followed. A project without any original budget is FND109; a budget cut down to
the spending is FND106, one raised and not used FND116.
## Bad example
Original budget 900000, revised budget 843000; no box for explanations mentions a change.
## Good example
Original budget 900000, revised budget 843000; the notes say “cut by 57,000 yuan during the year”.
## Repair
Give the reason and the approval in the reason cell, under what was achieved or in another box for explanations.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.budget import cut_to_spending, raised_in_vain
from jixiao.rules.knowledge.words import told
from jixiao.wording.numbers import plain


@rule(
    code="FND105", name="budget-change-not-explained", title_en="The budget was changed during the year without a word",
    level="warning", forms={"self_evaluation"}, basis=("B-06",), since="0.1",
    needs=("fund_total", "initial_budget", "adjusted_budget"),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is None or told(case.form, "budget_changed") or cut_to_spending(total.line) or raised_in_vain(total.line):
        return  # FND106 and FND116 have more to say about the last two
    initial, revised = number(total.line.initial_budget), number(total.line.adjusted_budget)
    if not initial or revised is None or initial == revised:
        return
    zh, en = ("调增", "raised") if revised > initial else ("调减", "cut")
    change = plain(abs(revised - initial))
    yield at(
        f"{total.path}.adjusted_budget",
        f"年初预算数 {plain(initial)}，全年预算数 {plain(revised)}，{zh} {change}，未说明原因",
        f"initial budget {plain(initial)}, revised budget {plain(revised)}: {en} by {change}, and no reason is given",
        uses=[f"{total.path}.initial_budget"],
    )
