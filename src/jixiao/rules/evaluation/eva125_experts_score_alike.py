"""各专家每项评分都相同。

## 为什么
专家应当独立评分；每一项都一分不差，像是事先商定或由一人代填。
## 反例
三位专家九项指标的评分完全相同。
## 正例
各专家的评分有高有低。
## 怎么改
核对是否独立评分；由一人汇总代填的，请专家各自签名确认。

## Why
Experts score independently; scores that agree on every row look arranged beforehand or filled in by one hand.
## Bad example
Three experts with the same score on each of nine rows.
## Good example
Scores that differ here and there.
## Repair
See whether they scored on their own; where one filled it in for all, let each sign.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, at, rule
from jixiao.sources import threshold


@rule(
    code="EVA125", name="experts-score-alike", title_en="All experts give the same scores on every row", level="info",
    forms=REPORT, basis=("E-31",), since="0.1", scope="report", needs=("criteria", "experts"),
)
def check(case: ReportCase) -> Iterator[Remark]:
    rows = [row.given for row in case.sheet.rows]
    if len(case.sheet.experts) < 2 or len(rows) < threshold("E-31.rows") or any(row is None for row in rows):
        return
    lost = [row for row in case.sheet.rows if row.given and row.given[0].value != row.weight]
    if lost and all(len({each.value for each in row or ()}) == 1 for row in rows):
        yield at("criteria[0].scores[0]",
                 f"{len(case.sheet.experts)} 位专家在 {len(rows)} 项指标上的评分完全相同，请核对是否独立评分",
                 f"all {len(case.sheet.experts)} experts agree on {len(rows)} rows; did each score alone?")
