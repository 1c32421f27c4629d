"""支出决算表与总表不一致。

## 为什么
支出决算表是总表支出一边的展开，合计和每一类都应与总表一致；总表有的类，支出决算表不能没有。
## 反例
总表“住房保障支出”22.40，支出决算表“221 住房保障支出”24.20。
## 正例
两张表的住房保障支出都是 22.40。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
The table of expenditure unfolds the right half of the summary: its total and every class are those of the summary,
and no class of the summary is missing there.
## Bad example
Housing is 22.40 in the summary and 24.20 in the table of expenditure.
## Good example
Housing is 22.40 in both.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC106", name="expenditure-differs-from-summary",
    title_en="The table of expenditure disagrees with the summary",
    level="error", forms=ACCOUNTS, basis=("D-06",), since="0.1", scope="accounts",
    needs=("income_expenditure", "expenditure"),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC106")
