"""全年预算数为零却印有执行率或得分。

## 为什么
分母为零，执行率无法计算，预算执行也就没有得分可言。
## 反例
全年预算数 0，执行率 100%，得分 10。
## 正例
全年预算数 0，执行率印“—”，不计分。
## 怎么改
核对全年预算数是否应填调整后的数；确无预算的，执行率和得分填“—”，并按规定处理这 10 分。

## Why
With a revised budget of zero no rate can be computed, so budget execution has no score either.
## Bad example
Revised budget 0, rate 100%, score 10.
## Good example
Revised budget 0, the rate is a dash, no score.
## Repair
Check whether the revised figure is missing. Where there really is no budget, print a dash for rate and score and deal
with their 10 points as the rules of the place say.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule


@rule(
    code="FND107", name="rate-of-zero-budget", title_en="A rate or score stands beside a revised budget of zero",
    level="error", forms={"self_evaluation"}, basis=("B-08",), since="0.1",
    needs=("fund_total", "adjusted_budget"),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    if total is None or number(total.line.adjusted_budget) != 0:
        return
    for column, zh, en in (("execution_rate", "执行率", "rate"), ("score", "预算执行得分", "score")):
        if number(getattr(total.line, column)):
            yield at(
                f"{total.path}.{column}",
                f"全年预算数为 0，{zh}无法计算",
                f"the revised budget is 0, so no {en} can be computed",
                expected="—", uses=[f"{total.path}.adjusted_budget"],
            )
