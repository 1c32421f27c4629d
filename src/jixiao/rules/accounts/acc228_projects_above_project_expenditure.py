"""项目资金之和大于项目支出。

## 为什么
自评表的执行数都在部门的项目支出之内，合计不会大于项目支出；单个项目的支出更不会。
## 反例
项目支出 500.00 万元，自评表执行数合计 620.00 万元。
## 正例
项目支出 500.00 万元，自评表执行数合计 480.00 万元。
## 怎么改
核对自评表的金额和单位；含自筹资金等决算以外资金的，写明。

## Why
What the forms print as spent lies within the project expenditure of the department, so their sum is no more than
that, and a single project still less.
## Bad example
Project expenditure 5,000,000 yuan, the forms add up to 6,200,000.
## Good example
Project expenditure 5,000,000 yuan, the forms add up to 4,800,000.
## Repair
Check the amounts and units of the forms; where they hold money outside the accounts, say so.
"""

from collections.abc import Iterator

from jixiao.model.cell import amount, text
from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.evaluated import elsewhere, one_account, spent, sums
from jixiao.rules.knowledge.project_money import SLIP, project_expenditure
from jixiao.rules.knowledge.told_accounts import in_unit


@rule(
    code="ACC228", name="projects-above-project-expenditure",
    title_en="The projects spent more than project expenditure", level="warning", forms=ACCOUNTS, basis=("D-32",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    limit = project_expenditure(case)
    if limit is None or limit.value <= 0 or not one_account(case):
        return
    whole = in_unit(limit.value, None)
    for each in sums(case):
        # Far more than the whole is a unit misprinted on the form, which FND110 tells.
        if each.column == "executed" and limit.value + limit.half + each.loose < each.value < limit.value * SLIP:
            yield at(
                limit.path, f"自评表执行数合计 {in_unit(each.value, None)}，大于项目支出 {whole}",
                f"the forms add up to {in_unit(each.value, None)}, more than project expenditure, {whole}",
                also=spent(case),
            )
    for position, report in enumerate(case.document.reports, 1):
        items = [(value, at_, item) for at_, item in enumerate(report.funds) if (value := amount(item.amount, None))]
        value, at_, item = max(items, default=(limit.value, 0, None), key=lambda each: each[0])
        if item is not None and limit.value + limit.half < value < limit.value * SLIP:
            name = text(report.project) or "评价报告的项目"
            yield at(
                limit.path,
                f"“{name}”{text(item.item)} {in_unit(value, None)}，大于全部项目支出 {whole}，请说明决算以外的资金",
                f"“{name}” has {in_unit(value, None)}, more than all project expenditure, {whole}: tell the money "
                "outside the accounts",
                also=[elsewhere(case, position, f"reports[{position - 1}].funds[{at_}].amount", item.amount)],
            )
