"""完成情况写的满意度、完成日期、事物与指标行不一致。

## 为什么
完成情况和指标行说的是同一次调查、同一天完工，应当一致；不一致，得分就没有依据。
## 反例
完成情况“读者满意度 88%”，指标“到馆读者满意度”完成值 93.5%。
## 正例
两处都是 93.5%。
## 怎么改
核对调查报告、验收单，改成同一个数、同一天、同一件事。按指标全名写的数由 CON103 核对。

## Why
Result and row tell of the same survey or of the same day and have to agree; else the score rests on nothing.
## Bad example
Result “satisfaction of readers 88%”; the row “satisfaction of visiting readers” gives 93.5%.
## Good example
Both give 93.5%.
## Repair
Check the survey or the certificate of completion and write the same figure, the same day, the same thing.
Satisfaction is compared where the form has one row for it and the result one figure; a day where the clause names
nothing but what the row names; a thing where the number is that of the row and neither goal nor rows know it. Numbers
behind the full name of a row are looked at by CON103.
"""

from collections.abc import Iterator

from jixiao.model.cell import text
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.narrative import results_of
from jixiao.rules.knowledge.told_results import other_completion, other_object, other_satisfaction


@rule(
    code="CON119", name="result-told-otherwise-than-row", title_en="The result tells a row otherwise",
    level="warning", forms={"self_evaluation"}, basis=("RV-58",), since="0.1", needs=("actual", "narrative"),
)
def check(case: Case) -> Iterator[Remark]:
    for result in results_of(case):
        for row, told in (*other_satisfaction(case, result.text), *other_completion(case, result.text)):
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」为 {text(row.indicator.actual)}，完成情况写的是“{told}”，两处不一致",
                f"“{row.name}” is {text(row.indicator.actual)}, the result says “{told}”",
                uses=[result.path],
            )
        for row, told in other_object(case, result.text):
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」为 {text(row.indicator.actual)}，完成情况写的却是“{told}”，说的不是一件事",
                f"“{row.name}” is {text(row.indicator.actual)}, the result tells of another thing: “{told}”",
                uses=[result.path],
            )
