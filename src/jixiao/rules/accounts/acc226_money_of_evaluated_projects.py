"""评价项目涉及金额与自评表不一致。

## 为什么
评价项目涉及的金额应等于各张自评表的执行数（或预算数）之和，允许各数末位的舍入。
## 反例
文字写涉及金额 120.00 万元，各自评表执行数合计 115.00 万元。
## 正例
文字写涉及金额 115.00 万元，各自评表执行数合计 115.00 万元。
## 怎么改
核对自评表，改正金额，或补上缺少的自评表。

## Why
The money of the evaluated projects is the sum of what the forms print as spent (or as budget), with the last place of
each left to rounding.
## Bad example
1,200,000 yuan are told, the forms add up to 1,150,000.
## Good example
1,150,000 yuan are told, and the forms add up to 1,150,000.
## Repair
Compare with the forms and correct the amount, or add the missing form.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.evaluated import COLUMNS, one_account, spent, sums, told_money, with_report
from jixiao.rules.knowledge.told_accounts import TEN_THOUSAND, in_unit, shown
from jixiao.sources import threshold


@rule(
    code="ACC226", name="money-of-evaluated-projects",
    title_en="The money of the evaluated projects is not that of the forms", level="warning",
    forms=ACCOUNTS, basis=("D-32",),
    since="0.1", scope="accounts", needs=("figures",),
)
def check(case: AccountsCase) -> Iterator[Remark | Unjudged]:
    told = told_money(case)
    amount = told.amount() if told is not None else None
    if told is None or amount is None:
        return
    found = list(sums(case))
    if not found or not one_account(case):
        yield unjudged(amount.path, "同一文件中各项目自评表的金额", "the money of the forms in the same document")
        return
    if any(abs(each.value - amount.value) <= each.loose + amount.half for each in found):
        return
    unit, near = text(told.figure.unit), with_report(case, amount.value, threshold("D-19.within") * TEN_THOUSAND)
    added = "、".join(f"{COLUMNS[each.column][0]}合计 {in_unit(each.value, unit)}" for each in found)
    added_en = ", ".join(f"{in_unit(each.value, unit)} ({COLUMNS[each.column][1]})" for each in found)
    note = f"；加上只有评价报告的“{text(near[0].project)}”为 {in_unit(near[1], unit)}" if near else ""
    note_en = f"; with “{text(near[0].project)}”, which only has a report, {in_unit(near[1], unit)}" if near else ""
    yield at(
        amount.path,
        f"文字写{told.item} {shown(amount, told.figure.unit)}，同一文件各自评表{added}{note}",
        f"the text tells {shown(amount, told.figure.unit)} for the evaluated projects, the forms of the document add "
        f"up to {added_en}{note_en}",
        expected=in_unit(found[0].value, unit), also=spent(case),
    )
