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
from jixiao.rules.knowledge.told_settled import settled


@rule(
    code="ACC209", name="percentage-of-nothing",
    title_en="A percentage of nothing", level="error", forms=ACCOUNTS, basis=("D-20",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    right = {(score.path, score.code) for score in settled(case).case.recomputed.of("change_rate", "completion")}
    for score in case.recomputed.of("change_rate", "completion"):
        if score.code != "not_computable" or score.claimed is None or (score.path, score.code) not in right:
            continue
        item, (step,) = told_at(case, score.path).item, score.steps
        reckoned = f"{step.formula} {'<' if step.result < 0 else '='} 0" if "−" in step.formula else step.formula
        if step.result < 0 and "−" in step.formula:
            yield at(
                score.path.replace("change_rate", "change"),
                f"{item}的增加额大于本身的数额（{reckoned}），上年数不会为负，{score.printed} 无从算起",
                f"{item}: the increase is larger than the amount itself ({reckoned}), so nothing can be the base of "
                f"{score.printed}",
                uses=relied_on(score),
            )
            continue
        amount = told_at(case, score.path).amount()
        mild = score.method == "change_rate" or (amount is not None and amount.value == 0)
        yield at(
            score.path,
            f"{item}的基数为 0（{reckoned}），仍写 {score.printed}",
            f"{item}: the base is 0 ({reckoned}), and {score.printed} is printed",
            uses=relied_on(score), level="warning" if mild else None,
        )
