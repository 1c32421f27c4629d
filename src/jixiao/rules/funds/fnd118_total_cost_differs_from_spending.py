"""总成本一行的完成值与资金表的执行数不一致。

## 为什么
项目总成本就是全年花了多少；与资金表的全年执行数不同，说明有一处填错，或者把预算数当成了完成值。
## 反例
资金表全年执行数 28.6 万元，“项目总成本”实际完成值 30万元。
## 正例
资金表全年执行数 28.6 万元，“项目总成本”实际完成值 28.6万元。
## 怎么改
按全年执行数填写，并重新计分。金额单位填错的是 FND110。

## Why
What the project cost in all is what was spent in the year. Where it differs from the money block one of them is wrong,
or the budget was taken for the result.
## Bad example
Actual expenditure 286,000 yuan in the money block, “total cost of the project” 300,000 yuan.
## Good example
Actual expenditure 286,000 yuan in the money block, “total cost of the project” 286,000 yuan.
## Repair
Fill in the actual expenditure and score again. A wrong unit of money is FND110.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import MONEY_UNITS, amount, text
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

TOTAL = re.compile(
    r"(?:本?项目|年度|全年|预算|经费|资金|支出|实际)*(?:总成本|总支出|总费用|支出总额|成本总额|总花费)(?:金额|控制数?|控制情况|数)?"
)
AMOUNT = re.compile(r"[^\d,.]{0,6}(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>(?:百|千|万|百万|亿)?元)[^\d元/]{0,4}")
UNITS = (Decimal(1), Decimal(10000), Decimal("0.0001"))  # the same figure in another unit is FND110


@rule(
    code="FND118", name="total-cost-differs-from-spending", title_en="A row gives another total than the money block",
    level="warning", forms={"self_evaluation"}, basis=("B-11",), since="0.1", needs=("actual", "executed"),
)
def check(case: Case) -> Iterator[Remark]:
    total = case.total_line
    spent = None if total is None else amount(total.line.executed, text(case.form.funds.currency_unit))
    if total is None or not spent:
        return
    for row in case.rows:
        told = AMOUNT.fullmatch(folded(row.indicator.actual)) if TOTAL.fullmatch(row.label) else None
        if told is None:
            continue
        value, scale = Decimal(told["number"].replace(",", "")), MONEY_UNITS[told["unit"]]
        off = threshold("B-11.off") * Decimal(1).scaleb(int(value.as_tuple().exponent)) * scale
        if all(abs(spent * unit - value * scale) > off for unit in UNITS):
            true = f"{plain(spent / scale)}{told['unit']}"
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」完成值 {text(row.indicator.actual)}，资金表的全年执行数为 {true}",
                f"“{row.name}” gives {text(row.indicator.actual)}, the money block {true} as spent",
                expected=true, uses=[f"{total.path}.executed"],
            )
