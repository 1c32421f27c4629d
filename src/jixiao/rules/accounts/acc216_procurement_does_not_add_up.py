"""政府采购支出不等于货物、工程、服务之和。

## 为什么
政府采购支出总额等于货物、工程、服务三类之和。
## 反例
政府采购支出总额 60.00 万元，其中货物 20.00 万元、工程 0.00 万元、服务 35.00 万元。
## 正例
政府采购支出总额 60.00 万元，其中货物 20.00 万元、工程 0.00 万元、服务 40.00 万元。
## 怎么改
核对采购合同，改正总额或分类金额。

## Why
Procurement is the sum of its three kinds: goods, works and services.
## Bad example
Procurement 600,000 yuan: goods 200,000, works 0, services 350,000.
## Good example
Procurement 600,000 yuan: goods 200,000, works 0, services 400,000.
## Repair
Compare with the contracts and correct the whole or the kinds.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told
from jixiao.rules.knowledge.told_sums import not_added


@rule(
    code="ACC216", name="procurement-does-not-add-up",
    title_en="Procurement is not the sum of goods, works and services", level="error", forms=ACCOUNTS, basis=("D-24",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from not_added(case, lambda concept: concept == "procurement")
    yield from told(case, "ACC216")
