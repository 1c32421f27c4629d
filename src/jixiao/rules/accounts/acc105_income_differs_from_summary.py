"""收入决算表与总表不一致。

## 为什么
收入决算表是总表收入一边的展开，合计和各个来源应与总表逐项一致。
## 反例
总表“事业收入”15.00，收入决算表合计行“事业收入”1.50。
## 正例
两张表的“事业收入”都是 15.00。
## 怎么改
按决算报表核对两处的数，改正写错的一处；软件不替填报人改数。

## Why
The table of income unfolds the left half of the summary: its totals, in all and by source, are those of the summary.
## Bad example
Service income is 15.00 in the summary and 1.50 in the table of income.
## Good example
Service income is 15.00 in both.
## Repair
Compare both with the accounts and correct the one that is wrong; figures are never changed by the software.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, rule
from jixiao.rules.knowledge.account_remarks import told


@rule(
    code="ACC105", name="income-differs-from-summary",
    title_en="The table of income disagrees with the summary",
    level="error", forms=ACCOUNTS, basis=("D-05",), since="0.1", scope="accounts",
    needs=("income_expenditure", "income"),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    yield from told(case, "ACC105")
