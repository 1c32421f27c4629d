"""指标值与实际完成值的计量单位不同。

## 为什么
单位不同就无法比较完成程度，得分没有依据。
## 反例
指标值 ≥3次，实际完成值 60人。
## 正例
指标值 ≥3次，实际完成值 4次。
## 怎么改
两格用同一计量单位；统计口径变了的，在偏差原因栏说明。

## Why
Values in different units cannot be compared, so the score rests on nothing.
## Bad example
Target ≥3 times, actual value 60 persons.
## Good example
Target ≥3 times, actual value 4 times.
## Repair
Use one unit in both cells. Where the way of counting has changed, say so in the cell for the reason of the
deviation.
"""

from collections.abc import Iterator

from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.unread import not_understood
from jixiao.rules.knowledge.words import SAME_UNITS


@rule(
    code="IND102", name="units-differ", title_en="Target and actual value stand in different units", level="warning",
    forms={"self_evaluation"}, basis=("S-15",), since="0.1", needs=("target", "actual"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        yield from not_understood(row, "target", "actual")
        target, actual = (
            cell.understood if cell is not None else None for cell in (row.indicator.target, row.indicator.actual)
        )
        if not isinstance(target, Quantity) or not isinstance(actual, Quantity):
            continue
        units = {target.unit, actual.unit}
        if None in units or len(units) == 1 or any(units <= same for same in SAME_UNITS):
            continue
        yield at(
            f"{row.path}.actual",
            f"「{row.name}」{row.printed}：计量单位不同（{target.unit} 与 {actual.unit}）",
            f"“{row.name}” {row.printed}: the units differ ({target.unit} and {actual.unit})",
            uses=row.columns,
        )
