"""指标名称与指标值的计量单位不一致。

## 为什么
叫“次数”的指标要数次数，叫“率”的指标要写百分比；名实不符，就不知道考核的是什么。
## 反例
送书下乡次数，指标值 =60人。
## 正例
送书下乡次数，指标值 ≥12次。
## 怎么改
改名称（慰问困难职工人数），或者改指标值（≥3次）。

## Why
An indicator called a number of times (次数) counts times, one called a rate (率) is a percentage. When the unit says
something else, nobody knows what is assessed.
## Bad example
Number of times books were taken to the villages (次数), target =60 persons.
## Good example
Number of times books were taken to the villages (次数), target ≥12 times.
## Repair
Change the name (number of workers in need who were visited) or the target (≥3 times).
"""

import re
from collections.abc import Iterator

from jixiao.model.value import Quantity, Range
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import NO_RATE, UNITS_OF_NAMES

ENDING = re.compile(rf"({'|'.join(UNITS_OF_NAMES)})(（.*）|\(.*\))?$")


@rule(
    code="IND106", name="unit-contradicts-name", title_en="The unit of the target contradicts the name",
    level="warning", forms={"self_evaluation", "target"}, basis=("S-15", "T-23"), since="0.1",
    needs=("target", "level3"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        target = row.indicator.target.understood if row.indicator.target is not None else None
        ending = ENDING.search(row.name)
        if ending is None or NO_RATE.search(row.name) or not isinstance(target, Quantity | Range) or not target.unit:
            continue
        if target.unit.split("/")[0] not in UNITS_OF_NAMES[ending[1]]:
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的计量单位是“{target.unit}”，与名称“{ending[1]}”不一致",
                f"“{row.name}” is counted in {target.unit}, which contradicts its name ({ending[1]})",
                uses=[f"{row.path}.level3"],
            )
