"""总表支出各项加不到总计。

## 为什么
本年支出合计、结余分配和年末结转和结余相加就是支出总计；加不到，说明其中一个数错了或者漏了。
## 反例
本年支出合计 318.20，年末结转和结余 12.30，总计 318.20。
## 正例
本年支出合计 318.20，年末结转和结余 12.30，总计 330.50。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
The year's expenditure, surpluses distributed and what is carried on come to the grand total; where they do not, one
of them is wrong or missing.
## Bad example
Expenditure of the year 318.20, carried on 12.30, grand total 318.20.
## Good example
Expenditure of the year 318.20, carried on 12.30, grand total 330.50.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC103", name="expenditure-does-not-reach-grand-total",
    title_en="The expenditure of the summary does not come to its grand total",
    level="error", forms=ACCOUNTS, basis=("D-03",), since="0.1", scope="accounts",
    needs=("income_expenditure",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC103")
