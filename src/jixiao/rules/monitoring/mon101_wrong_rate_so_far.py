"""监控表的执行率与执行数除以预算数不符。

## 为什么
监控看的是钱花到哪一步；执行率算错，预警的灯就亮错。
## 反例
年初预算数 80 万元，1-7月执行数 36 万元，执行率印 55%，应为 45%。
## 正例
年初预算数 80 万元，1-7月执行数 36 万元，执行率 45%。
## 怎么改
执行率 = 截至监控时点的执行数 ÷ 预算数；年中调整过预算的，按调整后的预算数。

## Why
Monitoring looks at how far the money has come; with a wrong rate the wrong light goes on.
## Bad example
Original budget 800,000 yuan, spent from January to July 360,000, printed rate 55%; it should be 45%.
## Good example
Original budget 800,000 yuan, spent from January to July 360,000, rate 45%.
## Repair
Rate = what was spent up to the date of monitoring ÷ the budget; where the form prints a revised budget, that one.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import Rounding, number, rounded
from jixiao.model.arithmetic import execution_rate
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.scoring.result import places
from jixiao.sources import threshold
from jixiao.wording.numbers import plain


@rule(
    code="MON101", name="wrong-rate-so-far", title_en="The rate of a monitoring form is not spent ÷ budget",
    level="error", forms={"monitoring"}, basis=("M-02",), since="0.1", needs=("executed", "execution_rate"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    total = case.total_line
    if total is None or total.line.execution_rate is None:
        return
    path, claimed = f"{total.path}.execution_rate", number(total.line.execution_rate)
    columns = [name for name in ("adjusted_budget", "initial_budget") if number(getattr(total.line, name))]
    spent = number(total.line.executed)
    if claimed is None or spent is None or not columns:
        yield unjudged(path, "预算数、执行数或执行率读不出", "budget, spending or rate cannot be read")
        return
    rule = Rounding(places=places(claimed))  # compared at the decimals that are printed
    rates = {name: rounded(_rate(spent, number(getattr(total.line, name))), rule) for name in columns}
    if any(abs(rate - claimed) <= threshold("M-02.tolerance") for rate in rates.values()):
        return
    column, right = next(iter(rates.items()))
    budget = plain(number(getattr(total.line, column)) or Decimal(0))
    yield at(
        path, f"执行率印 {total.line.execution_rate.text}，按 {plain(spent)} ÷ {budget} 应为 {right:f}%",
        f"the printed rate is {total.line.execution_rate.text}, {plain(spent)} ÷ {budget} gives {right:f}%",
        expected=f"{right:f}%", uses=[f"{total.path}.{column}", f"{total.path}.executed"],
        level="warning" if abs(right - claimed) == Decimal(1).scaleb(-rule.places) else None,  # perhaps cut off
    )


def _rate(spent: Decimal, budget: Decimal | None) -> Decimal:
    return execution_rate(spent, budget or Decimal(0)) or Decimal(0)
