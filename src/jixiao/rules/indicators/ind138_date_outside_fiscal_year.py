"""指标值的日期不在本年度。

## 为什么
年度绩效目标考核本年的工作；写上年或下年的日期，多半是沿用旧表忘了改，也无法按年考核。
## 反例
2024 年度的表，指标值 2023年7月底前。
## 正例
2024 年度的表，指标值 2024年7月底前。
## 怎么改
改成本年度的日期；确属跨年实施的，写明本年度完成到哪一步。跨越本年度的期间、长期目标和结转项目不提示。

## Why
Annual targets assess the work of this year. A date of last year or next year is mostly left over from an old form,
and cannot be assessed within the year.
## Bad example
A form for 2024 with the target “before the end of July 2023”.
## Good example
A form for 2024 with the target “before the end of July 2024”.
## Repair
Correct the date to this fiscal year. If the work does run over several years, say what is to be reached in this
one. Periods that touch the fiscal year, long-term goals and carried-over projects are not reported.
"""

import re
from collections.abc import Iterator

from jixiao.model.value import Moment
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.words import folded

YEAR = re.compile(r"\d{4}")


@rule(
    code="IND138", name="date-outside-fiscal-year", title_en="A date of the target lies outside the fiscal year",
    level="warning", forms={"self_evaluation", "target"}, basis=("T-42",), since="0.1", needs=("year",),
)
def check(case: Case) -> Iterator[Remark]:
    year = case.form.fiscal_year
    if year is None or case.form.subject == "carryover_project":
        return
    for row in case.rows:
        if not isinstance(row.target, Moment) or "长期" in folded(row.indicator.block):
            continue
        years = _years(row.target)
        if years and not min(years) <= year <= max(years):
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的日期在 {years[-1]} 年，本表是 {year} 年度",
                f"“{row.name}”: the date is in {years[-1]}, the form is for {year}",
                expected=str(year),
            )


def _years(moment: Moment) -> list[int]:
    """The years that are printed, in order."""
    found = (YEAR.match(bound) for bound in (moment.start, moment.end) if bound)
    return [int(year[0]) for year in found if year]
