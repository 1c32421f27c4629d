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
from jixiao.rules.knowledge.told_settled import Settled, settled
from jixiao.rules.knowledge.told_twice import told_twice
from jixiao.scoring.accounts.told import Told


@rule(
    code="ACC214", name="figure-told-twice-differs",
    title_en="One figure is told with two amounts", level="warning", forms=ACCOUNTS, basis=("D-19",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    right = settled(case)
    for first, again in told_twice(case):
        pair = (first, again)
        if any(f"{told.path}.amount" in right.mistakes for told in pair):
            # Told once: where a table shows the wrong one by ACC213, here where only the other telling does.
            wrong = [told for told in pair if told in (each.told for each in right.shown_by("again"))]
            if not wrong:
                continue
            pair = (again, first) if wrong[0] is first else pair
        yield _differ(*pair, right)


def _differ(other: Told, told: Told, right: Settled) -> Remark:
    one, amount = other.amount(), told.amount()
    assert one is not None
    assert amount is not None
    then, then_en = right.then(amount.path)
    before = other.position < told.position
    where, where_en = ("前文", "before") if before else ("后文", "later")
    printed, printed_other = shown(amount, told.figure.unit), shown(one, other.figure.unit)
    return at(
        amount.path,
        f"{told.item}写 {printed}，{where}“{other.item}”写 {printed_other}{then}",
        f"{told.item} is told as {printed}, {where_en} as {printed_other} ({other.item}){then_en}",
        uses=[one.path, *right.uses(amount.path)], basis=right.bases(amount.path, ("D-19",)),
    )
