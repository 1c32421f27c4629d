"""经常性项目的总目标只有一年。

## 为什么
经常性、延续性项目年年都做，总目标应管整个项目期；起止都在同一年，总目标与年度目标就没有区别。
## 反例
项目类别“经常性项目”，起止 2024-01-01 至 2024-12-31，又分写项目总目标和年度目标。
## 正例
起止 2024-01-01 至 2026-12-31，总目标三年，年度目标一年。
## 怎么改
按规划期填写起止时间；确为一年的，只写年度目标。

## Why
A recurring or continuing project is carried on from year to year, and its total goal should cover the whole period.
With start and end in one year it has nothing to add to the annual goal.
## Bad example
Project category “recurring project”, from 2024-01-01 to 2024-12-31, with a total goal and an annual goal besides.
## Good example
From 2024-01-01 to 2026-12-31, a total goal for three years and an annual goal for one.
## Repair
Fill in start and end by the period of the plan; if it really is one year, write the annual goal only. Information
only: some systems fill in the budget year by themselves.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.narrative import goals_of


@rule(
    code="CON110", name="total-goal-of-one-year", title_en="A recurring project has a total goal of one year",
    level="info", forms={"target"}, basis=("RV-47",), since="0.1", needs=("goal",),
)
def check(case: Case) -> Iterator[Remark]:
    project = case.form.project
    start, end = (text(project.start_date) or "")[:4], (text(project.end_date) or "")[:4]
    if not start.isdigit() or start != end or not says(project.category, "recurring"):
        return
    total = next((goal for goal in goals_of(case) if goal.scope == "project"), None)
    if total is not None and len(goals_of(case)) > 1:
        yield at(
            total.path,
            f"「{text(project.category)}」的总目标只管 {start} 年一年，与年度目标没有区别",
            f"the total goal of a recurring project covers {start} alone, as the annual goal does",
            uses=["project.start_date", "project.end_date", "project.category"],
        )
