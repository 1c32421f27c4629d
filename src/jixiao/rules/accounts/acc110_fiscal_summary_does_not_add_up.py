"""财政拨款总表加不拢。

## 为什么
三本预算的年初结转、本年收入各自相加，各类支出相加，再加结转，两边总计相等；每一列也是这样。一个数错了，
往往几处勾稽关系都不符；这里只在最可能出错的一格指出一次，并写明还有哪些关系指向它。
## 反例
本年收入合计 300.00，年初财政拨款结转和结余 8.00，总计 300.00。
## 正例
本年收入合计 300.00，年初财政拨款结转和结余 8.00，总计 308.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
What the three budgets carried over and gave adds up, so do the classes of expenditure, and both halves come to one
grand total, in every column. One wrong amount breaks several ties; it is told once, at the cell that most of them
point to, with the others named.
## Bad example
Income of the year 300.00, carried over 8.00, grand total 300.00.
## Good example
Income of the year 300.00, carried over 8.00, grand total 308.00.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC110", name="fiscal-summary-does-not-add-up",
    title_en="The fiscal summary does not add up",
    level="error", forms=ACCOUNTS, basis=("D-10",), since="0.1", scope="accounts",
    needs=("fiscal",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC110")
