"""指标值写“左右”“约”。

## 为什么
“100件左右”没有底线：做了 92 件算不算完成，说不清。
## 反例
调解纠纷，指标值“60件左右”；种植苗木，指标值“约3000株”。
## 正例
调解纠纷，指标值 ≥60件；种植苗木，指标值 2800-3200株。
## 怎么改
写下限（≥）、上限（≤）或区间。

## Why
“About 100” has no bar: nobody can say whether 92 meets it.
## Bad example
Disputes settled, target “around 60”; saplings planted, target “about 3000”.
## Good example
Disputes settled, target ≥60; saplings planted, target 2800-3200.
## Repair
Write a lower bound (≥), an upper bound (≤) or a range.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.model.value import Quantity, Range, Several
from jixiao.rules import Case, Remark, at, rule


@rule(
    code="IND114", name="approximate-target", title_en="The target is only approximate", level="info",
    forms={"self_evaluation", "target"}, basis=("RV-16",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        values = row.target.values if isinstance(row.target, Several) else (row.target,)
        if any(isinstance(value, Quantity | Range) and value.approximate for value in values):
            target = text(row.indicator.target)
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的指标值“{target}”只是约数，没有底线",
                f"“{row.name}”: the target “{target}” is approximate and sets no bar",
            )
