"""结果取决于他人的比率定为 100%。

## 为什么
案件能否解决、学员能否考过、苗木能否成活，不全由单位决定；定 100% 多半是没有算过。
## 反例
来访诉求解决率，指标值 =100%。
## 正例
来访诉求解决率，指标值 ≥85%。
## 怎么改
按往年水平定目标；由单位自己做到的（发放、办结），100% 是应当的，不提示。

## Why
Whether a case is settled, a trainee passes or a sapling survives does not lie with the unit alone; a target of 100%
was hardly reckoned.
## Bad example
Share of visitors' complaints that are settled, target =100%.
## Good example
Share of visitors' complaints that are settled, target ≥85%.
## Repair
Set the target by the level of earlier years. What the unit does itself (paying out, closing a case) may well be
promised in full and is not reported.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.faults import percentage
from jixiao.rules.knowledge.lexicon import words_of


@rule(
    code="IND116", name="outcome-target-of-100", title_en="An outcome that depends on others is promised in full",
    level="info", forms={"self_evaluation", "target"}, basis=("RV-10",), since="0.1", needs=("level3", "target"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        target = percentage(row)
        if target is None or target.value != HUNDRED or target.comparison in ("<", "<="):
            continue
        if row.label.endswith(words_of("outcomes_of_others")):
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的结果不全由本单位决定，指标值 100% 的依据不足",
                f"“{row.name}” does not lie with the unit alone; 100% has little ground",
                uses=[f"{row.path}.level3"],
            )
