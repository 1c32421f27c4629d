"""总表收入各项加不到总计。

## 为什么
本年收入合计、使用非财政拨款结余和年初结转和结余相加就是收入总计；加不到，说明其中一个数错了或者漏了。
## 反例
本年收入合计 320.50，年初结转和结余 10.00，总计 320.50。
## 正例
本年收入合计 320.50，年初结转和结余 10.00，总计 330.50。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
The year's income, surpluses used and what was carried over come to the grand total; where they do not, one of them is
wrong or missing.
## Bad example
Income of the year 320.50, carried over 10.00, grand total 320.50.
## Good example
Income of the year 320.50, carried over 10.00, grand total 330.50.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC102", name="income-does-not-reach-grand-total",
    title_en="The income of the summary does not come to its grand total",
    level="error", forms=ACCOUNTS, basis=("D-02",), since="0.1", scope="accounts",
    needs=("income_expenditure",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC102")
