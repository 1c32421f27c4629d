"""明细表加不拢。

## 为什么
有的地方另外公开财政拨款支出、一般公共预算支出的明细表和项目支出表；这些表的行、列和级次同样应当相加相等。
一个数错了，往往几处勾稽关系都不符；这里只在最可能出错的一格指出一次，并写明还有哪些关系指向它。
## 反例
财政拨款支出决算明细表 201：合计 90.00，所属各款相加 80.00。
## 正例
财政拨款支出决算明细表 201：合计 90.00，所属各款相加 90.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
Some places publish more tables, of fiscal appropriations in detail or by project; their rows, columns and levels add
up likewise. One wrong amount breaks several ties; it is told once, at the cell that most of them point to, with the
others named.
## Bad example
Fiscal appropriations in detail, class 201: total 90.00, its sections come to 80.00.
## Good example
Fiscal appropriations in detail, class 201: total 90.00, and so are its sections.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC119", name="detailed-table-does-not-add-up",
    title_en="A detailed table does not add up",
    level="error", forms=ACCOUNTS, basis=("D-13",), since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC119")
