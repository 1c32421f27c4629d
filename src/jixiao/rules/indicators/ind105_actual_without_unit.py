"""实际完成值没有写计量单位。

## 为什么
指标值写了单位而完成值只有数字，要靠猜才能比较。
## 反例
指标值 >=6000人，实际完成值 6418。
## 正例
指标值 ≥6000人，实际完成值 6418人。
## 怎么改
完成值照指标值写上单位，如 7393人。

## Why
The target prints a unit and the actual value is a bare number, so the comparison rests on a guess.
## Bad example
Target >=6000 persons, actual value 6418.
## Good example
Target ≥6000 persons, actual value 6418 persons.
## Repair
Print the unit of the target in the actual value too, as in 7393 persons.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, at, rule


@rule(
    code="IND105", name="actual-without-unit", title_en="The actual value lacks the unit its target prints",
    level="info", forms={"self_evaluation"}, basis=("S-15",), since="0.1", needs=("target", "actual"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        target, actual = (
            cell.understood if cell is not None else None for cell in (row.indicator.target, row.indicator.actual)
        )
        if not isinstance(target, Quantity) or not isinstance(actual, Quantity) or text(row.indicator.unit):
            continue  # a column of its own prints the unit for both
        if target.unit is not None and actual.unit is None:
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」指标值“{text(row.indicator.target)}”有计量单位，"
                f"实际完成值“{text(row.indicator.actual)}”没有",
                f"“{row.name}”: the target “{text(row.indicator.target)}” prints a unit, the actual value"
                f" “{text(row.indicator.actual)}” none",
                uses=row.columns,
            )
