"""评分不以 0.1 分为一档。

## 为什么
评分以 0.1 分为一档；更细的分数看不出凭什么区分。满分不论几位小数都可以。
## 反例
分值 4，评 3.25 分。
## 正例
分值 4，评 3.3 分。
## 怎么改
核对评分办法是否允许更细的分档；不允许的由专家改正。

## Why
Scores go in steps of 0.1; finer ones tell nothing apart. Full marks may have any number of places.
## Bad example
4 points, score 3.25.
## Good example
4 points, score 3.3.
## Repair
See whether the method allows finer steps; where it does not, the expert corrects the score.
"""

from collections.abc import Iterator

from jixiao.model.cell import number
from jixiao.rules import REPORT, Remark, ReportCase, at, rule
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

MOST = 10_000  # points of a row; a number beyond is misread and left to other rules


@rule(
    code="EVA103", name="expert-score-too-fine", title_en="A score is finer than steps of 0.1", level="info",
    forms=REPORT, basis=("E-01",), since="0.1", scope="report", needs=("criteria", "experts"),
)
def check(case: ReportCase) -> Iterator[Remark]:
    step = threshold("E-01.step")
    fine = [
        (f"{row.path}.scores[{position}]", row, score)
        for row in case.sheet.rows for position, cell in enumerate(row.criterion.scores)
        if (score := number(cell)) is not None and row.weight and 0 <= score < row.weight < MOST and score % step
    ]
    if fine:  # once for the sheet: it is a matter of the method
        path, row, score = fine[0]
        yield at(path, f"「{row.label}」评分 {plain(score)}，不以 {plain(step)} 分为一档，全表共 {len(fine)} 处",
                 f"“{row.label}” has the score {plain(score)}, finer than steps of {plain(step)}; {len(fine)} in all",
                 uses=[path for path, _, _ in fine[1:]])
