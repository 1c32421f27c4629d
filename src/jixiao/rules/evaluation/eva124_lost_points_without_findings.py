"""扣分较多而没有写出问题。

## 为什么
扣了分就有问题；扣分较多而报告不写问题，评分没有着落，也无从整改。
## 反例
总分 82，存在的问题写“无”。
## 正例
写明扣分的各项问题。
## 怎么改
按扣分的指标补写存在的问题。

## Why
Points are lost for problems; where many are lost and none is told, the score hangs in the air and nothing is put
right.
## Bad example
A total of 82, and “none” under problems.
## Good example
The problems for which points were lost.
## Repair
Tell the problems behind the rows that lost points.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import number
from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.report_told import has_heading, tells
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="EVA124", name="lost-points-without-findings", title_en="Many points are lost and no problem is told",
    level="warning", forms=REPORT, basis=("E-30",), since="0.1", scope="report", needs=("criteria",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    report, weights = case.report, case.sheet.whole.weights
    path, cell = ("score", report.score) if report.score is not None else ("total.average", report.total.average)
    score = number(cell)
    if score is None or weights is None:
        yield unjudged(path, "得分或分值读不懂", "the score or the points cannot be read")
        return
    lost = max(weights.result - score, Decimal(0))
    if lost < threshold("E-30.lost") or any(tells(finding) for finding in report.findings):
        return
    if not report.findings and (not report.sections or has_heading(report, "outline_findings")):
        yield unjudged("", "没有读到存在的问题", "no problems were read")
        return
    yield at(path, f"扣去 {plain(lost)} 分，报告没有写出存在的问题",
             f"{plain(lost)} points are lost and the report tells no problem", uses=["findings[0]"])
