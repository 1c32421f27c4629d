"""人数很少，却有算不出来的比率。

## 为什么
对象只有几个人时，满意率、合格率只能取有限的几个数：一个人不是 0% 就是 100%。别的数说明比率是套用的。
## 反例
“走访孤寡老人人数”3人，“孤寡老人满意度”95.4%。
## 正例
“走访孤寡老人人数”3人，满意度 100%（3 人全部满意）。
## 怎么改
按实际人数计算，或者写明比率调查的是哪些人、共多少人。

## Why
With only a few persons, a rate of satisfaction or of passes can take only a few values: one person makes 0% or
100%, three make 0, 33.3, 66.7 or 100%. Any other figure shows that the rate was taken from elsewhere.
## Bad example
“Elderly people living alone who were visited” 3 persons, “satisfaction of elderly people living alone” 95.4%.
## Good example
“Elderly people living alone who were visited” 3 persons, satisfaction 100% (all 3 are satisfied).
## Repair
Reckon with the real number of persons, or say who was asked for the rate and how many they were. It is reported
when no whole number of the persons whom the same form counts gives the rate, for groups small enough to tell.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.narrative import pairs
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

_PERSONS = frozenset("人名位")


@rule(
    code="CON111", name="rate-of-few-persons", title_en="A rate that so few persons cannot give", level="warning",
    forms={"self_evaluation"}, basis=("RV-51",), since="0.1", needs=("actual",),
)
def check(case: Case) -> Iterator[Remark]:
    groups = [
        (row, row.actual.value) for row in case.rows
        if isinstance(row.actual, Quantity) and row.actual.unit in _PERSONS
        and 0 < row.actual.value <= threshold("RV-51.few") and not row.actual.approximate
    ]  # fmt: skip
    for row in case.rows if groups else ():
        rate = row.actual
        if not isinstance(rate, Quantity) or rate.unit != "%" or rate.comparison not in (None, "="):
            continue
        about = pairs(folded(row.indicator.level3))
        for other, persons in groups:
            if about & pairs(folded(other.indicator.level3)) and not _possible(rate.value, persons):
                yield at(
                    f"{row.path}.actual",
                    f"「{row.name}」{plain(rate.value)}%，而「{other.name}」只有 {plain(persons)} 人，算不出这个比率",
                    f"“{row.name}” is {plain(rate.value)}%, but “{other.name}” counts {plain(persons)}: "
                    "no whole number of persons gives that rate",
                    uses=[f"{other.path}.actual"],
                )


def _possible(rate: Decimal, persons: Decimal) -> bool:
    """Whether some whole number of the persons makes the rate, as finely as it is printed."""
    if persons != persons.to_integral_value() or rate > HUNDRED:
        return True
    step = Decimal(1).scaleb(min(int(rate.as_tuple().exponent), 0))
    return any(abs(Decimal(part) / persons * HUNDRED - rate) < step for part in range(int(persons) + 1))
