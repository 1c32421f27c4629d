"""评分小于 0 或大于分值。

## 为什么
每项指标的评分在 0 与分值之间；超出的部分虚增总分。
## 反例
分值 5，某位专家评 5.5 分。
## 正例
分值 5，评 5 分。
## 怎么改
核对评分与分值，由评分的专家改正后重新计算平均分。

## Why
A row scores between 0 and its points; what lies above swells the total.
## Bad example
5 points, one expert gives 5.5.
## Good example
5 points, the expert gives 5.
## Repair
Let the expert correct the score, then work out the mean again.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import Cell
from jixiao.model.cell import number
from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.scoring.report_sheet import Row
from jixiao.wording.language import Term
from jixiao.wording.numbers import plain

COLUMNS: tuple[tuple[str, Term], ...] = (
    ("average", ("平均分", "mean")), ("self_score", ("自评得分", "own score")),
    ("recheck_score", ("复核得分", "score after re-check")),
)


@rule(
    code="EVA101", name="expert-score-outside-weight", title_en="A score is below 0 or above its points", level="error",
    forms=REPORT, basis=("E-01",), since="0.1", scope="report", needs=("criteria",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    for row in case.sheet.rows:
        if row.weight is None:
            yield unjudged(f"{row.path}.weight", f"「{row.label}」没有印分值", f"“{row.label}” prints no points")
            continue
        low, high = sorted((Decimal(0), row.weight))  # a row that only takes points off prints -5
        told: list[str] = []
        for path, (zh, en), cell in _printed(row):
            score = number(cell)
            if score is None or low <= score <= high or (told and path.endswith(".average")):
                continue  # a mean of wrong scores is told with them
            told.append(path)
            yield at(
                path,
                f"「{row.label}」{zh} {plain(score)}，应在 0 与分值 {plain(row.weight)} 之间",
                f"“{row.label}”: {en} {plain(score)}, outside 0 to {plain(row.weight)}",
                expected=f"{plain(low)}～{plain(high)}", uses=[f"{row.path}.weight"],
            )


def _printed(row: Row) -> Iterator[tuple[str, Term, Cell | None]]:
    for position, cell in enumerate(row.criterion.scores):
        named = (f"第 {position + 1} 位专家评分", f"the score of expert {position + 1} is")
        yield f"{row.path}.scores[{position}]", named, cell
    for name, term in COLUMNS:
        yield f"{row.path}.{name}", term, getattr(row.criterion, name)
