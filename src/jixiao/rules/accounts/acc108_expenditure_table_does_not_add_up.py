"""支出决算表加不拢。

## 为什么
每行的合计是基本支出、项目支出、上缴上级支出、经营支出和对附属单位补助支出之和；类、款、项逐级相加。
一个数错了，往往几处勾稽关系都不符；这里只在最可能出错的一格指出一次，并写明还有哪些关系指向它。
## 反例
201 一般公共服务支出：合计 280.00，基本支出 200.00，项目支出 90.00。
## 正例
201 一般公共服务支出：合计 290.00，基本支出 200.00，项目支出 90.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
A row is the sum of basic, project, and the other kinds of expenditure; classes, sections and items add up level by
level. One wrong amount breaks several ties; it is told once, at the cell that most of them point to, with the others
named.
## Bad example
Class 201: total 280.00, basic 200.00, projects 90.00.
## Good example
Class 201: total 290.00, basic 200.00, projects 90.00.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC108", name="expenditure-table-does-not-add-up",
    title_en="The table of expenditure does not add up",
    level="error", forms=ACCOUNTS, basis=("D-08",), since="0.1", scope="accounts",
    needs=("expenditure",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC108")
