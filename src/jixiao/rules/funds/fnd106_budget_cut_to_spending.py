"""预算调减到实际支出，执行率因此为 100%。

## 为什么
年底把预算压到已支出的数额，执行率自然 100%，预算执行得分失去意义。
## 反例
年初预算数 140.00，全年预算数 83.50，全年执行数 83.50，执行率 100%。
## 正例
年初预算数 140.00，全年预算数 140.00，全年执行数 83.50，执行率 59.64%，写明原因。
## 怎么改
说明调减的时间、依据和没有开展的工作；按年初预算数另行说明实际执行进度。

## Why
A budget cut at the end of the year to what was spent makes the rate 100% whatever was done; the score for budget
execution then means nothing.
## Bad example
Original budget 140.00, revised budget 83.50, actual expenditure 83.50, rate 100%.
## Good example
Original budget 140.00, revised budget 140.00, actual expenditure 83.50, rate 59.64%, with the reason.
## Repair
State when and on what ground it was cut and which work was dropped, and give the progress against the original budget
too.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.budget import cut_to_spending, figures
from jixiao.wording.numbers import plain


@rule(
    code="FND106", name="budget-cut-to-spending", title_en="The budget was cut down to what had been spent",
    level="warning", forms={"self_evaluation"}, basis=("B-07",), since="0.1",
    needs=("fund_total", "initial_budget", "adjusted_budget", "executed"),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is not None and cut_to_spending(total.line):
        initial, revised, executed = (plain(figure) for figure in figures(total.line) if figure is not None)
        yield at(
            f"{total.path}.adjusted_budget",
            f"预算由年初 {initial} 调减到 {revised}，与全年执行数 {executed} 相当，执行率不能反映实际进度",
            f"the budget was cut from {initial} to {revised}, about what was spent ({executed}):"
            " the rate says nothing about progress",
            uses=[f"{total.path}.initial_budget", f"{total.path}.executed"],
        )
