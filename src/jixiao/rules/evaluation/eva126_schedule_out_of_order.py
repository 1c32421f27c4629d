"""评价工作的日期前后颠倒。

## 为什么
评价工作逐步开展；后一步的日期早于前一步，日期有误。没有印年份的，按前一步的年份。
## 反例
3月20日召开评价会，3月11日至15日收集资料，3月5日制定方案。
## 正例
3月5日制定方案，3月11日至15日收集资料，3月20日召开评价会。
## 怎么改
核对日期，按先后排列。

## Why
One step follows the other; where a later one has an earlier date, a date is wrong. A year that is not printed is that
of the step before.
## Bad example
A meeting on 20 March, then papers collected from 11 March.
## Good example
Papers collected from 11 March, then a meeting on 20 March.
## Repair
Check the dates and put the steps in order.
"""

from collections.abc import Iterator
from itertools import pairwise

from jixiao.rules import REPORT, Remark, ReportCase, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.report_dates import dated


@rule(
    code="EVA126", name="schedule-out-of-order", title_en="Steps of the evaluation are out of order", level="warning",
    forms=REPORT, basis=("E-32",), since="0.1", scope="report", needs=("schedule",),
)
def check(case: ReportCase) -> Iterator[Remark | Unjudged]:
    steps = list(dated(case.report.schedule))
    if len(steps) < 2:
        yield unjudged("", "读不出评价工作的日期", "the dates of the evaluation cannot be read")
    for step in steps:
        if step.end < step.start:
            yield at(step.path, f"“{step.printed}”结束早于开始", f"“{step.printed}” ends before it begins")
    for before, after in pairwise(steps):
        if _comparable(after.start, before.start) < before.start:
            yield at(after.path, f"“{after.printed}”早于前一步“{before.printed}”",
                     f"“{after.printed}” is before the step above it, “{before.printed}”", uses=[before.path])


def _comparable(day: tuple[int, int, int], other: tuple[int, int, int]) -> tuple[int, int, int]:
    """The day; where it prints only the month, and that of the other, it is no earlier than the other."""
    return other if not day[2] and day[:2] == other[:2] else day
