"""超额幅度相差很大，扣分却一样。

## 为什么
超额 50% 和超额 20 倍都扣 1 分，扣分就不反映目标定得有多低。
## 反例
一行指标值 >5场，完成 60场，扣 1 分；另一行指标值 >40人，完成 66人，也扣 1 分。
## 正例
按超额幅度分档扣分。
## 怎么改
按当地评分标准分档；没有标准的，写明扣分的算法。

## Why
If an excess of 50% and one of twenty times the target both cost 1 point, the deduction does not reflect how low the
target was.
## Bad example
One row with target >5 events and actual value 60 events lost 1 point; another with target >40 persons and actual
value 66 persons lost 1 point too.
## Good example
The deduction is graded by the excess.
## Repair
Grade it by the local scoring standard; where there is none, state how the deduction was reckoned.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.reasons import deducted
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="DEV109", name="equal-penalty-for-unequal-excess", title_en="Very different excess is charged the same points",
    level="info", forms={"self_evaluation"}, basis=("RV-38",), since="0.1", needs=("actual", "score"),
)
def check(case: Case) -> Iterator[Remark]:
    above = sorted(((excess, row) for row in case.rows if (excess := _excess(row))), key=lambda each: each[0])
    for position, (most, row) in enumerate(above):
        least, other = next(((e, r) for e, r in above[:position] if r.lost == row.lost), (most, row))
        if most >= threshold("RV-38.times") * least and most != least:
            taken = plain(row.lost or Decimal(0))
            yield at(
                f"{row.path}.score",
                f"「{row.name}」超额 {_percent(most)}%，「{other.name}」超额 {_percent(least)}%，都扣 {taken} 分",
                f"“{row.name}” passed its target by {_percent(most)}%, “{other.name}” by {_percent(least)}%, and each"
                f" lost {taken}",
                uses=[f"{other.path}.score", *row.columns, *other.columns],
            )


def _excess(row: Row) -> Decimal | None:
    """By how much a row that lost points for it passed its target, in parts of the target."""
    if not row.far_above or not deducted(row) or row.figures is None:
        return None
    return row.figures.actual / row.figures.target - 1


def _percent(excess: Decimal) -> str:
    return plain((excess * 100).quantize(Decimal(1)))
