"""一行的平均分不是各专家评分的平均。

## 为什么
平均分是该项指标的得分，直接计入总分。按所印的小数位数四舍五入后比较。
## 反例
三位专家评 9、8、8 分，平均分印 8.67。
## 正例
平均分印 8.33。
## 怎么改
按各专家评分重算平均分，随后核对总分。

## Why
The mean is the result of the row and goes into the total. It is compared after rounding to the printed places.
## Bad example
Scores 9, 8, 8 and a mean of 8.67.
## Good example
A mean of 8.33.
## Repair
Work out the mean from the scores, then look at the total.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, rule
from jixiao.rules.knowledge.report_figures import off, wrong_scores
from jixiao.scoring.result import Score
from jixiao.wording.language import Term


@rule(
    code="EVA105", name="row-mean-off", title_en="The mean of a row is not that of its scores", level="error",
    forms=REPORT, basis=("E-02",), since="0.1", scope="report", needs=("criteria", "experts"),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    yield from wrong_scores(case, sums=False)
    yield from off(case, _named)


def _named(part: Score) -> Term | None:
    return ("平均分", "the mean") if part.method == "mean" and part.path.startswith("criteria") else None
