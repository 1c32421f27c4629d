"""授予中小企业的合同金额大于总额。

## 为什么
授予中小企业的合同金额是政府采购支出的一部分，授予小微企业的又是其中一部分，部分不会大于整体。
## 反例
政府采购支出总额 60.00 万元，授予中小企业合同金额 66.00 万元。
## 正例
政府采购支出总额 60.00 万元，授予中小企业合同金额 56.00 万元。
## 怎么改
核对合同，改正写错的数；合同金额与支出口径不同的，写明口径。

## Why
Contracts of small and medium enterprises are a part of procurement, those of small and micro ones a part of these; a
part is no more than its whole.
## Bad example
Procurement 600,000 yuan, contracts of small and medium enterprises 660,000.
## Good example
Procurement 600,000 yuan, contracts of small and medium enterprises 560,000.
## Repair
Compare with the contracts and correct the wrong figure; where contracts and spending are counted differently, say so.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_accounts import shown

PAIRS = (("procurement:sme", "procurement"), ("procurement:small_micro", "procurement:sme"))


@rule(
    code="ACC218", name="small-enterprises-above-whole",
    title_en="More was awarded to small enterprises than was procured", level="error", forms=ACCOUNTS, basis=("D-24",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    for part, whole in PAIRS:
        for told in case.narrative.about(part):
            above = case.narrative.nearest(whole, "final", told.position)
            amount, limit = told.amount(), above.amount() if above is not None else None
            if above is None or amount is None or limit is None or amount.unit != limit.unit:
                continue
            if amount.value - amount.half > limit.value + limit.half:
                yield at(
                    amount.path,
                    f"{told.item} {shown(amount, told.figure.unit)}，大于{above.item} "
                    f"{shown(limit, above.figure.unit)}",
                    f"{told.item} is {shown(amount, told.figure.unit)}, more than {above.item}, "
                    f"{shown(limit, above.figure.unit)}",
                    uses=[limit.path],
                )
