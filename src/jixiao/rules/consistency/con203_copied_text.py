"""完成情况或偏差原因与别的项目逐字相同。

## 为什么
各项目做的事、差的地方不同；大段相同的文字是照抄，说明不了本项目。
## 反例
路灯维修和公厕保洁的完成情况都写“全年按计划完成各项维护任务，设施完好运行，群众反映良好”。
## 正例
路灯维修写修了多少盏、何时修完；公厕保洁写保洁几座、投诉几件。
## 怎么改
按本项目的事实改写：数量、时间、没有做到的事和原因。提示写在与所抄文字更不相干的一个项目上。讲指导思想、文件依据的句子不提示。

## Why
What was done and what was missed differs from project to project. A long run of words shared by two projects was
copied and tells nothing about this one.
## Bad example
For street lamps and for public toilets the result says “all maintenance was completed as planned over the year, the
installations work well, and the public is pleased”.
## Good example
Street lamps: how many were repaired, and when; public toilets: how many were kept clean, and how many complaints
there were.
## Repair
Rewrite it by the facts of this project: numbers, dates, what was not done and why. Sentences on guiding principles
and on regulations are not reported. The finding stands where the words have less to do with the project.
"""

from collections.abc import Iterator

from jixiao.model import Cell
from jixiao.rules import Case, Group, Remark, at, rule
from jixiao.rules.knowledge.copies import brief, copies
from jixiao.rules.knowledge.members import each_project, listed, spoke
from jixiao.rules.knowledge.narrative import shared
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold


@rule(
    code="CON203", name="copied-text", title_en="Results or reasons are copied from another project",
    level="warning", forms={"self_evaluation", "monitoring"}, basis=("RV-60",), since="0.1", scope="unit",
)
def check(group: Group) -> Iterator[Remark]:
    forms = each_project(group, "self_evaluation") or each_project(group, "monitoring")
    shortest = int(threshold("RV-60.run"))
    results = copies([(member, f"goals[{at}].actual", goal.actual)
                      for member, case in forms for at, goal in enumerate(case.form.goals)], shortest)
    reasons = copies([(member, path, cell) for member, case in forms for path, cell in _reasons(case)], shortest)
    for found, zh, en in ((results, "完成情况", "the narrative"), (reasons, "偏差原因", "the reason")):
        for words, places in found:
            (first, path), *rest = sorted(places, key=lambda place: _own(words, group.members[place[0]].case))
            both = listed(group.members[member] for member, _ in places)
            yield at(
                path, f"{both[0]}的{zh}逐字相同：“{brief(words)}”，应各写各的事",
                f"{en} is word for word the same for {both[1]}: “{brief(words)}”; each should tell its own",
                member=first, others=spoke(rest), level=None if found is results else "info",
            )


def _own(words: str, case: Case) -> int:
    """How much of the words is about what the project and its indicators are called."""
    names = (case.form.project.name, *(row.indicator.level3 for row in case.rows))
    return shared(words, "。".join(map(folded, names)))


def _reasons(case: Case) -> Iterator[tuple[str, Cell | None]]:
    return ((f"{row.path}.deviation", row.indicator.deviation) for row in case.rows)
