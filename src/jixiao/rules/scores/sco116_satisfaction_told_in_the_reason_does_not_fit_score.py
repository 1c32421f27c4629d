"""偏差原因中的满意度与得分对不上。

## 为什么
没有实际完成值一栏的表，满意度常写在偏差原因里；达到指标值还扣分，或者扣得与差距不成比例，得分就没有依据。
## 反例
指标值 ≥95%，偏差原因“满意度达95%”，得分 9.5/10；指标值 ≥95%，偏差原因“满意度93%”，得分 8/10，按比例应为 9.79。
## 正例
指标值 ≥95%，偏差原因“满意度93%，主要是等候时间长，已增设窗口”，得分 9.8/10。
## 怎么改
按实际满意度 ÷ 指标值 × 分值重算，写明没有达到的原因。

## Why
Where a form has no column for actual values, the satisfaction measured often stands in the reason. Points taken off
though it reaches the target, or out of proportion to what is missing, rest on nothing.
## Bad example
Target value ≥95%, reason “satisfaction reached 95%”, score 9.5 of 10; or target value ≥95%, reason “satisfaction 93%”,
score 8 of 10, in proportion 9.79.
## Good example
Target value ≥95%, reason “satisfaction 93%, mostly for long waiting; a counter was added”, score 9.8 of 10.
## Repair
Compute it again as satisfaction ÷ target value × points, and write why the target was not reached.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import number, text
from jixiao.model.rounding import Rounding, rounded
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.satisfaction import misscored
from jixiao.wording.numbers import plain


@rule(
    code="SCO116", name="satisfaction-told-in-the-reason-does-not-fit-score",
    title_en="The satisfaction told in the reason does not fit the score", level="warning", forms={"self_evaluation"},
    basis=("S-18",), since="0.1", needs=("deviation", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        if (found := misscored(row)) is not None:
            yield _remark(row, *found)


def _remark(row: Row, told: str, share: Decimal) -> Remark:
    met = share >= (number(row.indicator.weight) or share)
    fits = plain(rounded(share, Rounding()))
    zh = "已达到指标值" if met else f"按比例应为 {fits}"
    en = "the target is met" if met else f"in proportion it is {fits}"
    line = row.indicator
    score = f"{text(line.score)}/{text(line.weight)}"
    return at(
        f"{row.path}.score",
        f"「{row.name}」指标值 {text(line.target)}，原因写 {told}%，得分 {score}：{zh}",
        f"“{row.name}”: target {text(line.target)}, {told}% in the reason, score {score}: {en}",
        expected=fits, uses=[f"{row.path}.target", f"{row.path}.deviation", f"{row.path}.weight"],
    )
