"""项目起止时间颠倒，或者不包括表的年度。

## 为什么
完成日期早于开始日期，或者项目还没开始、早已结束，当年的目标就没有着落。
## 反例
计划开始日期 2024-12-31，计划完成日期 2024-01-01；2024 年度的表，项目期 2021-2023 年。
## 正例
2024 年度的表，计划开始日期 2024-01-01，计划完成日期 2024-12-31。
## 怎么改
按项目库核对起止日期；延期的项目填延期后的日期。

## Why
A project that ends before it starts, or that has not begun or is long over in the year of the form, leaves the goal of
that year without ground.
## Bad example
Planned start 2024-12-31, planned end 2024-01-01; or a form for 2024 with the project period 2021-2023.
## Good example
A form for 2024: planned start 2024-01-01, planned end 2024-12-31.
## Repair
Compare the dates with the project library; a project that was prolonged gives its new end.
"""

from collections.abc import Iterator

from jixiao.model import text
from jixiao.rules import EVERY_FORM, Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.times import before, end, start
from jixiao.rules.knowledge.words import is_empty

DATES = ("start_date", "end_date", "period")


@rule(
    code="CMP113", name="period-reversed", title_en="The project ends before it starts, or leaves out the year",
    level="error", forms=EVERY_FORM, basis=("T-02",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    project, year = case.form.project, case.form.fiscal_year
    printed = [name for name in DATES if not is_empty(getattr(project, name))]
    if not printed:
        return  # not asked for, or CMP106
    first, last, path = start(case.form), end(case.form), f"project.{printed[-1]}"
    if "end_date" in printed:
        path = "project.end_date"
    said = "至".join(text(getattr(project, name)) or "" for name in printed if name != "period" or len(printed) == 1)
    uses = [f"project.{name}" for name in printed]
    if first is None or last is None:
        yield unjudged(path, f"起止时间“{said}”读不出起止", f"when “{said}” begins and ends cannot be read")
    elif before(last, first):
        yield at(
            path, f"项目 {first} 开始、{last} 完成，先后颠倒",
            f"the project starts {first} and ends {last}, before it starts", uses=uses,
        )
    elif year is not None and not first[:4] <= str(year) <= last[:4]:
        yield at(
            path, f"项目 {first} 开始、{last} 完成，不包括本表的 {year} 年",
            f"the project starts {first} and ends {last}, which leaves out {year}, the year of the form",
            uses=uses, level="warning",
        )
