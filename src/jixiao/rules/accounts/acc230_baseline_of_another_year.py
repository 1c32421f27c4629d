"""对比的年份不对。

## 为什么
2023 年度决算与 2022 年比，预算是 2023 年的；写成别的年份，多为沿用往年的稿子，数字也要核对。
## 反例
2023 年度决算写“比2021年增加 4.00 万元”。
## 正例
2023 年度决算写“比2022年增加 4.00 万元”。
## 怎么改
改正年份，并核对差额是否按正确的年份计算。

## Why
The accounts of 2023 are compared with 2022, and the budget is that of 2023; another year mostly comes from an earlier
text, and the figures need a check as well.
## Bad example
The accounts of 2023 say “40,000 yuan more than in 2021”.
## Good example
The accounts of 2023 say “40,000 yuan more than in 2022”.
## Repair
Correct the year, and check that the change was computed with the right one.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_accounts import other_year


@rule(
    code="ACC230", name="baseline-of-another-year",
    title_en="The year compared with is not the right one", level="warning", forms=ACCOUNTS, basis=("D-36",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    year = case.accounts.fiscal_year
    for told in case.narrative.figures if year is not None else ():
        assert year is not None
        other = other_year(told.figure.baseline, year)
        if other is not None:
            yield at(
                f"{told.path}.baseline",
                f"{year} 年度决算，{told.item}对比的是 {other} 年",
                f"the accounts are of {year}, {told.item} is compared with {other}",
            )
