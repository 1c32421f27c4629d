"""有指标值的行没有分值。

## 为什么
设了指标值而分值为 0 或空白，这一行完成得好坏都不影响总分，等于没有设。
## 反例
指标值 ≥95%，分值空白。
## 正例
指标值 ≥95%，分值 10。
## 怎么改
给该行分值；不考核的，标明“不适用”。

## Why
A row with a target value and no points, or 0, makes no difference to the total whatever is achieved: it might as well
not be there.
## Bad example
Target value ≥95%, points blank.
## Good example
Target value ≥95%, 10 points.
## Repair
Give the row points; where it is not assessed, mark it 不适用.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import is_empty, not_applicable


@rule(
    code="WGT104", name="row-without-points", title_en="A row with a target carries no points", level="warning",
    forms={"self_evaluation"}, basis=("T-14",), since="0.1", needs=("weight", "target"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        weight, target = row.indicator.weight, row.indicator.target
        if weight is None or is_empty(target) or not_applicable(target) or not_applicable(row.indicator.level3):
            continue
        if weight.text is None or number(weight) == 0:
            yield at(
                f"{row.path}.weight",
                f"「{row.name}」有指标值而没有分值",
                f"“{row.name}” has a target and no points",
                uses=[f"{row.path}.target"],
            )
