"""写了问题而没有建议。

## 为什么
评价是为了改进；只写问题不提建议，被评价单位不知道怎么改。
## 反例
存在的问题列了三条，没有有关建议。
## 正例
逐条提出建议。
## 怎么改
针对每个问题补写建议。

## Why
An evaluation is for the better: problems without recommendations leave the unit in the dark.
## Bad example
Three problems and no recommendation.
## Good example
A recommendation for each.
## Repair
Add a recommendation for each problem.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.report_told import has_heading, tells


@rule(
    code="EVA123", name="findings-without-recommendations", title_en="Problems are told and nothing is recommended",
    level="warning", forms=REPORT, basis=("E-29",), since="0.1", scope="report", needs=("findings",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    told = [cell for cell in case.report.findings if tells(cell)]
    if not told or any(tells(cell) for cell in case.report.recommendations):
        return
    if not case.report.recommendations and has_heading(case.report, "outline_recommendations"):
        yield unjudged("", "有“建议”的标题而没有读到建议", "there is a heading for recommendations, but none was read")
        return
    yield at("findings[0]", f"写了 {len(told)} 条问题，没有建议",
             f"{len(told)} problems are told, nothing is recommended")
