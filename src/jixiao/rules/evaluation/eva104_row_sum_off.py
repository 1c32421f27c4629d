"""一行的合计不等于各专家评分之和。

## 为什么
合计是平均分的来历；加错一行，平均分和总分跟着错。本行与某位专家的总分相差相同时，错在两者相交的评分，只报这一处；
平均分随合计而错的，不再另报。
## 反例
五位专家评 1.5、1.5、1.3、1.5、1.5 分，合计印 7.4。
## 正例
合计印 7.3。
## 怎么改
重新相加，随后核对平均分和总分。

## Why
The mean comes from the sum; a wrong sum spoils mean and total. Where the row and the expert's total are off by the
same, the score where they cross is wrong and it alone is told; a mean that follows from a wrong sum is not told again.
## Bad example
Scores 1.5, 1.5, 1.3, 1.5, 1.5 and a sum of 7.4.
## Good example
A sum of 7.3.
## Repair
Add the scores again, then look at mean and total.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, rule
from jixiao.rules.knowledge.report_figures import off, wrong_scores
from jixiao.scoring.result import Score
from jixiao.wording.language import Term


@rule(
    code="EVA104", name="row-sum-off", title_en="The sum of a row is not that of its scores", level="error",
    forms=REPORT, basis=("E-02",), since="0.1", scope="report", needs=("criteria", "experts"),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    yield from wrong_scores(case, sums=True)
    yield from off(case, _named)


def _named(part: Score) -> Term | None:
    return ("合计", "the sum") if part.path.startswith("criteria") and part.path.endswith(".sum") else None
