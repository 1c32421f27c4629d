"""目标里的任务没有对应的指标。

## 为什么
指标是目标的分解。目标写明要做的事，若没有一行指标衡量，做没做、做得怎样就无从评价。
## 反例
目标“举办急救培训，开展防溺水演练”，各行指标只有急救培训。
## 正例
目标中的两件事各有数量指标：急救培训场次、防溺水演练场次。
## 怎么改
补充对应的指标；不再做的事从目标中删去。文字不同而指同一件事的，可注明后保留。

## Why
Indicators break the goal down. Where no row measures a task that the goal names, nobody can judge whether it was
done, and how well.
## Bad example
Goal “hold courses in first aid and drills against drowning”; all rows are about first aid.
## Good example
Both tasks of the goal have an indicator of quantity: number of first-aid courses, number of drills against
drowning.
## Repair
Add the missing indicator, or delete from the goal what is no longer done. A task is a verb of work with its object;
it is reported when neither a row nor the project's name shares two neighbouring characters with its object, general
words aside. All such tasks of a goal make one finding. Where other words mean the same thing, leave them and add a
note.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.narrative import Telling, goals_of, pairs
from jixiao.rules.knowledge.tasks import Task, tasks
from jixiao.rules.knowledge.words import folded, in_quotes


@rule(
    code="CON105", name="task-without-indicator", title_en="A task of the goal has no indicator", level="warning",
    forms={"target", "self_evaluation"}, basis=("T-21",), since="0.1", needs=("goal", "level3"),
)
def check(case: Case) -> Iterator[Remark]:
    rows = [row.indicator for row in case.rows]
    cells = (cell for row in rows for cell in (row.level3, row.target, row.actual, row.description))
    said = " ".join((folded(case.form.project.name), *map(folded, cells)))
    unit = pairs(folded(case.form.implementing_unit)) | pairs(folded(case.form.supervising_department))
    for goal in _of_the_year(goals_of(case)):
        untold = [task for task in tasks(goal.text) if not _told(task, said, unit)]
        if open_ones := [task for task in untold if not any(_in_general(task, row) for row in case.rows)]:
            zh = "、".join(f"“{task.printed}”" for task in open_ones)
            en = in_quotes(task.object for task in open_ones)
            yield at(
                goal.path, f"目标中的任务{zh}没有对应的指标", f"no indicator measures what the goal names: {en}"
            )


def _told(task: Task, said: str, unit: frozenset[str]) -> bool:
    """Whether the cells speak of the task; what the office itself is called (自然资源局) tells nothing of one."""
    about = pairs(task.object)
    own = about - unit
    return task.told_in(said) if own in (about, frozenset()) else any(two in said for two in own)


def _of_the_year(goals: tuple[Telling, ...]) -> tuple[Telling, ...]:
    """The annual goal; the total goal is broken down into it where both are printed."""
    return tuple(goal for goal in goals if goal.scope == "annual") or goals


def _in_general(task: Task, row: Row) -> bool:
    """购置设备数量 speaks of whatever is bought, 维修及时率 of whatever is repaired; 活动开展率 of nothing."""
    name = folded(row.indicator.level3)
    return task.verb in name and pairs(name) == pairs(task.verb) and bool(row.heading == "quantity" or pairs(name))
