"""钱没有付出去多少，支付及时却得满分。

## 为什么
预算只执行了一小部分，说“支付及时100%”与资金表相反：要么没有及时付，要么没有事可付。
## 反例
执行率 31%，“工程款支付及时性” 及时100%，得分 10/10。
## 正例
执行率 31%，“工程款支付及时性” 完成值“已完工的两段按期支付，其余未到付款节点”，得分 6/10。
## 怎么改
按应付和已付的笔数或金额计算；写明没有支付的部分和原因。

## Why
Less than 60% of the budget was spent, and “payments 100% prompt” contradicts the money block: either payments were
late, or there was nothing to pay.
## Bad example
Execution rate 31%, “promptness of payments for works” 100%, score 10 of 10.
## Good example
Execution rate 31%, “promptness of payments for works”: “the two finished sections were paid on time, the others are
not yet due”, score 6 of 10.
## Repair
Reckon the number or the amount of payments due and made; tell which part was not paid and why.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="SCO112", name="prompt-payment-claimed-while-little-was-spent",
    title_en="Payment is called prompt while little of the budget was spent", level="warning",
    forms={"self_evaluation"}, basis=("RV-36",), since="0.1", needs=("actual", "score", "executed"),
)
def check(case: Case) -> Iterator[Remark]:
    rate, total = case.scored.execution_rate, case.total_line
    if total is None or rate is None or rate.computed is None or rate.computed >= threshold("RV-36.rate_below"):
        return
    for row in case.rows:
        if row.full_marks and _prompt_payment(row) and _claimed(row):
            yield at(
                f"{row.path}.score",
                f"「{row.name}」{row.printed} 得满分，预算执行率只有 {plain(rate.computed)}%",
                f"“{row.name}” {row.printed} has full marks, and only {plain(rate.computed)}% of the budget was spent",
                uses=[*row.columns, f"{total.path}.adjusted_budget", f"{total.path}.executed"],
            )


def _prompt_payment(row: Row) -> bool:
    name = folded(row.indicator.level3)
    return bool(said(name, "paying")) and ("及时" in name or "按时" in name or row.heading == "timeliness")


def _claimed(row: Row) -> bool:
    """及时, 按时, 100%."""
    actual = folded(row.indicator.actual)
    value = row.actual
    return "及时" in actual or "按时" in actual or (
        isinstance(value, Quantity) and value.unit == "%" and value.value >= HUNDRED
    )
