"""评价结束早于被评价年度结束。

## 为什么
事后评价看全年的结果；年度没有结束，支出、产出和效益都还没有定数。事前、事中评价不在此列。
## 反例
评价 2023 年的项目，2023年11月20日形成报告。
## 正例
2024年4月2日形成报告。
## 怎么改
核对日期和被评价年度；属于事中评价的在报告中写明。

## Why
An evaluation looks at the whole year; before its end spending, outputs and effects are not settled. Assessments
beforehand or midway are another matter.
## Bad example
A report about 2023 finished on 20 November 2023.
## Good example
Finished on 2 April 2024.
## Repair
Check the dates and the year; say so where it is an evaluation midway.
"""

from collections.abc import Iterator

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.report_dates import dated

LAST_DAY = (12, 31)


@rule(
    code="EVA127", name="evaluated-before-year-end", title_en="The evaluation ended before the year that is evaluated",
    level="info", forms=REPORT, basis=("E-32",), since="0.1", scope="report", needs=("schedule",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    steps = [step for step in dated(case.report.schedule) if step.end[0]]
    year = case.report.fiscal_year
    if year is None or not steps:
        yield unjudged("", "被评价年度或评价的日期读不出年份",
                       "the year evaluated, or the years of the steps, cannot be read")
        return
    last = max(steps, key=lambda step: step.end)
    if last.end < (year, *LAST_DAY):
        yield at(last.path, f"评价 {year} 年度，最后一步“{last.printed}”早于年度结束",
                 f"the year {year} is evaluated, and the last step “{last.printed}” is before its end")
