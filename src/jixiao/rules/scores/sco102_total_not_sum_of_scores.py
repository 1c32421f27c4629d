"""总分不等于各行得分之和。

## 为什么
总分 = 各三级指标得分 + 预算执行得分。总分印错，等级和排名都跟着错。
## 反例
各行得分与预算执行得分合计 97.3，总分印 98.3。
## 正例
各行得分与预算执行得分合计 97.3，总分印 97.3。
## 怎么改
逐行核对得分后重新汇总；预算执行得分只加一次。

## Why
The total is the sum of the scores of all level-3 indicators and of budget execution. A wrong total makes grade and
ranking wrong too.
## Bad example
The rows and budget execution come to 97.3, the total says 98.3.
## Good example
The rows and budget execution come to 97.3, the total says 97.3.
## Repair
Check the rows one by one and add again; the score for budget execution counts once.
"""

from collections.abc import Iterator

from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.wording.numbers import plain


@rule(
    code="SCO102", name="total-not-sum-of-scores", title_en="The total is not the sum of the scores", level="error",
    forms={"self_evaluation"}, basis=("S-05",), since="0.1", needs=("total",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    total = case.scored.total
    if total is not None and total.computed is None:
        yield unjudged(total.path, total.reason or "总分算不出", total.reason_en or "the total cannot be computed")
    if total is None or total.agrees is not False or total.claimed is None or total.computed is None:
        return
    gap = total.claimed - total.computed
    yield at(
        total.path,
        f"各行得分合计 {plain(total.computed)}，总分印 {plain(total.claimed)}（差 {plain(gap)}）",
        f"the scores add up to {plain(total.computed)}, the printed total is {plain(total.claimed)}"
        f" (difference {plain(gap)})",
        expected=plain(total.computed), uses=case.relied_on(total),
    )
