"""总表收入总计与支出总计不相等。

## 为什么
总表左右两边说的是同一笔钱：来的（含年初结转）等于去的（含年末结转）。总计不相等，至少有一边写错。
## 反例
收入总计 330.50，支出总计 330.05。
## 正例
收入总计 330.50，支出总计 330.50。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
Both halves of the summary are the same money: what came in, with what was carried over, is what went out, with what
is carried on. Where the grand totals differ, one half is wrong.
## Bad example
Grand total of income 330.50, of expenditure 330.05.
## Good example
Both 330.50.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC101", name="grand-totals-differ",
    title_en="The grand totals of the summary differ",
    level="error", forms=ACCOUNTS, basis=("D-01",), since="0.1", scope="accounts",
    needs=("income_expenditure",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC101")
