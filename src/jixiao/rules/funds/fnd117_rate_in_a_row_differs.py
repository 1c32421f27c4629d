"""执行率指标的完成值与资金表的执行率不同。

## 为什么
指标里的预算执行率和资金表的执行率是同一个数；一处 100%，一处 97.4%，得分必有一处虚高。
## 反例
资金表执行率 97.40%，“预算执行率” =100% → 100%，得分 10/10。
## 正例
“预算执行率” ≥95% → 97.40%。
## 怎么改
按资金表的执行数和预算数填写完成值并重新评分。

## Why
The execution rate among the indicators and that of the money block are one figure; with 100% here and 97.4% there one
of the scores is too high.
## Bad example
Rate 97.40% in the money block; indicator “budget execution rate”: target =100%, actual 100%, score 10 of 10.
## Good example
“Budget execution rate”: target ≥95%, actual 97.40%.
## Repair
Fill in the actual value from expenditure and budget of the money block and score again.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.model.arithmetic import HUNDRED
from jixiao.model.cell import number, text
from jixiao.model.rounding import Rounding, rounded
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, at, rule
from jixiao.rules.knowledge.budget import rate_shown
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold

RATE_NAME = re.compile(
    r"^(?:.*(?:预算|资金|经费|支出|项目))?(?:执行|支出)(?:完成)?率$|(?:预算|资金|经费|支出)执行(?:进度|率)"
)


@rule(
    code="FND117", name="rate-in-a-row-differs", title_en="A row gives another rate of execution than the money block",
    level="warning", forms={"self_evaluation"}, basis=("B-11",), since="0.1", needs=("actual", "executed"),
)
def check(case: Case) -> Iterator[Remark]:
    rate, total = case.scored.execution_rate, case.total_line
    if rate is None or rate.exact is None or total is None:
        return
    for row in case.rows:
        actual = row.actual
        if not RATE_NAME.search(re.sub(r"\(.*\)$", "", folded(row.indicator.level3))):
            continue
        if not isinstance(actual, Quantity) or actual.unit not in (None, "%") or actual.comparison not in (None, "="):
            continue
        if _differs(actual.value, rate.exact) and actual.value != number(total.line.execution_rate):
            true = f"{rate_shown(rate.exact)}%"
            yield at(
                f"{row.path}.actual",
                f"「{row.name}」完成值 {text(row.indicator.actual)}，资金表的执行率为 {true}",
                f"“{row.name}” gives {text(row.indicator.actual)}, the money block a rate of {true}",
                expected=true,
                uses=[f"{total.path}.adjusted_budget", f"{total.path}.executed"],
            )


def _differs(told: Decimal, rate: Decimal) -> bool:
    """Whether it is another figure, rounding apart; 100 is never rounded up to."""
    if told == HUNDRED:
        return rounded(rate, Rounding()) != HUNDRED
    return abs(told - rate) > threshold("B-11.off") * Decimal(1).scaleb(int(told.as_tuple().exponent))
