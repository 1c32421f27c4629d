"""有分值而没有得分。

## 为什么
有分值的行、预算执行和总分都要有得分，缺一项总分就不完整。
## 反例
分值 10，得分空白。
## 正例
分值 10，得分 9.5。
## 怎么改
补填得分；不得分的填 0。

## Why
Every row with points, the execution line and the total need a score; with one of them missing the total is not
complete.
## Bad example
10 points, score blank.
## Good example
10 points, score 9.5.
## Repair
Fill in the score; where nothing was earned, write 0.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import is_empty


@rule(
    code="CMP104", name="score-missing", title_en="Points without a score", level="error", forms={"self_evaluation"},
    basis=("S-03", "S-05"), since="0.1", needs=("weight", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    rows = [(row.path, row.name, row.indicator.weight, row.indicator.score) for row in case.rows]
    lines = [(line.path, line.name, line.line.weight, line.line.score) for line in case.lines]
    scored = [(path, name, score) for path, name, weight, score in [*lines, *rows] if number(weight)]
    total = case.form.total
    missing = [(path, name) for path, name, score in scored if score is not None and is_empty(score)]
    if missing and len(missing) == len(scored):
        path, _ = missing[0]
        count = len(missing)
        yield at(f"{path}.score", f"全表 {count} 处有分值而没有得分", f"none of the {count} scores is filled in")
        return
    for path, name in missing:
        yield at(
            f"{path}.score", f"「{name}」有分值而没有得分", f"“{name}” carries points and has no score",
            uses=[f"{path}.weight"],
        )
    if total.score is not None and is_empty(total.score) and scored:
        yield at("total.score", "没有填写总分", "the total score is not filled in")
