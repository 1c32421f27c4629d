"""完成预算的比例算错。

## 为什么
完成年初预算的百分比 = 支出决算 ÷ 年初预算 × 100。
## 反例
年初预算 50.00 万元，支出决算 46.00 万元，完成年初预算的 96.00%，应为 92.00%。
## 正例
年初预算 50.00 万元，支出决算 46.00 万元，完成年初预算的 92.00%。
## 怎么改
按年初预算（不是调整后的预算）重算。

## Why
The completion of the budget is the final amount divided by the initial budget.
## Bad example
Budget 500,000 yuan, final 460,000, completion 96.00%; it should be 92.00%.
## Good example
Budget 500,000 yuan, final 460,000, completion 92.00%.
## Repair
Compute it again from the initial budget, not from the revised one.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, rule
from jixiao.rules.knowledge.told_accounts import amounts_off, off, told_at, wrong


@rule(
    code="ACC204", name="wrong-completion",
    title_en="The completion is not the final amount divided by the budget", level="error",
    forms=ACCOUNTS, basis=("D-19",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from amounts_off(case, "completion")
    for score in wrong(case, "completion"):
        yield off(score, "预算完成比例", "completion", told_at(case, score.path).item)
