"""财政拨款总表的收入与其他表不一致。

## 为什么
财政拨款的三本预算收入，在总表、收入决算表和财政拨款总表里是同一笔钱。
## 反例
总表“一般公共预算财政拨款收入”300.00，财政拨款总表 306.00。
## 正例
两张表都是 300.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
What the treasury gave from each budget is the same money in the summary, in the table of income and in the fiscal
summary.
## Bad example
Income from the general public budget is 300.00 in the summary and 306.00 in the fiscal summary.
## Good example
It is 300.00 in both.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC109", name="fiscal-income-differs",
    title_en="The income of the fiscal summary disagrees with the other tables",
    level="error", forms=ACCOUNTS, basis=("D-09",), since="0.1", scope="accounts",
    needs=("fiscal",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC109")
