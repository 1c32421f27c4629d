"""项目总目标与年度目标一字不差。

## 为什么
总目标说项目期内要达到什么，年度目标说今年做到哪一步；两处相同，等于没有分解到年度。
## 反例
总目标与年度目标都是“扩大村级图书室覆盖面，满足群众阅读需要”。
## 正例
总目标“三年建成村级图书室 60 个”，年度目标“新建 22 个，配书 4 万册”。
## 怎么改
年度目标写当年的任务、数量和时间。
起止时间在同一年的项目不提示，经常性项目除外：它年年都做。

## Why
The total goal tells what the project is to reach over its whole period, the annual goal how far it is to come this
year. The same text twice means that nothing was broken down to the year.
## Bad example
Total goal and annual goal both read “more village libraries, to meet people's wish to read”.
## Good example
Total goal “60 village libraries in three years”, annual goal “22 new libraries with 40,000 books”.
## Repair
Write the tasks, numbers and dates of this year into the annual goal. A project that begins and ends in one year
is not reported, unless it recurs every year.
"""

from collections.abc import Iterator

from rapidfuzz import fuzz

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.narrative import goals_of
from jixiao.rules.knowledge.times import spans_one_year
from jixiao.sources import threshold


@rule(
    code="CON107", name="total-and-annual-goal-alike", title_en="Total goal and annual goal are the same",
    level="warning", forms={"target", "self_evaluation"}, basis=("RV-47",), since="0.1", needs=("goal",),
)
def check(case: Case) -> Iterator[Remark]:
    goals = goals_of(case)
    total = next((goal for goal in goals if goal.scope == "project"), None)
    annual = next((goal for goal in goals if goal.scope == "annual"), None)
    if total is None or annual is None or _of_one_year(case):
        return
    if fuzz.ratio(total.text, annual.text) >= threshold("RV-47.same"):
        yield at(
            annual.path,
            "年度目标与项目总目标的文字相同，没有写明本年度的任务",
            "the annual goal has the words of the total goal and does not tell this year's tasks",
            uses=[total.path],
        )


def _of_one_year(case: Case) -> bool:
    """Such a project may state the goal of the year only, or twice (T-05); one that recurs is none."""
    return spans_one_year(case.form) and not says(case.form.project.category, "recurring")
