"""不适用的指标占了分值。

## 为什么
标明不适用或不涉及的行不考核，占了分值就等于白送分。
## 反例
指标值印“不适用”，分值 10，得分 10。
## 正例
指标值印“不适用”，分值 0，其他行补足 100 分。
## 怎么改
该行分值改为 0，分值分给同一一级指标下的其他行；确需考核的，补填指标值。

## Why
A row marked as not applicable is not assessed; points on it are given away.
## Bad example
Target value 不适用, 10 points, score 10.
## Good example
Target value 不适用, 0 points; other rows make up the 100.
## Repair
Set its points to 0 and give them to other rows under the same level-1 indicator; where it is to be assessed after all,
fill in a real target value.
"""

from collections.abc import Iterator

from jixiao.model import Cell
from jixiao.model.cell import number
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.lexicon import says
from jixiao.rules.knowledge.words import folded, not_applicable
from jixiao.wording.numbers import plain


@rule(
    code="WGT103", name="points-on-row-not-applicable", title_en="A row marked not applicable carries points",
    level="warning", forms={"self_evaluation", "target"}, basis=("T-14",), since="0.1", needs=("weight",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        weight = number(row.indicator.weight)
        marked = next(
            (field for field in ("target", "level3") if _idle(getattr(row.indicator, field))), None
        )
        if weight and marked:
            yield at(
                f"{row.path}.weight",
                f"「{row.name}」标明不适用，却有分值 {plain(weight)}，应为 0",
                f"“{row.name}” is marked not applicable and carries {plain(weight)} points, should be 0",
                expected="0", uses=[f"{row.path}.{marked}"],
            )


def _idle(cell: Cell | None) -> bool:
    """不适用, or a whole cell that says the same in other words: 无生态影响."""
    return not_applicable(cell) or says(cell, "no_effect") == (folded(cell),)
