"""偏差原因中的满意度与得分对不上。

## 为什么
没有实际完成值一栏的表，满意度常写在偏差原因里；达到指标值还扣分，或者扣得与差距不成比例，得分就没有依据。
## 反例
指标值 ≥95%，偏差原因“满意度达95%”，得分 9.5/10；指标值 ≥95%，偏差原因“满意度93%”，得分 8/10，按比例应为 9.79。
## 正例
指标值 ≥95%，偏差原因“满意度93%，主要是等候时间长，已增设窗口”，得分 9.8/10。
## 怎么改
按实际满意度 ÷ 指标值 × 分值重算，写明没有达到的原因。

## English
Where a form has no column for actual values, the satisfaction measured stands in the reason. Points are off
though it reaches the target, or not in proportion to what is missing. Compute them again.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.cell import number, text
from jixiao.model.rounding import Rounding, rounded
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.reasons import given
from jixiao.rules.words import is_empty
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

MEASURED = re.compile(r"(?:满意(?:度|率)?|好评率)[^0-9%,。;]{0,6}(\d+(?:\.\d+)?)%(?!以上|以下|左右)")


@rule(
    code="SCO116", name="satisfaction-told-in-the-reason-does-not-fit-score",
    title_en="The satisfaction told in the reason does not fit the score", level="warning", forms={"self_evaluation"},
    basis=("S-18",), since="0.1", needs=("deviation", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        told = MEASURED.search(given(row)) if row.heading == "satisfaction" and is_empty(row.indicator.actual) else None
        target, weight, score = row.target, number(row.indicator.weight), number(row.indicator.score)
        if told is None or not isinstance(target, Quantity) or target.unit != "%" or not weight or score is None:
            continue
        share = min(Decimal(told[1]) / target.value, Decimal(1)) * weight if target.value else weight
        if abs(share - score) > threshold("S-18.tolerance"):
            yield _remark(row, told[1], share, met=Decimal(told[1]) >= target.value)


def _remark(row: Row, told: str, share: Decimal, *, met: bool) -> Remark:
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
