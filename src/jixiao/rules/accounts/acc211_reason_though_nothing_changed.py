"""持平而写了原因。

## 为什么
与上年或预算持平的不写原因；写了原因，说明数字或原因中有一处是从别处抄来的。
## 反例
公务接待费决算 1.00 万元，与年初预算持平，主要原因：接待批次减少。
## 正例
公务接待费决算 1.00 万元，与年初预算持平。
## 怎么改
核对数字；确实持平的删去原因。

## Why
What is the same as the year before or the budget has no reason; a reason shows that the figure or the reason was
copied from elsewhere.
## Bad example
Receptions 10,000 yuan, the same as the budget, because there were fewer receptions.
## Good example
Receptions 10,000 yuan, the same as the budget.
## Repair
Compare with the books; where it is the same, drop the reason.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.told_accounts import unchanged


@rule(
    code="ACC211", name="reason-though-nothing-changed",
    title_en="A reason though nothing changed", level="warning", forms=ACCOUNTS, basis=("D-21",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for told in case.narrative.figures:
        reason = told.figure.reason
        if text(reason) and unchanged(told) and not says(reason, "reason_of_no_change"):
            yield at(
                f"{told.path}.reason",
                f"{told.item}没有变化，却写了原因“{text(reason)}”",
                f"{told.item} did not change, and a reason is given: “{text(reason)}”",
                uses=[f"{told.path}.change_direction"],
            )
