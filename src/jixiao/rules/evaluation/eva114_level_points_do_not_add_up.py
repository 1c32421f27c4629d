"""各级指标的分值不能逐级相加。

## 为什么
一级、二级指标的分值是下级分值之和，总分一行是全部分值之和；对不上，说不清权重是多少。
## 反例
“资金管理（12分）”下三项指标分值 5、3、5。
## 正例
三项指标分值 5、3、4。
## 怎么改
核对指标体系，改正分值。

## Why
The points of a level are the sum of those below it, and the last row is the sum of all; where they differ nobody
knows the weights.
## Bad example
A block of 12 points with rows of 5, 3 and 5.
## Good example
Rows of 5, 3 and 4.
## Repair
Look at the scheme and correct the points.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, rule
from jixiao.rules.knowledge.report_figures import off
from jixiao.scoring.result import Score
from jixiao.wording.language import Term


@rule(
    code="EVA114", name="level-points-do-not-add-up",
    title_en="Points of the rows do not add up to those of their levels", level="error", forms=REPORT, basis=("E-21",),
    since="0.1", scope="report", needs=("criteria",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    yield from off(case, _named)


def _named(part: Score) -> Term | None:
    level = part.path.endswith(("level1_weight", "level2_weight")) or part.path == "total.weight"
    return ("分值", "the points") if level else None
