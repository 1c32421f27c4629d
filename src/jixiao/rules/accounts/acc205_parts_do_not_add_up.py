"""其中各项之和不等于合计。

## 为什么
文字列出的各项（其中）应加到合计：收入、支出各项，功能分类的类等于其款，“三公”经费等于三项，基本支出等于人员经费加公用经费；政府性基金、国有资本经营预算的年末结转等于年初结转加收入减支出。
## 反例
本年收入合计 300.00 万元，其中财政拨款收入 280.00 万元、其他收入 15.00 万元，合计只有 295.00 万元。
## 正例
本年收入合计 300.00 万元，其中财政拨款收入 280.00 万元、其他收入 20.00 万元。
## 怎么改
对照公开表格改正写错的一项，或补上漏写的一项。允许的差额按各数印出的位数计。

## Why
The parts that the text lists add up to the whole: kinds of income and expenditure, the subjects below a class, the
three kinds of official expenses, staff and office money in basic expenditure; what is left of government funds at the
end of the year is the opening balance and the income less what was spent.
## Bad example
Income 3,000,000 yuan, of it appropriations 2,800,000 and other income 150,000: together only 2,950,000.
## Good example
Income 3,000,000 yuan, of it appropriations 2,800,000 and other income 200,000.
## Repair
Compare with the public tables and correct the wrong part, or add the one left out. The printed places of the figures
decide how far a sum may be off.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, rule
from jixiao.rules.knowledge.told_accounts import amounts_off
from jixiao.rules.knowledge.told_balances import balances_off
from jixiao.rules.knowledge.told_sums import not_added


@rule(
    code="ACC205", name="parts-do-not-add-up",
    title_en="The parts told do not add up to their whole", level="error", forms=ACCOUNTS, basis=("D-19",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from amounts_off(case, "sum")
    yield from balances_off(case)
    yield from not_added(case, lambda concept: concept != "procurement" and not concept.startswith("assets:"))
