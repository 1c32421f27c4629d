"""一般公共预算支出表加不拢。

## 为什么
合计等于基本支出加项目支出；类、款、项逐级相加；每一类等于财政拨款总表一般公共预算列的同一类。一个数错了，
往往几处勾稽关系都不符；这里只在最可能出错的一格指出一次，并写明还有哪些关系指向它。
## 反例
221 住房保障支出：合计 22.40，基本支出 20.40，项目支出 0。
## 正例
221 住房保障支出：合计 22.40，基本支出 22.40，项目支出 0。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
The total is basic and project expenditure; classes, sections and items add up; every class is that of the general
budget in the fiscal summary. One wrong amount breaks several ties; it is told once, at the cell that most of them
point to, with the others named.
## Bad example
Class 221: total 22.40, basic 20.40, projects 0.
## Good example
Class 221: total 22.40, basic 22.40, projects 0.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC113", name="general-budget-does-not-add-up",
    title_en="The table of the general public budget does not add up",
    level="error", forms=ACCOUNTS, basis=("D-13",), since="0.1", scope="accounts",
    needs=("general",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC113")
