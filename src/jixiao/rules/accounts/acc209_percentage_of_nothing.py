"""基数为零仍写百分比。

## 为什么
上年没有此项支出、年初预算为 0 的，没有百分比可写，应写明上年无此项支出或年初无预算。
## 反例
年初预算为 0.00 万元，支出决算 12.00 万元，完成年初预算的 100%。
## 正例
年初预算为 0.00 万元，支出决算 12.00 万元，年初未安排预算，年中追加。
## 怎么改
删去百分比，写明上年（年初）没有此项。

## Why
Where there was nothing the year before, or no initial budget, there is no percentage; the text says that there was
none.
## Bad example
Budget 0.00, final 120,000 yuan, “100% of the budget”.
## Good example
Budget 0.00, final 120,000 yuan, added during the year.
## Repair
Drop the percentage and say that there was none.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_accounts import relied_on, told_at


@rule(
    code="ACC209", name="percentage-of-nothing",
    title_en="A percentage of nothing", level="error", forms=ACCOUNTS, basis=("D-20",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for score in case.recomputed.of("change_rate", "completion"):
        if score.code != "not_computable" or score.claimed is None:
            continue
        told, formula = told_at(case, score.path), score.steps[0].formula
        item, amount = told.item, told.amount()
        mild = score.method == "change_rate" or (amount is not None and amount.value == 0)
        reckoned = f"{formula} = 0" if "−" in formula else formula
        yield at(
            score.path,
            f"{item}的基数为 0（{reckoned}），仍写 {score.printed}",
            f"{item}: the base is 0 ({reckoned}), and {score.printed} is printed",
            uses=relied_on(score), level="warning" if mild else None,
        )
