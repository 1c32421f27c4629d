"""指标衡量的事在目标和完成情况中没有提到。

## 为什么
数量、时效指标衡量的应是目标里的任务；目标只讲修缮，指标却数家具，两者必有一处不对。
## 反例
目标“修缮敬老院屋顶和走廊”，数量指标“定制藤椅数量”。
## 正例
数量指标“修缮屋顶面积”。
## 怎么改
目标里补上这项任务，或者换成衡量目标任务的指标。

## Why
Indicators of quantity and timeliness should measure the tasks of the goal. Where the goal speaks of repairs only
and the row counts furniture, one of them is wrong.
## Bad example
Goal “repair roof and corridors of the home for the elderly”, quantity “rattan chairs ordered”.
## Good example
Quantity “area of roof repaired”.
## Repair
Add the task to the goal, or take an indicator that measures a task of the goal. A row is reported when nothing it
is about stands in the goal, the result or the project's name, when it shares nothing with a row that is named
there, and when less than half of the characters of its name stand there in other words. Short narratives cannot
name everything and are not reported, nor are words of procedure (acceptance, closing of a case) that belong to any
task.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.narrative import goals_of
from jixiao.rules.knowledge.unnamed import unnamed_rows


@rule(
    code="CON106", name="indicator-without-task", title_en="An indicator measures what the goal does not name",
    level="warning", forms={"target", "self_evaluation"}, basis=("T-21", "RV-46"), since="0.1",
    needs=("goal", "level3"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in unnamed_rows(case):
        yield at(
            f"{row.path}.level3",
            f"「{row.name}」衡量的事，目标和完成情况都没有提到",
            f"“{row.name}” measures what neither goal nor result speaks of",
            uses=[f"{row.path}.level2", *(telling.path for telling in goals_of(case))],
        )
