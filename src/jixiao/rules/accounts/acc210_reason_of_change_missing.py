"""与上年或预算不同而没有说明原因。

## 为什么
决算数与上年数或年初预算数不同的，模板要求写主要原因：总计、合计、功能分类各项、“三公”经费、机关运行经费都是如此。下级各项写了原因的，上级不必再写。
## 反例
支出合计比上年增加 35.00 万元，增长 12.10%。
## 正例
支出合计比上年增加 35.00 万元，增长 12.10%，主要原因：新增办公楼租金。
## 怎么改
补写主要原因，说明是哪一件事、多少钱。

## Why
The template asks for the main reason wherever the final amount differs from that of the year before or from the
budget: totals, functional subjects, official expenses, operating cost. What is explained below a class needs no
reason above.
## Bad example
Expenditure is 350,000 yuan more than the year before, up 12.10%.
## Good example
Expenditure is 350,000 yuan more than the year before, up 12.10%, mainly for the rent of a new office.
## Repair
Give the main reason: which matter, and how much money.
"""

from collections.abc import Iterator

from jixiao.rules import ACCOUNTS, AccountsCase, Remark, at, rule
from jixiao.rules.knowledge.told_reasons import without_reason
from jixiao.rules.knowledge.told_settled import with_rates

FIELDS = ("change", "completion", "change_rate", "change_direction")


@rule(
    code="ACC210", name="reason-of-change-missing",
    title_en="A change is not explained", level="warning", forms=ACCOUNTS, basis=("D-21",),
    since="0.1", scope="accounts",
)
def check(case: AccountsCase) -> Iterator[Remark]:
    printed = list(without_reason(case))
    # Only where it still differs when wrong amounts and percentages are put right.
    kept = {told.position for told in without_reason(with_rates(case))} if printed else set()
    for told in printed:
        if told.position not in kept:
            continue
        figure = told.figure
        field = next((name for name in FIELDS if getattr(figure, name) is not None), "amount")
        yield at(
            f"{told.path}.{field}",
            f"{told.item}与对比的数不同，没有写主要原因",
            f"{told.item} differs from what it is compared with, and no reason is given",
        )
