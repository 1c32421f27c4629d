"""预算执行得分与公式不符。

## 为什么
预算执行得分由执行率和分值按评分标准算出，不凭印象填写；总分随它一起错。
## 反例
执行率 99.57%，分值 10，得分印 9.6，按比例应为 9.96。
## 正例
执行率 99.57%，分值 10，得分 9.96。
## 怎么改
按评分标准重算。当地另有规定（如分档、取整）的，选用当地的评分标准。

## Why
The score for budget execution follows from the execution rate and the points under the scoring standard and is not
filled in by feeling; the total goes wrong with it.
## Bad example
Execution rate 99.57%, 10 points, score 9.6; in proportion it is 9.96.
## Good example
Execution rate 99.57%, 10 points, score 9.96.
## Repair
Compute it again by the standard. Where local rules differ (bands, whole points), choose the standard of that place.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.cell import number
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.wording.numbers import plain


@rule(
    code="SCO104", name="execution-score-off-formula", title_en="The execution score is not what the formula gives",
    level="error", forms={"self_evaluation"}, basis=("B-04",), since="0.1",
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    found = case.scored.execution_score
    if found is None or found.computed is None:
        reason = (found.reason, found.reason_en) if found is not None else (None, None)
        zh, en = reason[0] or "没有预算执行得分", reason[1] or "there is no score for execution"
        yield unjudged(found.path if found is not None else "funds.lines[0].score", zh, en)
    if found is None or found.agrees is not False or found.claimed is None or found.computed is None:
        return
    line = case.total_line
    points = number(line.line.weight) if line is not None else None
    if points is not None and not 0 <= found.claimed <= points:
        return  # SCO101
    if _follows_the_printed_rate(case, found.claimed, found.tolerance, points):
        return  # FND103 owns the rate that it follows from
    yield at(
        found.path,
        f"预算执行得分印 {plain(found.claimed)}，按 {case.formula(found)} 应为 {plain(found.computed)}"
        f"（评分标准 {case.standard.id}）",
        f"the score for execution is printed as {plain(found.claimed)}, {case.formula(found)} gives"
        f" {plain(found.computed)} (standard {case.standard.id})",
        expected=plain(found.computed), uses=case.relied_on(found),
    )


def _follows_the_printed_rate(case: Case, claimed: Decimal, tolerance: Decimal, points: Decimal | None) -> bool:
    """Whether the score is right for the rate that the form prints, and only that rate is wrong."""
    rate, found = case.scored.execution_rate, case.scored.execution_score
    if rate is None or rate.agrees is not False or rate.claimed is None or points is None:
        return False
    linear = found is not None and found.method == "linear"
    return linear and abs(min(rate.claimed / HUNDRED, Decimal(1)) * points - claimed) <= tolerance
