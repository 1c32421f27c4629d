"""各项占比合计不是 100%。

## 为什么
列全的各项占比合计应为 100%，每项允许末位一个单位的舍入。
## 反例
三项占比 52.10%、30.00%、20.00%，合计 102.10%。
## 正例
三项占比 50.00%、30.00%、20.00%。
## 怎么改
重算各项占比，找出写错的一项。

## Why
The shares of a list that is told in full add up to 100%; the last place of each is left to rounding.
## Bad example
Three shares 52.10%, 30.00% and 20.00%: together 102.10%.
## Good example
Three shares 50.00%, 30.00% and 20.00%.
## Repair
Compute the shares again and correct the wrong one.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_accounts import relied_on, wrong


@rule(
    code="ACC206", name="shares-do-not-add-up-to-100",
    title_en="The shares of a whole list do not add up to 100", level="error", forms=ACCOUNTS, basis=("D-34",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    misread = {score.path for score in wrong(case, "share")}  # told one by one by ACC203
    for score in wrong(case, "shares"):
        if misread & set(relied_on(score)):
            continue
        yield at(
            score.path,
            f"{score.label.partition('/')[0]}的各项占比合计 {score.claimed:f}%，应为 100%（{score.steps[0].formula}）",
            f"{score.label.partition('/')[0]}: the shares add up to {score.claimed:f}%, not to 100% "
            f"({score.steps[0].formula})",
            expected="100%", uses=relied_on(score), level="warning" if score.inferred else None,
        )
