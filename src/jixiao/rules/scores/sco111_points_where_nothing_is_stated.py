"""指标值和实际完成值都没有，却有得分。

## 为什么
既不知道要做什么，也不知道做了什么，分数无从核对。
## 反例
“汛期值守”一行，指标值“——”，实际完成值“——”，分值 10，得分 10。
## 正例
指标值“值守 60 天”，实际完成值“62 天”，得分 10。
## 怎么改
补填指标值和完成值；不属于本项目的一行删去，分值另行分配。

## Why
With neither a target value nor an actual value nobody knows what was to be done nor what was, so the score cannot be
checked.
## Bad example
Row “duty in the flood season”: target value “——”, actual value “——”, 10 points, score 10.
## Good example
Target value “60 days on duty”, actual value “62 days”, score 10.
## Repair
Fill in both values; a row that does not belong to the project is deleted and its points go to others.
"""

from collections.abc import Iterator

from jixiao.model.cell import number, text
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import is_empty, not_applicable


@rule(
    code="SCO111", name="points-where-nothing-is-stated", title_en="Points without a target and without a result",
    level="warning", forms={"self_evaluation"}, basis=("RV-35",), since="0.1", needs=("target", "actual", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        line = row.indicator
        if not number(line.score) or line.target is None or line.actual is None or not_applicable(line.level3):
            continue
        if is_empty(line.target) and is_empty(line.actual):
            yield at(
                f"{row.path}.score",
                f"「{row.name}」指标值和实际完成值都没有，却得 {text(line.score)} 分",
                f"“{row.name}” states neither target nor result and scores {text(line.score)}",
                uses=row.columns,
            )
