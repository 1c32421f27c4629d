"""有分值的行没有实际完成值。

## 为什么
没有完成值，得分就没有依据。
## 反例
分值 10，得分 10，实际完成值印“——”。
## 正例
分值 10，得分 10，实际完成值 96%。
## 怎么改
填写实际完成值；不适用的行，指标值写“不适用”，分值改为 0。

## Why
Without an actual value a score rests on nothing.
## Bad example
10 points, score 10, and a dash “——” as the actual value.
## Good example
10 points, score 10, actual value 96%.
## Repair
Fill in the actual value. A row that does not apply says 不适用 as its target value and carries 0 points.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.unread import no_number
from jixiao.rules.knowledge.words import is_empty, not_applicable
from jixiao.wording.numbers import plain


@rule(
    code="CMP101", name="actual-value-missing", title_en="A row with points has no actual value", level="error",
    forms={"self_evaluation"}, basis=("S-02",), since="0.1", needs=("actual", "weight"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        yield from no_number(row, "weight")
        weight, actual, target = number(row.indicator.weight), row.indicator.actual, row.indicator.target
        if not weight or actual is None or not_applicable(target):
            continue  # WGT103 owns rows not applicable
        if is_empty(actual) or not_applicable(actual):
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」分值 {plain(weight)}，没有实际完成值",
                f"“{row.name}” carries {plain(weight)} points and has no actual value",
                uses=[f"{row.path}.weight"],
            )
