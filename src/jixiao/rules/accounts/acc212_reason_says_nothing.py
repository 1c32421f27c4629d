"""原因只是重复增减。

## 为什么
“支出减少”“工作需要”“预算调整”放在哪一项都说得通，没有说出是哪一件事。
## 反例
比上年减少 3.00 万元，主要原因：经费支出减少。
## 正例
比上年减少 3.00 万元，主要原因：两名职工退休，津贴补贴少发。
## 怎么改
写出具体的事项、人数或政策。

## Why
“Spending fell”, “as the work required”, “the budget was adjusted” fit any line and do not tell what happened.
## Bad example
30,000 yuan less than the year before, because less was spent.
## Good example
30,000 yuan less than the year before, because two employees retired and drew no allowances.
## Repair
Tell the matter, the number of persons, or the policy.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_reasons import says_nothing


@rule(
    code="ACC212", name="reason-says-nothing",
    title_en="A reason only repeats the change", level="info", forms=ACCOUNTS, basis=("D-21",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for told in case.narrative.figures:
        if says_nothing(told.figure.reason):
            assert told.figure.reason is not None
            yield at(
                f"{told.path}.reason",
                f"{told.item}的原因“{told.figure.reason.text}”只重复了增减，没有说出是什么事",
                f"{told.item}: the reason “{told.figure.reason.text}” only repeats the change",
            )
