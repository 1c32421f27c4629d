"""政府性基金、国有资本经营表加不拢。

## 为什么
每行年初加收入减支出等于年末，支出等于基本支出加项目支出；类、款、项逐级相加。一个数错了，往往几处勾稽关系都不符；
这里只在最可能出错的一格指出一次，并写明还有哪些关系指向它。
## 反例
2120801：年初 0，本年收入 12.00，本年支出 10.00，年末 0。
## 正例
2120801：年初 0，本年收入 12.00，本年支出 12.00，年末 0。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
In every row what was carried over and received less what was spent is carried on; expenditure is basic and projects;
levels add up. One wrong amount breaks several ties; it is told once, at the cell that most of them point to, with the
others named.
## Bad example
Item 2120801: opening 0, income 12.00, expenditure 10.00, closing 0.
## Good example
Item 2120801: opening 0, income 12.00, expenditure 12.00, closing 0.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC118", name="funds-do-not-add-up",
    title_en="The tables of funds and of state capital do not add up",
    level="error", forms=ACCOUNTS, basis=("D-18",), since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC118")
