"""指标值是数字，没有计量单位。

## 为什么
“≥95”是 95 个、95 分还是 95%？没有单位，完成值也无从核对。
## 反例
工作室达标率，指标值 ≥95；修剪行道树，指标值 1200。
## 正例
工作室达标率，指标值 ≥95%；修剪行道树，指标值 ≥1200株。
## 怎么改
在指标值或“计量单位”一栏写明单位。

## Why
Is “≥95” 95 pieces, 95 points or 95 per cent? A number without a unit leaves nothing to check the actual value by.
## Bad example
Share of studios that meet the standard, target ≥95; street trees pruned, target 1200.
## Good example
Share of studios that meet the standard, target ≥95%; street trees pruned, target ≥1200 trees.
## Repair
Write the unit in the target or in the column for units of measure.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import folded


@rule(
    code="IND123", name="target-without-unit", title_en="The target is a number without a unit", level="warning",
    forms={"self_evaluation", "target"}, basis=("T-12",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        target = row.target
        if not isinstance(target, Quantity) or target.unit is not None or target.word is not None or not target.value:
            continue
        if text(row.indicator.unit) or folded(row.indicator.level3).endswith(")"):
            continue  # a column, or the name in brackets (租车次数（次）), prints it
        yield at(
            f"{row.path}.target",
            f"「{row.name}」的指标值“{text(row.indicator.target)}”没有计量单位",
            f"“{row.name}”: the target “{text(row.indicator.target)}” has no unit",
        )
