"""追加了预算，支出却没有超过年初预算。

## 为什么
年初的钱都没有用完，追加没有必要；追加的部分应及时收回，或者说明用在哪里。
## 反例
年初预算数 62.00，全年预算数 68.50，全年执行数 60.10。
## 正例
年初预算数 62.00，全年预算数 68.50，全年执行数 67.90。
## 怎么改
说明追加的理由和没有用上的原因。

## Why
Not even the original budget was used up, so the increase was not needed, or what it was for was not done; it should be
taken back soon, or it has to be told where it went.
## Bad example
Original budget 62.00, revised budget 68.50, actual expenditure 60.10.
## Good example
Original budget 62.00, revised budget 68.50, actual expenditure 67.90.
## Repair
Explain why it was raised and why it was not used.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.budget import figures, raised_in_vain
from jixiao.wording.numbers import plain


@rule(
    code="FND116", name="budget-raised-and-not-used", title_en="The budget was raised and the increase was not used",
    level="warning", forms={"self_evaluation"}, basis=("RV-44",), since="0.1",
    needs=("initial_budget", "adjusted_budget", "executed"),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is not None and raised_in_vain(total.line):
        initial, revised, executed = (plain(figure) for figure in figures(total.line) if figure is not None)
        yield at(
            f"{total.path}.adjusted_budget",
            f"预算由 {initial} 追加到 {revised}，全年只执行 {executed}，没有超过年初预算",
            f"the budget was raised from {initial} to {revised}, and only {executed} was spent, no more than the"
            " initial budget",
            uses=[f"{total.path}.initial_budget", f"{total.path}.executed"],
        )
