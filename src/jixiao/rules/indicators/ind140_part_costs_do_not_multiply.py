"""单价乘数量不等于写明的金额。

## 为什么
同一处写了数量、单价和金额，三者应当算得通；算不通，预算依据就站不住。
## 反例
“护林员 6 人，每人每月 500 元”，指标值 4.2 万元（6×500×12＝3.6 万元）；
完成情况写“修复步道 6.5 公里，每公里 2 万元，共 15 万元”。
## 正例
“护林员 6 人，每人每月 500 元”，指标值 3.6 万元。
## 怎么改
核对数量、单价和月数；按月发放不满一年的，写明月数。整月数（1 至 12 个月）能算通的不提示，另有其他费用的也不提示。

## Why
Where a row states number, rate and amount, they have to multiply; if they do not, the budget rests on nothing.
## Bad example
“6 forest guards at 500 yuan each a month”, target 42,000 yuan (6 × 500 × 12 = 36,000 yuan).
## Good example
“6 forest guards at 500 yuan each a month”, target 36,000 yuan.
## Repair
Check persons, rate and months. Where monthly pay covers less than a year, write the number of months. An amount
that any whole number of months from 1 to 12 gives is not reported, nor a sentence that names further amounts.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import text
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.part_costs import Part, costs, parts_of, told_whole
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

SENTENCE = re.compile("[。;!]")


@rule(
    code="IND140", name="part-costs-do-not-multiply", title_en="Number and price do not give the amount stated",
    level="info", forms={"self_evaluation", "target"}, basis=("T-35",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        yield from _in_row(row)
    for telling in (*case.told[0], *case.told[1]):
        for sentence in SENTENCE.split(telling.text) if "元" in telling.text else ():
            whole, parts = told_whole(sentence), parts_of(sentence)
            if whole and parts and not _fits(parts, whole):
                product, reckoning = _product(parts)
                yield at(
                    telling.path,
                    f"{reckoning}＝{plain(product)} 元，文字写的是 {plain(whole)} 元",
                    f"{reckoning} = {plain(product)} 元, the text says {plain(whole)} 元",
                    expected=f"{plain(product)}元", found=sentence,
                )


def _in_row(row: Row) -> Iterator[Remark]:
    amount = row.target
    if not isinstance(amount, Quantity) or amount.unit != "元":
        return
    parts = parts_of(folded(row.indicator.level3))
    if parts and not _fits(parts, amount.value):
        product, reckoning = _product(parts)
        yield at(
            f"{row.path}.target",
            f"「{row.name}」{reckoning}＝{plain(product)} 元，指标值写 {text(row.indicator.target)}",
            f"“{row.name}”: {reckoning} = {plain(product)} 元, the target says {text(row.indicator.target)}",
            expected=f"{plain(product)}元",
            uses=[f"{row.path}.level3"],
        )


def _product(parts: tuple[Part, ...]) -> tuple[Decimal, str]:
    return sum((part.cost for part in parts), Decimal(0)), "＋".join(part.reckoning for part in parts)


def _fits(parts: tuple[Part, ...], amount: Decimal) -> bool:
    """Whether the two differ by no more than rounding would."""
    return any(abs(cost - amount) <= threshold("T-35.within") * amount for cost in costs(parts))
