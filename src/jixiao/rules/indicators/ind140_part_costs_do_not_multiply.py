"""单价乘人数不等于写明的金额。

## 为什么
一行里同时写了人数、标准和金额，三者应当算得通；算不通，预算依据就站不住。
## 反例
“护林员 6 人，每人每月 500 元”，指标值 4.2 万元（6×500×12＝3.6 万元）。
## 正例
“护林员 6 人，每人每月 500 元”，指标值 3.6 万元。
## 怎么改
核对人数、标准和月数；按月发放不满一年的，写明月数。整月数（1 至 12 个月）能算通的不提示。

## Why
Where a row states number, rate and amount, they have to multiply; if they do not, the budget rests on nothing.
## Bad example
“6 forest guards at 500 yuan each a month”, target 42,000 yuan (6 × 500 × 12 = 36,000 yuan).
## Good example
“6 forest guards at 500 yuan each a month”, target 36,000 yuan.
## Repair
Check persons, rate and months. Where monthly pay covers less than a year, write the number of months. An amount
that any whole number of months from 1 to 12 gives is not reported.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import text
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.words import folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

PERSONS = re.compile(r"(?<!每)(?<![\d.])(\d+)(?:余)?[人名位户](?![次均/])")
RATE = re.compile(r"[每人][人名位户均](每月|每年|每次)?(\d+(?:\.\d+)?)元(/月)?")
MONTHS = range(1, 13)


@rule(
    code="IND140", name="part-costs-do-not-multiply", title_en="Number and rate do not give the amount stated",
    level="info", forms={"self_evaluation", "target"}, basis=("T-35",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        name, amount = folded(row.indicator.level3), row.target
        persons, rate = PERSONS.findall(name), RATE.findall(name)
        if len(persons) != 1 or len(rate) != 1 or not isinstance(amount, Quantity) or amount.unit != "元":
            continue
        each = Decimal(persons[0]) * Decimal(rate[0][1])
        monthly = "每月" in rate[0] or "/月" in rate[0]
        if each and not any(_fits(each * months, amount.value) for months in (MONTHS if monthly else (1,))):
            product = each * 12 if monthly else each
            reckoning = f"{persons[0]}×{rate[0][1]}{'×12' if monthly else ''}＝{plain(product)}"
            yield at(
                f"{row.path}.target",
                f"「{row.name}」{reckoning} 元，指标值写 {text(row.indicator.target)}",
                f"“{row.name}”: {reckoning.replace('＝', ' = ')} 元, the target says {text(row.indicator.target)}",
                expected=f"{plain(product)}元",
                uses=[f"{row.path}.level3"],
            )


def _fits(product: Decimal, amount: Decimal) -> bool:
    """Whether the two differ by no more than rounding would."""
    return abs(product - amount) <= threshold("T-35.within") * amount
