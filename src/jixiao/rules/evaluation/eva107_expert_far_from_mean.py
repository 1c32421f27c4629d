"""专家评分与平均分相差悬殊。

## 为什么
一位专家的评分与平均分之差超过分值的一半，不是判断有分歧，就是填错了格；两种情形都要有说明。
## 反例
分值 4，五位专家评 3.5、2.5、3.5、4、0 分。
## 正例
各专家评分相近，或在专家意见中说明分歧。
## 怎么改
请该专家核对评分；确有分歧的，在报告中写明理由。

## Why
A score that lies more than half the points from the mean is either a disagreement or a slip; both need a word.
## Bad example
4 points, scores 3.5, 2.5, 3.5, 4 and 0.
## Good example
Scores close together, or the disagreement explained.
## Repair
Let the expert look at the score; explain a real disagreement in the report.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import REPORT, Remark, ReportCase, at, rule
from jixiao.sources import threshold
from jixiao.wording.numbers import plain, shown


@rule(
    code="EVA107", name="expert-far-from-mean", title_en="A score lies far from the mean of the experts",
    level="warning", forms=REPORT, basis=("E-03",), since="0.1", scope="report", needs=("criteria", "experts"),
)
def check(case: ReportCase) -> Iterator[Remark]:
    most = threshold("E-03.spread")
    for row in case.sheet.rows:
        scores = [each.value for each in row.given or () if each.value is not None]
        if len(scores) < 2 or row.weight is None or row.weight <= 0:
            continue
        mean = sum(scores, Decimal(0)) / len(scores)
        for position, score in enumerate(scores):
            if abs(score - mean) * HUNDRED > most * row.weight:
                yield at(
                    f"{row.path}.scores[{position}]",
                    f"「{row.label}」第 {position + 1} 位专家评 {plain(score)} 分，平均分 {shown(mean)}，"
                    f"相差超过分值 {plain(row.weight)} 的 {plain(most)}%，应有说明",
                    f"“{row.label}”: expert {position + 1} gives {plain(score)}, the mean is {shown(mean)}: more than "
                    f"{plain(most)}% of the {plain(row.weight)} points apart, to be explained",
                    uses=[each.path for each in row.given or () if each.path],
                )
