"""增减额不是两数之差。

## 为什么
增减额等于决算数减去上年数或预算数。文中两个数都写了，差额就能核对。
## 反例
公务接待费决算 1.20 万元，年初预算 2.00 万元，写减少 0.90 万元，应为 0.80 万元。
## 正例
公务接待费决算 1.20 万元，年初预算 2.00 万元，减少 0.80 万元。
## 怎么改
核对三个数，改正写错的一个。

## Why
The change is the final amount minus that of the year before or the budget. Where the text tells both, the difference
can be checked.
## Bad example
Receptions 12,000 yuan, budget 20,000, told as 9,000 less; it should be 8,000.
## Good example
Receptions 12,000 yuan, budget 20,000, 8,000 less.
## Repair
Compare the three figures with the books and correct the wrong one.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_accounts import amounts_off, relied_on, told_at, wrong


@rule(
    code="ACC202", name="change-is-not-the-difference",
    title_en="The change is not the difference of the two amounts", level="error", forms=ACCOUNTS, basis=("D-19",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from amounts_off(case, "change")
    for score in wrong(case, "change"):
        if score.claimed is None or score.computed is None or score.claimed < 0:
            continue  # a negative change is told by ACC208
        item, formula = told_at(case, score.path).item, score.steps[0].formula
        yield at(
            score.path,
            f"{item}的增减额写 {score.printed}，按 {formula} 应为 {score.computed:f}",
            f"{item}: the change is told as {score.printed}, {formula} gives {score.computed:f}",
            expected=f"{score.computed:f}", uses=relied_on(score), level="warning" if score.inferred else None,
        )
