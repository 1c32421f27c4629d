"""成本上限或比率没有写比较符号。

## 为什么
“25万元”是最多花 25 万，还是正好花 25 万？“90%”是至少还是正好？没有符号，完成与否有两种算法。
## 反例
苗圃灌溉成本，指标值 25万元；读者满意度，指标值 90%。
## 正例
苗圃灌溉成本，指标值 ≤25万元；读者满意度，指标值 ≥90%。
## 怎么改
补上 ≥、≤ 或 =；100% 和计数（12次）没有符号也读得懂，不提示。

## Why
Is “250,000 yuan” a ceiling or the exact sum, is “90%” the least or just so? Without a sign there are two ways to
tell whether it was reached.
## Bad example
Cost of watering the nursery, target 250,000 yuan; satisfaction of readers, target 90%.
## Good example
Cost of watering the nursery, target ≤250,000 yuan; satisfaction of readers, target ≥90%.
## Repair
Add ≥, ≤ or =. 100% and plain counts (12 times) can be understood without a sign and are not reported.
"""

from collections.abc import Iterator

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.faults import printed
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.words import folded


@rule(
    code="IND122", name="target-without-sign", title_en="A cost or a rate without a sign of comparison", level="info",
    forms={"self_evaluation", "target"}, basis=("T-11",), since="0.1", needs=("target",),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        if isinstance(row.target, Quantity) and row.fault is None and _open(row, row.target):
            target = printed(row)
            yield at(
                f"{row.path}.target",
                f"「{row.name}」的指标值“{target}”没有比较符号，看不出是上限、下限还是正好",
                f"“{row.name}”: the target “{target}” has no sign; it may be a ceiling, a floor or the exact figure",
            )


def _open(row: Row, target: Quantity) -> bool:
    """A cost in money, or a share below the whole, with neither a sign nor a word that stands for one."""
    if target.comparison is not None or target.approximate or not target.value:
        return False
    money = row.heading == "cost" and target.unit == "元"  # 1450元/亩 is a set standard
    share = target.unit == "%" and target.value < HUNDRED
    return (money or share) and not said(folded(row.indicator.target), "reaching")
