"""“三公”经费加不拢。

## 为什么
合计等于因公出国（境）、公务用车购置及运行、公务接待之和，公务用车等于购置加运行维护；预算数和决算数都应如此。
## 反例
决算数：合计 6.50，出国 0，公务用车 4.00，接待 1.50。
## 正例
决算数：合计 5.50，出国 0，公务用车 4.00，接待 1.50。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
The total is travel abroad, vehicles and receptions; vehicles are purchase and running; of the budget and of what was
spent.
## Bad example
Spent: total 6.50, abroad 0, vehicles 4.00, receptions 1.50.
## Good example
Spent: total 5.50, abroad 0, vehicles 4.00, receptions 1.50.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC116", name="three-public-do-not-add-up",
    title_en="The three public expenses do not add up",
    level="error", forms=ACCOUNTS, basis=("D-16",), since="0.1", scope="accounts",
    needs=("three_public",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC116")
