"""执行率的百分号缺失或重复。

## 为什么
98.63 可以读作 98.63%，也可以读作 98.63 倍；机器汇总时要先统一写法。
## 反例
执行率印 97.36，或印 97.36%%。
## 正例
执行率印 97.36%。
## 怎么改
统一印一个百分号，如 98.63%。栏目名称已印 % 的（执行率（%）），数值不带百分号不算错。

## Why
A bare 98.63 can be read as 98.63% or as 98.63 times, and %% as anything; a machine can only sum up what is written in
one way.
## Bad example
The rate reads 97.36, or 97.36%%.
## Good example
The rate reads 97.36%.
## Repair
Print exactly one per cent sign. A bare rate under a heading that prints the sign, “execution rate (%)”, is not
reported.
"""

from collections.abc import Iterator

from jixiao.model.cell import plain_number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import folded
from jixiao.wording.numbers import plain


@rule(
    code="FND111", name="rate-without-percent-sign", title_en="The rate lacks its percent sign, or has two",
    level="warning", forms={"self_evaluation"}, basis=("B-13",), since="0.1",
    needs=("fund_total", "execution_rate"),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is None:
        return
    printed = folded(total.line.execution_rate)
    rate, signs = plain_number(printed.replace("%", "")), printed.count("%")
    if rate is None or signs == 1 or (signs == 0 and "%" in folded(case.form.funds.rate_label)):
        return
    yield at(
        f"{total.path}.execution_rate",
        f"执行率印为 {printed}，应印 {plain(rate)}%",
        f"the rate is printed as {printed}, should be {plain(rate)}%",
        expected=f"{plain(rate)}%",
    )
