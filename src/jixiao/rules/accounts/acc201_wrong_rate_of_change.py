"""增减比例与增减额不符。

## 为什么
增减比例 = 增减额 ÷ 上年数（或预算数）× 100。上年数由本年数和增减额倒推，文中另写上年数的以所写的为准。
## 反例
收入合计 315.20 万元，比上年增加 15.20 万元，增长 5.60%，应为 5.07%。
## 正例
收入合计 315.20 万元，比上年增加 15.20 万元，增长 5.07%。
## 怎么改
按账面数重算，保留两位小数。除以了本年数的，改为除以上年数。只差末位一个单位的，多为舍入所致，作警告。

## Why
The rate of change is the change divided by the amount of the year before (or by the budget), which follows from the
amount and the change, or is told itself.
## Bad example
Income 3,152,000 yuan, 152,000 more than the year before, up 5.60%; it should be 5.07%.
## Good example
Income 3,152,000 yuan, 152,000 more than the year before, up 5.07%.
## Repair
Compute it again from the books, with two decimals, and divide by the amount of the year before, not by that of this
year. One unit in the last place is mostly a matter of rounding and only a warning.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, rule
from jixiao.rules.knowledge.told_accounts import amounts_off, off, told_at, wrong


@rule(
    code="ACC201", name="wrong-rate-of-change",
    title_en="The rate of change does not follow from the amounts", level="error", forms=ACCOUNTS, basis=("D-19",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    yield from amounts_off(case, "change_rate")
    for score in wrong(case, "change_rate"):
        yield off(score, "变动比例", "rate of change", told_at(case, score.path).item)
