"""没有填写总体目标的实际完成情况。

## 为什么
实际完成情况说明目标实现了没有；空着，自评就只剩分数。
## 反例
预期目标“更换节能路灯 200 盏”，实际完成情况一格空白，或者只有“已全部完成”。
## 正例
实际完成情况“更换节能路灯 205 盏，亮灯率 96%，年节电 8 万千瓦时。”
## 怎么改
对照预期目标逐项写明完成了什么、没有完成什么。

## Why
What was achieved says whether the goal was reached; left blank, only scores remain of the self-evaluation.
## Bad example
Expected: “replace 200 street lamps by energy-saving ones”; the cell of what was achieved is blank, or says “all
done” and no more.
## Good example
Achieved: “205 lamps replaced, 96% of all lamps lit, 80,000 kWh saved in the year.”
## Repair
Answer the goal item by item: what was done and what was not.
"""

from collections.abc import Iterator

from jixiao.model import text
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.prompts import only_done
from jixiao.rules.knowledge.words import says_hardly_anything


@rule(
    code="CMP117", name="achieved-result-missing", title_en="Nothing is said about what was achieved", level="warning",
    forms={"self_evaluation"}, basis=("S-21",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    if all(goal.actual is None for goal in case.form.goals):
        yield unjudged("goals[0].actual", "表上没有实际完成情况一栏", "the form has no place for what was achieved")
    for position, goal in enumerate(case.form.goals):
        if goal.actual is None:
            continue
        path, uses, found = f"goals[{position}].actual", [f"goals[{position}].expected"], text(goal.actual) or ""
        if says_hardly_anything(goal.actual):
            told = f"只有“{found}”" if found else "空白"
            yield at(
                path, f"总体目标的实际完成情况{told}", "nothing is said about what was achieved of the goal", uses=uses
            )
        elif only_done(found):
            yield at(
                path, f"总体目标的实际完成情况只有“{found}”，没有写完成了什么",
                f"the result says “{found}” and not what was achieved", uses=uses,
            )
