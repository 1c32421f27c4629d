"""收入决算表加不拢。

## 为什么
每行的合计是各来源之和；类等于所属各款之和，款等于所属各项之和，合计行等于各类之和。一个数错了，往往几处勾稽关系都不符；
这里只在最可能出错的一格指出一次，并写明还有哪些关系指向它。
## 反例
2012901 行政运行：合计 210.00，财政拨款收入 190.00，其他收入 10.00。
## 正例
2012901 行政运行：合计 200.00，财政拨款收入 190.00，其他收入 10.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
A row is the sum of its sources; a class is the sum of its sections, a section that of its items, and the last row
that of all classes. One wrong amount breaks several ties; it is told once, at the cell that most of them point to,
with the others named.
## Bad example
Item 2012901: total 210.00, from the treasury 190.00, other income 10.00.
## Good example
Item 2012901: total 200.00, from the treasury 190.00, other income 10.00.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC107", name="income-table-does-not-add-up",
    title_en="The table of income does not add up",
    level="error", forms=ACCOUNTS, basis=("D-07",), since="0.1", scope="accounts",
    needs=("income",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC107")
