"""机关运行经费与公用经费不一致。

## 为什么
机关运行经费是行政单位（含参公单位）一般公共预算基本支出中的公用经费，不会多于基本支出表的公用经费合计；没有事业单位的部门两数相等。
## 反例
基本支出表公用经费合计 18.20 万元，文字写机关运行经费 21.80 万元。
## 正例
基本支出表公用经费合计 18.20 万元，文字写机关运行经费 18.20 万元。
## 怎么改
按基本支出表改正；有事业单位而两数不同的，说明口径。

## Why
The operating cost is the office expenditure of administrative units within basic expenditure of the general public
budget: never more than the table of basic expenditure shows, and the same where there are no public institutions.
## Bad example
Office expenditure 182,000 yuan in the table, operating cost 218,000 in the text.
## Good example
Office expenditure 182,000 yuan in the table, operating cost 182,000 in the text.
## Repair
Follow the table; where there are public institutions and the two differ, tell what is counted.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_accounts import in_unit, shown


@rule(
    code="ACC215", name="operating-cost-is-not-office-expenditure",
    title_en="The operating cost is not the office expenditure", level="warning", forms=ACCOUNTS, basis=("D-23",),
    since="0.1", scope="accounts", needs=("basic", "figures"),
)
def check(case: AccountsCase) -> Iterator[Remark]:
    cell = case.sheets["basic"].amount("public_total", "amount")
    for told in case.narrative.about("operating_cost"):
        amount = told.amount()
        if cell is None or amount is None:
            continue
        table = cell.value
        apart = amount.value - table
        if abs(apart) <= amount.half * 2 or (apart < 0 and _has_institutions(case)):
            continue
        unit = text(told.figure.unit)
        yield at(
            amount.path,
            f"机关运行经费写 {shown(amount, told.figure.unit)}，基本支出表公用经费合计为 {in_unit(table, unit)}",
            f"the operating cost is told as {shown(amount, told.figure.unit)}, the table of basic expenditure shows "
            f"{in_unit(table, unit)} of office expenditure",
            expected=in_unit(table, unit), uses=[cell.path],
        )


def _has_institutions(case: AccountsCase) -> bool:
    """Public institutions have office expenditure that is no operating cost."""
    staff = (told for told in case.narrative.figures if (told.figure.concept or "").startswith("staff:institution"))
    people = any((amount := told.amount()) and amount.value for told in staff)
    return people or len(case.accounts.units) > 1
