"""得分小于 0 或大于分值。

## 为什么
一行的得分在 0 与该行分值之间；超出的部分虚增总分。
## 反例
分值 10，得分 11。
## 正例
分值 10，得分 10。
## 怎么改
核对分值和得分两格是否填反；得分不得超过分值。

## Why
A row scores between 0 and its points; what lies above swells the total.
## Bad example
10 points, score 11.
## Good example
10 points, score 10.
## Repair
Check whether the cells of points and score were swapped; no score may exceed the points.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.unread import no_number
from jixiao.wording.numbers import plain


@rule(
    code="SCO101", name="score-outside-weight", title_en="A score is below 0 or above its points", level="error",
    forms={"self_evaluation"}, basis=("S-03",), since="0.1", needs=("weight", "score"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    rows = [(row.path, row.name, row.indicator.weight, row.indicator.score) for row in case.rows]
    lines = [(line.path, line.name, line.line.weight, line.line.score) for line in case.lines]
    for row in case.rows:
        yield from no_number(row, "weight", "score")
    for path, name, weight_cell, score_cell in [*lines, *rows]:
        weight, score = number(weight_cell), number(score_cell)
        if weight is not None and score is not None and not 0 <= score <= weight:
            yield at(
                f"{path}.score",
                f"「{name}」得分 {plain(score)}，应在 0 与分值 {plain(weight)} 之间",
                f"“{name}” scores {plain(score)}, outside 0 to {plain(weight)}",
                expected=f"0～{plain(weight)}", uses=[f"{path}.weight"],
            )
