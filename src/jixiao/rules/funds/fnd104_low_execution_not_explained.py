"""预算执行率偏低而未说明原因。

## 为什么
钱没有花完，要么任务没有完成，要么预算编高了；执行率低于 90% 应逐项说明。
## 反例
执行率 12.24%，实际完成情况和各说明栏都没有提到原因。
## 正例
执行率 12.24%，实际完成情况写明“因招标推迟，余款结转下年支付”。
## 怎么改
在原因栏、实际完成情况或其他说明栏写明未执行的原因和结余资金的去向。

## Why
Unspent money means that work was not done or that the budget was set too high; a rate below 90% has to be explained.
## Bad example
Execution rate 12.24%; neither what was achieved nor any cell for explanations gives a reason.
## Good example
Execution rate 12.24%; under what was achieved: “the tender was late, the balance is carried over and paid next year”.
## Repair
Give the reason and what becomes of the balance in the reason cell, under what was achieved or in another box for
explanations.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.words import told
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="FND104", name="low-execution-not-explained", title_en="A low rate of execution is not explained",
    level="warning", forms={"self_evaluation"}, basis=("B-05",), since="0.1",
    needs=("fund_total", "executed"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    rate, total = case.scored.execution_rate, case.total_line
    if rate is not None and rate.computed is None:
        yield unjudged(rate.path, rate.reason or "执行率算不出", rate.reason_en or "the rate cannot be computed")
    least = threshold("B-05.explain_below")
    if total is None or rate is None or rate.computed is None or rate.computed >= least:
        return
    if not told(case.form, "unspent"):
        yield at(
            f"{total.path}.execution_rate",
            f"预算执行率 {plain(rate.computed)}%，低于 {plain(least)}%，表内没有说明原因",
            f"the rate of execution is {plain(rate.computed)}%, below {plain(least)}%, and no reason is given",
            uses=[f"{total.path}.adjusted_budget", f"{total.path}.executed"],
        )
