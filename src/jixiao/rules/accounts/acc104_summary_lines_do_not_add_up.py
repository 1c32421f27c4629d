"""总表各行加起来不等于合计。

## 为什么
各项收入之和是本年收入合计，各类支出之和是本年支出合计。一个数错了，往往几处勾稽关系都不符；这里只在最可能出错的一格指出一次，
并写明还有哪些关系指向它。
## 反例
一般公共服务支出 280.00，社会保障和就业支出 38.20，本年支出合计 308.20。
## 正例
一般公共服务支出 280.00，社会保障和就业支出 38.20，本年支出合计 318.20。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
The lines of income come to the year's income and the classes to the year's expenditure. One wrong amount breaks
several ties; it is told once, at the cell that most of them point to, with the others named.
## Bad example
General public services 280.00, social security 38.20, expenditure of the year 308.20.
## Good example
General public services 280.00, social security 38.20, expenditure of the year 318.20.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC104", name="summary-lines-do-not-add-up",
    title_en="The lines of the summary do not add up to the year's totals",
    level="error", forms=ACCOUNTS, basis=("D-04",), since="0.1", scope="accounts",
    needs=("income_expenditure",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC104")
