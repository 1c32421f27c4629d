"""说明中的超额幅度与表上的数不符。

## 为什么
原因写“超值50%”，表上却超额两倍多：说明是照抄的，或者完成值填错了。
## 反例
指标值 >40人次，完成 140人次，原因“比年度指标超值50%”。
## 正例
指标值 >40人次，完成 140人次，原因“超出指标值 250%，因增办两期”。
## 怎么改
按指标值和完成值重算后改写说明。写“超过50%以上”的不提示。

## Why
The reason says “50% above the target”, while the row shows an excess of more than twice the target: the explanation
was copied, or the actual value is wrong.
## Bad example
Target >40 attendances, actual value 140 attendances, reason “50% above the target of the year”.
## Good example
Target >40 attendances, actual value 140 attendances, reason “250% above the target, because two more courses were
held”.
## Repair
Compute the excess from target and actual value and rewrite the reason. “More than 50%” is not reported where it is
true.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.rules import Case, Remark, Row, at, rule
from jixiao.rules.knowledge.reasons import given
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

STATED = re.compile(r"超(?:值|额|出|过|标)[^0-9%,。;]{0,12}?(\d+(?:\.\d+)?)%(以上|多|余|左右)?")


@rule(
    code="DEV112", name="excess-misstated", title_en="The reason names an excess that is not that of the row",
    level="warning", forms={"self_evaluation"}, basis=("RV-38",), since="0.1", needs=("actual", "deviation"),
)
def check(case: Case) -> Iterator[Remark]:
    for row in case.rows:
        stated = STATED.search(given(row))
        excess = _excess(row) if stated else None
        if stated is None or excess is None or stated[2] or _near(Decimal(stated[1]), excess):
            continue
        true = plain(excess.quantize(Decimal("0.1")))
        yield at(
            f"{row.path}.deviation",
            f"「{row.name}」{row.printed}：超额 {true}%，说明中写 {stated[1]}%",
            f"“{row.name}” {row.printed}: {true}% above the target, and the reason says {stated[1]}%",
            uses=row.columns,
        )


def _excess(row: Row) -> Decimal | None:
    """How many per cent the actual value lies above its target."""
    figures = row.figures
    if figures is None or figures.slot not in ("positive", "equal") or figures.target <= 0:
        return None
    excess = (figures.actual / figures.target - 1) * 100
    return excess if excess > 0 else None


def _near(stated: Decimal, excess: Decimal) -> bool:
    """Whether either the excess or the whole completion (150 % of the target) was meant."""
    return min(abs(stated - excess), abs(stated - 100 - excess)) <= threshold("RV-38.off")
