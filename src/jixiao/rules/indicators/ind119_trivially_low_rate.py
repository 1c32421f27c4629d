"""比率的指标值低得不可能完不成。

## 为什么
合格率、成功率、完成率这样的比率本应接近全部；定在 60% 以下，完成了也说明不了什么。
## 反例
报修处理成功率，指标值 >5%，完成值 100%。
## 正例
报修处理成功率，指标值 ≥90%。
## 怎么改
参照往年实际和同类单位定指标值；占比、覆盖率、增长率这类本来可以低的不提示。

## Why
Rates of conformity, of success and of completion should come near the whole. With a bar below 60%, reaching it says
nothing.
## Bad example
Share of repairs that succeed, target >5%, actual value 100%.
## Good example
Share of repairs that succeed, target ≥90%.
## Repair
Set the target by the results of earlier years and of comparable units. Shares, coverage and growth may be low by
nature and are not reported.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule
from jixiao.rules.knowledge.bars import near_whole, trivially_low
from jixiao.rules.knowledge.faults import unread
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="IND119", name="trivially-low-rate", title_en="A rate is set so low that it cannot be missed", level="warning",
    forms={"self_evaluation", "target"}, basis=("T-37",), since="0.1", needs=("level3", "target"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for row in case.rows:
        if not near_whole(row):
            continue
        if (missing := unread(row)) is not None:
            yield missing
        elif (target := trivially_low(row)) is not None:
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的指标值只有 {plain(target.value)}%，低于 {plain(threshold('T-37.floor'))}%",
                f"“{row.name}”: the target is only {plain(target.value)}%, below {plain(threshold('T-37.floor'))}%",
                uses=[f"{row.path}.level3"],
            )
