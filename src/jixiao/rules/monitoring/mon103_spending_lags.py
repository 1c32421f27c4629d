"""预算执行进度明显慢于时间进度。

## 为什么
七月末时间过去 58%，执行不到时间进度的 60% 为红灯，不到 80% 为黄灯；年底突击花钱、资金闲置多由此起。
## 反例
1-7月执行率 30%，没有说明原因。
## 正例
1-7月执行率 52%；或执行率 30%，说明中写明招标推迟，九月支付（红灯的仍列出，供处置）。
## 怎么改
说明慢在哪里、何时支付，预计花不完的及时调减。四川按 4、6、8、10 月末 25%、40%、60%、80% 预警。

## Why
By the end of July 58% of the year has gone. Below 60% of that pace the light is red, below 80% yellow; rushed spending
at the end of the year and idle money mostly begin here.
## Bad example
30% spent from January to July, with no reason.
## Good example
52% spent from January to July; or 30%, and the explanation says that the tender was late and payment follows in
September (a red light is still listed, so that it is dealt with).
## Repair
Say what holds the money up and when it will be paid, and have what will not be needed cut in time. Sichuan warns below
25%, 40%, 60% and 80% at the end of April, June, August and October.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import number
from jixiao.model.arithmetic import HUNDRED, execution_rate
from jixiao.rules import Case, Line, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.knowledge.progress import gone, months
from jixiao.rules.knowledge.words import says_nothing, told
from jixiao.sources import threshold
from jixiao.wording.numbers import plain

CHECKPOINTS = {4: "M-03.sichuan_april", 6: "M-03.sichuan_june", 8: "M-03.sichuan_august", 10: "M-03.sichuan_october"}

TOLD, NOT_TOLD = ("已说明原因", "the reason is told"), ("没有说明原因", "no reason is given")


@rule(
    code="MON103", name="spending-lags", title_en="Spending lags behind the months gone by", level="warning",
    forms={"monitoring"}, basis=("M-03",), since="0.1", needs=("executed",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    total = case.total_line
    if total is None:
        return
    path = f"{total.path}.{'execution_rate' if total.line.execution_rate is not None else 'executed'}"
    rate = _rate(total)
    if rate is None:
        yield unjudged(path, "预算数或执行数读不出", "budget or spending cannot be read")
        return
    explained = told(case.form, "unspent") or not all(says_nothing(line.line.reason) for line in case.lines)
    uses = [f"{total.path}.executed", f"{total.path}.initial_budget", f"{total.path}.adjusted_budget"]
    shown, month = f"{rate:.2f}", months(case)
    point = threshold(CHECKPOINTS[month]) if case.region.startswith("四川") and month in CHECKPOINTS else None
    if point is not None:
        if rate < point and not explained:
            yield at(
                path, f"{month} 月末执行率 {shown}%，低于预警线 {plain(point)}%，没有说明原因",
                f"the rate is {shown}% at the end of month {month}, below {plain(point)}%, and no reason is given",
                uses=uses,
            )
        return
    pace = rate / gone(case) * HUNDRED
    red, yellow = threshold("M-03.red_below"), threshold("M-03.yellow_below")
    if pace < red or (pace < yellow and not explained):
        light, light_en = ("红灯", "red") if pace < red else ("黄灯", "yellow")
        answer, answer_en = TOLD if explained else NOT_TOLD
        yield at(
            path, f"执行率 {shown}%，为时间进度（1-{month}月）的 {pace:.1f}%，{light}，{answer}",
            f"the rate is {shown}%, {pace:.1f}% of the pace of {month} months ({light_en} light), {answer_en}",
            uses=uses, level=None if pace < red and not explained else "info",
        )


def _rate(total: Line) -> Decimal | None:
    """Spent ÷ budget, the revised one where it is printed; what the form prints only where that cannot be had."""
    spent, printed = number(total.line.executed), number(total.line.execution_rate)
    budget = number(total.line.adjusted_budget) or number(total.line.initial_budget)
    return printed if spent is None or not budget else execution_rate(spent, budget)
