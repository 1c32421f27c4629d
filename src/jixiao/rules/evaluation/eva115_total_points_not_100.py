"""评分表分值合计不是 100。

## 为什么
满分 100 分是等级的前提；分值合计多一分少一分，得分都不可比。总分一行印的分值与各行不符的，由 EVA114 报告。
## 反例
各行分值合计 98。
## 正例
各行分值合计 100。
## 怎么改
核对漏列或重复的指标。

## Why
Grades presuppose 100 points; with more or fewer, scores cannot be compared. Where the last row prints other points
than the rows have, EVA114 tells it.
## Bad example
The rows have 98 points.
## Good example
The rows have 100 points.
## Repair
Look for rows that are missing or printed twice.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.cell import number
from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.wording.numbers import plain


@rule(
    code="EVA115", name="total-points-not-100", title_en="The points of the sheet are not 100 in all", level="error",
    forms=REPORT, basis=("E-21",), since="0.1", scope="report", needs=("criteria",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    weights = case.sheet.whole.weights
    if weights is None:
        yield unjudged("total.weight", "有的行没有印分值", "a row prints no points")
        return
    printed = number(case.report.total.weight)
    if weights.result != HUNDRED and printed in (None, weights.result):
        yield at("total.weight", f"分值合计 {plain(weights.result)}，应为 100（差 {plain(HUNDRED - weights.result)}）",
                 f"the points are {plain(weights.result)} in all, should be 100",
                 expected="100", found=plain(weights.result),
                 uses=[each.path for each in weights.inputs if each.path])
