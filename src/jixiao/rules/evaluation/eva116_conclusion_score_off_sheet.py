"""结论中的得分与评分表总分不一致。

## 为什么
读报告的人只看结论；结论的得分与评分表不同，等级就没有依据。
## 反例
评分表总分 92.37，结论写“综合得分93.27分”。
## 正例
结论写“综合得分92.37分”。
## 怎么改
以评分表为准改正结论，并核对等级。

## Why
Readers look at the conclusion; where its score is not that of the sheet, the grade rests on nothing.
## Bad example
The sheet totals 92.37, the conclusion says 93.27.
## Good example
The conclusion says 92.37.
## Repair
Correct the conclusion by the sheet and look at the grade.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, rule
from jixiao.rules.knowledge.report_figures import off
from jixiao.scoring.result import Score
from jixiao.wording.language import Term


@rule(
    code="EVA116", name="conclusion-score-off-sheet",
    title_en="The score in the conclusion is not the total of the sheet", level="error", forms=REPORT, basis=("E-22",),
    since="0.1", scope="report", needs=("criteria", "score"),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    yield from off(case, _named)


def _named(part: Score) -> Term | None:
    return ("", "the score") if part.path == "score" else None
