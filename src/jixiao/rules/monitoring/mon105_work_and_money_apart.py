"""目标完成进度与预算执行进度相差过大。

## 为什么
活干了钱没付，或者钱付了活没干，都说明管理有问题；相差超过 10 个百分点的预警。这是四川的规定，只用于四川的表。
## 反例
各指标平均完成 90%，预算执行 45%。
## 正例
各指标平均完成 58%，预算执行 55%。
## 怎么改
核对支付与进度：已完成的及时结算，先付款的说明合同依据。

## Why
Work done and not paid, or paid and not done, both show that something is wrong; a gap of more than 10 percentage
points is a warning. This is a rule of Sichuan and holds for forms of Sichuan only.
## Bad example
The indicators are done by 90% on average, 45% of the budget is spent.
## Good example
The indicators are done by 58% on average, 55% of the budget is spent.
## Repair
Compare payments with the work: settle what is done, and for what was paid in advance name the clause of the contract.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import number
from jixiao.model.arithmetic import HUNDRED
from jixiao.model.value import Quantity
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.progress import progress
from jixiao.rules.knowledge.words import says_nothing
from jixiao.sources import threshold


@rule(
    code="MON105", name="work-and-money-apart", title_en="Work and money advance at different paces", level="warning",
    forms={"monitoring"}, basis=("M-05",), since="0.1", needs=("executed", "target"), regions=("四川",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    total = case.total_line
    budget = (number(total.line.adjusted_budget) or number(total.line.initial_budget)) if total else None
    spent = number(total.line.executed) if total else None
    counted = [row for row in case.asking if isinstance(row.target, Quantity) and row.heading == "quantity"]
    found = [progress(case, row) for row in counted]
    shares = [min(each.share * HUNDRED, HUNDRED) for each in found if each is not None and each.share is not None]
    if total is None or not budget or spent is None or not shares:
        unread = "资金或数量指标的进度读不出", "the pace of money or work cannot be read"
        yield unjudged("funds.lines[0].executed", *unread)
        return
    rate, done = spent / budget * HUNDRED, sum(shares, Decimal(0)) / len(shares)
    explained = any(not says_nothing(row.indicator.deviation) for row in counted)
    if abs(done - rate) > threshold("M-05.gap_above") and not explained:
        yield at(
            f"{total.path}.executed",
            f"数量指标平均完成 {done:.0f}%，预算执行 {rate:.0f}%，相差 {abs(done - rate):.0f} 个百分点",
            f"quantities are done by {done:.0f}% on average, money is spent by {rate:.0f}%:"
            f" {abs(done - rate):.0f} percentage points apart",
            uses=[f"{row.path}.mid_year_actual" for row in counted],
        )
