"""全表没有实际完成值，得分无从核对。

## 为什么
表上没有实际完成值一栏，或者整栏空白，每一行得多少分都没有依据。
## 反例
自评表只印指标值、分值、得分和偏差原因。
## 正例
每一行都印实际完成值。
## 怎么改
表式由当地规定的，在偏差原因或备注里写明各行完成值；能改表式的加一栏。

## Why
The form has no column for actual values, or the whole column is blank: no score of any row can be checked.
## Bad example
A self-evaluation form that prints target values, points, scores and reasons only.
## Good example
Every row prints its actual value.
## Repair
Where the template is prescribed, give the values in the reasons or the notes; where it may be changed, add a column.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule


@rule(
    code="SCO118", name="scores-without-actual-values", title_en="No row of the form has an actual value", level="info",
    forms={"self_evaluation"}, basis=("RV-35",), since="0.1", needs=("score",),
)
def check(case: Case) -> Iterator[Remark]:
    scored = [row for row in case.rows if number(row.indicator.score)]
    if scored and not case.prints("actual"):
        yield at(
            f"{scored[0].path}.score",
            f"表中没有实际完成值一栏，{len(scored)} 行的得分都无从核对",
            f"the form has no column for actual values: none of {len(scored)} scores can be checked",
        )
