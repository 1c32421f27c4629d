"""同一数字前后不一致。

## 为什么
同一个数在几处写到，各处应相同。
## 反例
前文写财政拨款收入 300.00 万元，后文写 310.00 万元。
## 正例
前文、后文都写财政拨款收入 300.00 万元。
## 怎么改
对照表格改正写错的一处；两处说的不是一个口径的，写明口径。

## Why
A figure that is told in several places is the same in all of them.
## Bad example
Appropriations are told as 3,000,000 yuan in one section and as 3,100,000 in another.
## Good example
Both sections tell 3,000,000 yuan.
## Repair
Compare with the table and correct the wrong one; where the two are not of one kind, say so.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_accounts import shown
from jixiao.rules.knowledge.told_twice import told_twice


@rule(
    code="ACC214", name="figure-told-twice-differs",
    title_en="One figure is told with two amounts", level="warning", forms=ACCOUNTS, basis=("D-19",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for first, again in told_twice(case):
        before, behind = first.amount(), again.amount()
        assert before is not None
        assert behind is not None
        yield at(
            behind.path,
            f"{again.item}写 {shown(behind, again.figure.unit)}，"
            f"前文“{first.item}”写 {shown(before, first.figure.unit)}",
            f"{again.item} is told as {shown(behind, again.figure.unit)}, before as "
            f"{shown(before, first.figure.unit)} ({first.item})",
            uses=[before.path],
        )
