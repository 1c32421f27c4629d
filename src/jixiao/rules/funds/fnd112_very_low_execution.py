"""预算执行率低于 60%。

## 为什么
执行率过低的项目是清理压减的重点，下一年度预算安排应与之挂钩。
## 反例
执行率 12.24%。
## 正例
执行率 98.50%。
## 怎么改
无须改表；主管部门应研究项目是否继续，并在下一年度预算中体现。

## Why
Projects with less than 60% spent are the first to be cleaned up or cut, and the next budget should follow from it.
## Bad example
Execution rate 12.24%.
## Good example
Execution rate 98.50%.
## Repair
Nothing to repair in the form: the department in charge considers whether the project goes on and what the
next budget gives it. Where the form gives no reason, FND104 asks for one.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import told
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="FND112", name="very-low-execution", title_en="Less than 60 % of the budget was spent", level="info",
    forms={"self_evaluation"}, basis=("B-12",), since="0.1", needs=("fund_total", "executed"),
)
def check(case: Case) -> Iterator[Remark]:
    rate, total = case.scored.execution_rate, case.total_line
    least = threshold("B-12.clean_up_below")
    if not told(case.form, "unspent"):
        return  # FND104 asks for the reason first
    if total is not None and rate is not None and rate.computed is not None and rate.computed < least:
        yield at(
            f"{total.path}.execution_rate",
            f"预算执行率 {plain(rate.computed)}%，低于 {plain(least)}%，列入清理压减和下年预算安排的参考",
            f"the rate of execution is {plain(rate.computed)}%, below {plain(least)}%: listed for clean-up and the next"
            " budget",
            uses=[f"{total.path}.adjusted_budget", f"{total.path}.executed"],
        )
