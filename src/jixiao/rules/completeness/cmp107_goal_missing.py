"""没有填写绩效目标。

## 为什么
没有目标，指标就没有来处，也无从说明钱花得值不值。
## 反例
年度总体目标一格空白。
## 正例
“更换节能路灯 200 盏，全年亮灯率不低于 95%。”
## 怎么改
写明当年做什么、做多少、达到什么效果；跨年的项目另写项目总目标。只做一年的项目可以只写年度目标。

## Why
Without a goal the indicators come from nowhere, and nobody can tell whether the money was worth it.
## Bad example
The cell of the annual goal is blank.
## Good example
“Replace 200 street lamps by energy-saving ones; at least 95% of all lamps are lit through the year.”
## Repair
Say what is done in the year, how much of it and to what effect. A project of several years also states the goal of the
whole; one of a single year may give the annual goal only.
"""

from collections.abc import Iterator

from jixiao.model import text
from jixiao.rules import EVERY_FORM, Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.times import known, spans_one_year
from jixiao.rules.knowledge.words import says_hardly_anything


@rule(
    code="CMP107", name="goal-missing", title_en="A goal is not stated", level="error", forms=EVERY_FORM,
    basis=("T-05",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    goals = case.form.goals
    if all(goal.expected is None for goal in goals):
        yield unjudged("goals[0].expected", "表上没有目标一栏", "the form has no place for a goal")
    for position, goal in enumerate(goals):
        if goal.expected is None or not says_hardly_anything(goal.expected):
            continue
        path, found = f"goals[{position}].expected", text(goal.expected)
        told = f"只有“{found}”" if found else "空白"
        told_en = f"says “{found}” only" if found else "is blank"
        if goal.scope == "annual":
            yield at(
                path, f"年度目标{told}，应写明当年做什么、做到什么程度",
                f"the goal of the year {told_en}; say what is done and how far",
            )
        elif not known(case.form):
            yield unjudged(path, "项目起止时间不明", "the time of the project is not known")
        elif not spans_one_year(case.form):
            yield at(path, f"项目跨年，项目总目标{told}", f"the project takes several years, its goal {told_en}")
