"""基本支出表的经济科目加不拢。

## 为什么
人员经费是 301 和 303 之和，其余各类是公用经费；每类等于所属各款之和。一个数错了，往往几处勾稽关系都不符；
这里只在最可能出错的一格指出一次，并写明还有哪些关系指向它。
## 反例
301 工资福利支出 180.00，所属各款相加 108.00。
## 正例
301 工资福利支出 180.00，所属各款相加 180.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
Expenditure on persons is 301 and 303, all other classes are for the office; a class is the sum of its sections. One
wrong amount breaks several ties; it is told once, at the cell that most of them point to, with the others named.
## Bad example
Class 301 has 180.00, its sections come to 108.00.
## Good example
Class 301 has 180.00, and so have its sections.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC115", name="economic-classes-do-not-add-up",
    title_en="The economic classes of basic expenditure do not add up",
    level="error", forms=ACCOUNTS, basis=("D-15",), since="0.1", scope="accounts",
    needs=("basic",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC115")
