"""两个项目的目标写的是同一件事。

## 为什么
同一件事列在两个项目里，资金和成绩都会算两次。
## 反例
“冬季关怀”和“节日走访”两个项目的目标都写“走访慰问辖区困难家庭和坚守岗位的一线环卫工人”。
## 正例
两个项目的目标分别写各自的对象、数量和时间。
## 怎么改
确为同一件事的合并为一个项目；不是的，把各自的对象、数量、时间写清楚。只比年度目标；讲指导思想、文件依据的句子不提示。

## Why
An activity that stands in two projects is paid twice and credited twice.
## Bad example
“Winter care” and “festival visits” both have the goal “visit families in need and the street cleaners on duty in
the district”.
## Good example
The goal of each project tells whom, how many and when it serves.
## Repair
If it is one activity, merge the projects; if not, write down for each whom, how many and when it serves. Only
annual goals are compared: those of several years are general by nature. Sentences on guiding principles and on
regulations are not reported.
"""

from collections.abc import Iterator

from jixiao.rules import Group, Remark, at, rule
from jixiao.rules.knowledge.copies import brief, copies
from jixiao.rules.knowledge.members import each_project, listed, spoke
from jixiao.sources import threshold


@rule(
    code="CON207", name="two-projects-for-one-activity", title_en="Two projects promise the same activity",
    level="warning", forms={"target", "self_evaluation"}, basis=("RV-63",), since="0.1", scope="department",
)
def check(group: Group) -> Iterator[Remark]:
    goals = [
        (member, f"goals[{position}].expected", goal.expected)
        for member, case in each_project(group, "target", "self_evaluation")
        for position, goal in enumerate(case.form.goals) if goal.scope == "annual"
    ]
    for words, ((first, path), *rest) in copies(goals, int(threshold("RV-63.run"))):
        if len({group.members[member].project for member in (first, *dict(rest))}) < 2:
            continue  # sister units with the same programme
        zh, en = listed(group.members[member] for member, _ in rest)
        yield at(
            path, f"目标与{zh}有大段相同：“{brief(words)}”，同一件事应合并，不同的事应写明各自的内容",
            f"the goal shares a long passage with {en}: “{brief(words)}”;"
            " merge what is one activity, tell apart what is not",
            member=first, others=spoke(rest),
        )
