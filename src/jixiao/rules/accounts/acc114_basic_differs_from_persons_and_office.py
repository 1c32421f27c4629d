"""基本支出不等于人员经费加公用经费。

## 为什么
基本支出由人员经费和公用经费组成；一般公共预算支出表的基本支出合计与基本支出表应当一致。
## 反例
一般公共预算支出表基本支出合计 240.00，人员经费合计 200.00，公用经费合计 35.00。
## 正例
基本支出合计 240.00，人员经费合计 200.00，公用经费合计 40.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
Basic expenditure is what is spent on persons and on running the office; both tables that print it agree.
## Bad example
Basic expenditure 240.00 in the general budget, 200.00 on persons, 35.00 on the office.
## Good example
Basic expenditure 240.00, 200.00 on persons, 40.00 on the office.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC114", name="basic-differs-from-persons-and-office",
    title_en="Basic expenditure is not that on persons and on the office",
    level="error", forms=ACCOUNTS, basis=("D-14",), since="0.1", scope="accounts",
    needs=("basic",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC114")
