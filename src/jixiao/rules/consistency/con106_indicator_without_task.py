"""指标衡量的事在目标和完成情况中没有提到。

## 为什么
数量、时效指标衡量的应是目标里的任务；目标只讲修缮，指标却数家具，两者必有一处不对。
## 反例
目标“修缮敬老院屋顶和走廊”，数量指标“定制藤椅数量”。
## 正例
数量指标“修缮屋顶面积”。
## 怎么改
目标里补上这项任务，或者换成衡量目标任务的指标。

## English
A row of quantity or timeliness is reported when nothing it is about stands in the goal, the result or the
project's name, nor in another row that does. Short narratives cannot name everything and are left alone, and so
are words of procedure (验收, 结案 …) that belong to any task.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.narrative import goals_of, pairs, parts_of, results_of
from jixiao.rules.words import folded, not_applicable
from jixiao.sources import threshold


@rule(
    code="CON106", name="indicator-without-task", title_en="An indicator measures what the goal does not name",
    level="warning", forms={"target", "self_evaluation"}, basis=("T-21", "RV-46"), since="0.2",
    needs=("goal", "level3"),
)
def check(case: Case) -> Iterator[Remark]:
    narrative = "。".join(telling.text for telling in (*goals_of(case), *results_of(case)))
    if len(narrative) < threshold("RV-46.shortest"):
        return
    told = f"{narrative}。{folded(case.form.project.name)}"
    # Rows that share a task with one that the text names are named with it.
    about = [(row, _about(row)) for row in case.rows if not _idle(row)]
    named = set().union(*(two for _, two in about if any(each in told for each in two)))
    for row, two in about:
        if two and row.heading in ("quantity", "timeliness") and not two & named:
            yield at(
                f"{row.path}.level3",
                f"「{row.name}」衡量的事，目标和完成情况都没有提到",
                f"“{row.name}” measures what neither goal nor result speaks of",
                uses=[f"{row.path}.level2", *(telling.path for telling in goals_of(case))],
            )


def _idle(row: Row) -> bool:
    return not_applicable(row.indicator.target) or not_applicable(row.indicator.level3)


def _about(row: Row) -> frozenset[str]:
    """Neighbouring signs of what the row is about, words of procedure aside."""
    name = folded(row.indicator.level3)
    return pairs(name) if not any(word in name for word in parts_of("procedure")) else frozenset()
