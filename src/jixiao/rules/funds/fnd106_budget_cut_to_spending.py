"""预算调减到实际支出，执行率因此为 100%。

## 为什么
年底把预算压到已支出的数额，执行率自然 100%，预算执行得分失去意义。
## 反例
年初预算数 140.00，全年预算数 83.50，全年执行数 83.50，执行率 100%。
## 正例
年初预算数 140.00，全年预算数 140.00，全年执行数 83.50，执行率 59.64%，写明原因。
## 怎么改
说明调减的时间、依据和没有开展的工作；按年初预算数另行说明实际执行进度。

## English
A budget cut down to what was spent makes the rate 100 % whatever was done. State when and why it was
cut and which work was dropped, and give the progress against the initial budget too.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import execution_rate
from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="FND106", name="budget-cut-to-spending", title_en="The budget was cut down to what had been spent",
    level="warning", forms={"self_evaluation"}, basis=("B-07",), since="0.1",
    needs=("fund_total", "initial_budget", "adjusted_budget", "executed"),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is None:
        return
    initial, revised, executed = (
        number(cell) for cell in (total.line.initial_budget, total.line.adjusted_budget, total.line.executed)
    )
    if not initial or not revised or executed is None or revised * 100 >= threshold("B-07.cut_below") * initial:
        return
    rate = execution_rate(executed, revised)
    if rate is not None and rate >= threshold("B-07.spent_from"):
        yield at(
            f"{total.path}.adjusted_budget",
            f"预算由年初 {plain(initial)} 调减到 {plain(revised)}，与全年执行数 {plain(executed)} 相当，"
            "执行率不能反映实际进度",
            f"the budget was cut from {plain(initial)} to {plain(revised)}, about what was spent ({plain(executed)}):"
            " the rate says nothing about progress",
            uses=[f"{total.path}.initial_budget", f"{total.path}.executed"],
        )
