"""靠“左右”“约”得满分。

## 为什么
指标值写“200 棵左右”，完成 193 棵也得满分；差多少算没有完成，无从判断。
## 反例
指标值“栽植 200 棵左右”，完成 193 棵，得分 10/10。
## 正例
指标值“栽植 ≥190 棵”，完成 193 棵，得分 10/10。
## 怎么改
无须改分；下年指标值写确数和比较符号。

## Why
The target value says “about 200 trees”, 193 have full marks: how many less would be a miss cannot be told.
## Bad example
Target value “plant about 200 trees”, 193 planted, score 10 of 10.
## Good example
Target value “plant ≥190 trees”, 193 planted, score 10 of 10.
## Repair
The score need not change; next year print a figure with its sign.
"""

from collections.abc import Iterator

from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, at, rule


@rule(
    code="SCO117", name="only-approximately-met", title_en="Full marks below an approximate target", level="info",
    forms={"self_evaluation"}, basis=("RV-39",), since="0.1", needs=("actual", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        target, actual = row.target, row.actual
        if not isinstance(target, Quantity) or not isinstance(actual, Quantity) or not target.approximate:
            continue
        if row.full_marks and actual.unit == target.unit and actual.value < target.value:
            yield at(
                f"{row.path}.score",
                f"「{row.name}」{row.printed}：未到所写的数，靠“约”“左右”得满分",
                f"“{row.name}” {row.printed}: below the number, full marks by “about” alone",
                uses=row.columns,
            )
