"""年末财政拨款结转与收支对不上。

## 为什么
每本预算：年初结转加本年收入减本年支出，就是年末结转。总数平了而分本不平，多是钱记到了别的预算上。
## 反例
一般公共预算：年初 8.00，收入 300.00，支出 298.00，年末 12.00。
## 正例
一般公共预算：年初 8.00，收入 300.00，支出 298.00，年末 10.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
For each budget, what was carried over and received less what was spent is carried on. Where all together agree and
one budget does not, money was booked to another budget.
## Bad example
General public budget: carried over 8.00, income 300.00, expenditure 298.00, closing 12.00.
## Good example
General public budget: carried over 8.00, income 300.00, expenditure 298.00, closing 10.00.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC112", name="closing-balance-off",
    title_en="The closing balance does not follow from the year",
    level="error", forms=ACCOUNTS, basis=("D-12",), since="0.1", scope="accounts",
    needs=("fiscal",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC112")
