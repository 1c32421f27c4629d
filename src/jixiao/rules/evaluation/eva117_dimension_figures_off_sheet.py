"""指标分析的分值或得分与评分表不一致。

## 为什么
指标分析是对评分表的说明；两处数字不同，读者不知道信哪一处。按指标名称与评分表对应（“项目决策”即“决策”）。
## 反例
评分表“决策”各行平均分合计 9.13，分析写“项目决策得分9.31分”。
## 正例
分析写“项目决策得分9.13分”。
## 怎么改
以评分表为准改正文字，并重算失分率。

## Why
The analysis explains the sheet; where their figures differ nobody knows which to believe. Blocks are matched by name.
## Bad example
The rows of a block come to 9.13, the text says 9.31.
## Good example
The text says 9.13.
## Repair
Correct the text by the sheet and work out the lost-point rate again.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, rule
from jixiao.rules.knowledge.report_figures import off
from jixiao.scoring.result import Score
from jixiao.wording.language import Term


@rule(
    code="EVA117", name="dimension-figures-off-sheet",
    title_en="Points or results told for a block are not those of the sheet", level="error", forms=REPORT,
    basis=("E-23",), since="0.1", scope="report", needs=("criteria", "dimension_analysis"),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    yield from off(case, _named)


def _named(part: Score) -> Term | None:
    kind = ("分值", "the points") if part.path.endswith(".weight") else ("得分", "the result")
    return kind if part.path.startswith("dimension_analysis") and part.method in ("sum", "total") else None
