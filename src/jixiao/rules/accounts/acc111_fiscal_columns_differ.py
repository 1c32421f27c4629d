"""财政拨款总表三本预算的列对不上。

## 为什么
每行合计等于一般公共预算、政府性基金、国有资本经营三列之和；每列的本年支出就是该本预算自己那张表的合计。
## 反例
财政拨款总表“政府性基金”列本年支出 12.00，政府性基金表本年支出合计 21.00。
## 正例
两张表都是 12.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
A row is the sum of the general public budget, the funds and state capital, and each column comes to the total of that
budget's own table.
## Bad example
The fiscal summary has 12.00 for funds; the table of funds has 21.00.
## Good example
Both have 12.00.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC111", name="fiscal-columns-differ",
    title_en="The three budgets of the fiscal summary do not agree",
    level="error", forms=ACCOUNTS, basis=("D-11",), since="0.1", scope="accounts",
    needs=("fiscal",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC111")
