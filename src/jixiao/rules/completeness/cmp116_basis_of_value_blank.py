"""指标的解释、依据或评分标准空白。

## 为什么
指标值从哪里来、怎么算、怎么评分不写明，完成值就无法核实，得分也没有依据。
## 反例
“亮灯率 ≥95%”，评分标准一格空白，而其他各行都写了。
## 正例
评分标准：“亮灯数 ÷ 路灯总数；达到得满分，每低一个百分点扣 1 分。”
## 怎么改
写明指标值的依据（计划、行业标准、历史数据）、数据来源和评分办法。

## Why
Where a target value comes from, how it is counted and how it is scored has to be told, or nobody can check the result
and the score rests on nothing.
## Bad example
“Lamps lit ≥95%” with an empty scoring rule, while every other row has one.
## Good example
Scoring rule: “lamps lit ÷ all lamps; full marks when reached, 1 point off for each percentage point below”.
## Repair
Write down what the target value rests on (a plan, a standard of the trade, past figures), the source of the data and
the way of scoring.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.levels import of_the_year
from jixiao.rules.knowledge.words import is_empty
from jixiao.wording.terms import FIELDS

COLUMNS = ("description", "scoring_rule")


@rule(
    code="CMP116", name="basis-of-value-blank", title_en="Meaning, basis or scoring of an indicator is left blank",
    level="warning", forms={"self_evaluation", "target"}, basis=("T-41",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    columns = [name for name in COLUMNS if case.prints(name)]
    if not columns:
        yield unjudged(
            "indicators[0].scoring_rule", "表上没有指标解释、评分标准等栏", "a column for description or scoring"
        )
    for row in of_the_year(case):
        for name in columns:
            cell = getattr(row.indicator, name)
            if cell is None or not is_empty(cell):
                continue
            zh, en = FIELDS[name]
            yield at(f"{row.path}.{name}", f"「{row.name}」的{zh}空白", f"the {en} of “{row.name}” is blank")
