"""评分表总分一行计算有误。

## 为什么
总分决定等级。各专家总分是该列之和，总平均分是各行平均分之和，也是各专家总分的平均；两种算法因舍入不同的，取两者之间。
## 反例
三位专家的总分是 93、91、93.1 分，平均总分印 93.37。
## 正例
平均总分印 92.37。
## 怎么改
逐列相加，重算总分，并核对等级。

## Why
The grade hangs on the total. An expert's total is the sum of the column; the overall mean is the sum of the means,
and the mean of the experts' totals. Where rounding makes these differ, anything between them will do.
## Bad example
Three experts with 93, 91 and 93.1, and an overall mean of 93.37.
## Good example
An overall mean of 92.37.
## Repair
Add every column, work out the total again, and look at the grade.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, rule
from jixiao.rules.knowledge.report_figures import off
from jixiao.scoring.result import Score
from jixiao.wording.language import Term


@rule(
    code="EVA106", name="sheet-total-off", title_en="The last row of the sheet is not what the rows come to",
    level="error", forms=REPORT, basis=("E-02",), since="0.1", scope="report", needs=("criteria",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    yield from off(case, _named)


def _named(part: Score) -> Term | None:
    return ("", "the total") if part.path.startswith("total.") and part.path != "total.weight" else None
