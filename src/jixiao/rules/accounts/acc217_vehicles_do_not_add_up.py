"""车辆总数不等于各类车辆之和。

## 为什么
车辆总数等于所列各类车辆之和，各类不重不漏。
## 反例
共有车辆 9 辆，其中机要通信用车 2 辆、执法执勤用车 4 辆、其他用车 2 辆。
## 正例
共有车辆 8 辆，其中机要通信用车 2 辆、执法执勤用车 4 辆、其他用车 2 辆。
## 怎么改
核对资产台账，改正总数或分类数。

## Why
The number of vehicles is the sum of the kinds listed.
## Bad example
9 vehicles: 2 for messages, 4 for enforcement, 2 others.
## Good example
8 vehicles: 2 for messages, 4 for enforcement, 2 others.
## Repair
Compare with the register of assets and correct the whole or the kinds.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, rule
from jixiao.rules.knowledge.told_sums import not_added


@rule(
    code="ACC217", name="vehicles-do-not-add-up",
    title_en="The vehicles are not the sum of their kinds", level="error", forms=ACCOUNTS, basis=("D-24",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from not_added(case, lambda concept: concept.startswith("assets:"))
