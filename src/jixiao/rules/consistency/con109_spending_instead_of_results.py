"""实际完成情况只写花了多少钱。

## 为什么
支出多少在资金表里已有；完成情况要回答做成了什么：买了几件、何时交付、谁在用。
## 反例
目标“更换卫生所诊床和药柜”，完成情况“实际采购金额46800元”。
## 正例
完成情况“更换诊床 6 张、药柜 4 组，3 月交付使用，支出 4.68 万元”。
## 怎么改
按目标写明完成的数量、质量和时间，金额只作补充。

## Why
What was spent already stands in the table of funds. The result has to tell what came of it: how many things were
bought, when they were delivered, who uses them.
## Bad example
Goal “replace the examination beds and medicine cabinets of the clinic”, result “purchases came to 46,800 yuan”.
## Good example
Result “6 examination beds and 4 medicine cabinets replaced, in use since March, 46,800 yuan spent”.
## Repair
Write number, quality and time by the goal, and sums only besides. It is reported where nothing is left of the
result once the clauses about money are taken away, and it counts nothing.
"""

import re
from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import clauses, counts, results_of
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.sources import threshold

CLAIM = re.compile(rf"(?:{any_of('before_claims')})?(?:{any_of('claims_of_change')})了\D*$")


@rule(
    code="CON109", name="spending-instead-of-results", title_en="The result tells only what was spent",
    level="warning", forms={"self_evaluation"}, basis=("RV-49",), since="0.1", needs=("narrative",),
)
def check(case: Case) -> Iterator[Remark]:
    for result in results_of(case):
        money = [clause for clause in clauses(result.text) if said(clause, "money_spent")]
        rest = sum(map(len, clauses(result.text))) - sum(map(len, money))
        told = [clause for clause in clauses(result.text) if not said(clause, "money_spent")]
        claims = bool(told) and all(CLAIM.match(clause) for clause in told)
        if money and not counts(result.text) and (claims or rest < threshold("RV-49.least")):
            yield at(
                result.path,
                "实际完成情况只写了支出金额，没有写完成了什么",
                "the result tells only the money spent, not what was done",
            )
