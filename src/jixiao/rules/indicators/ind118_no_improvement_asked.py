"""指标值不要求任何改进。

## 为什么
“增长率 ≥0%”一点不增长也算完成；“≥0件”怎样都完成。
## 反例
借阅量增长率，指标值 ≥0%；新增讲座，指标值 ≥0场。
## 正例
借阅量增长率，指标值 ≥5%；事故起数，指标值 =0起。
## 怎么改
按往年水平写出要达到的增长；只求不下降的，写明上年的数。

## Why
A growth of “≥0%” is met without any growth, and “≥0 items” cannot be missed at all.
## Bad example
Growth of loans, target ≥0%; additional lectures, target ≥0.
## Good example
Growth of loans, target ≥5%; number of accidents, target =0.
## Repair
State the growth that is asked for, by the level of earlier years; where the level is only to be held, state last
year's figure.
"""

from collections.abc import Iterator

from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.bars import wrong_direction
from jixiao.rules.knowledge.faults import printed
from jixiao.rules.knowledge.lexicon import words_of


@rule(
    code="IND118", name="no-improvement-asked", title_en="The target asks for no improvement", level="warning",
    forms={"self_evaluation", "target"}, basis=("RV-18",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        target = row.target
        if not isinstance(target, Quantity) or target.value != 0 or wrong_direction(row):
            continue  # 故障率 ≥0% has its sign turned, says IND134
        rising = target.unit == "%" and row.label.endswith(words_of("improving_endings"))
        if target.comparison == ">=" or (rising and target.comparison in ("=", None)):
            shown = printed(row)
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的指标值“{shown}”没有要求任何改进，怎样都能完成",
                f"“{row.name}”: “{shown}” asks for no improvement and cannot be missed",
                uses=[f"{row.path}.level3"],
            )
