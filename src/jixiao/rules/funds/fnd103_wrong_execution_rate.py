"""执行率与全年执行数除以全年预算数不符。

## 为什么
预算执行率 = 全年执行数 ÷ 全年预算数（调整后）。印出的执行率算不出来，预算执行得分也随之出错。
## 反例
执行数 632430，全年预算数 639000，执行率印 98.98%，应为 98.97%。
## 正例
执行数 632430，全年预算数 639000，执行率 98.97%。
## 怎么改
各资金来源的执行率也照此核对，与总额一行完全相同的不重复提示。按全年预算数（不是年初预算数，当地标准另有规定的从其规定）重算，保留两位小数，四舍五入。只差末位一个单位的，多为舍入所致，作警告。

## Why
Execution rate = actual expenditure ÷ revised budget. Where the printed rate does not follow from them, the score for
budget execution goes wrong too.
## Bad example
Spent 632430, revised budget 639000, printed rate 98.98%; it should be 98.97%.
## Good example
Spent 632430, revised budget 639000, rate 98.97%.
## Repair
Compute it again from the revised budget (not the original one, unless the standard of the place names that), with two
decimals, half up. A rate printed with fewer decimals is compared at those it prints; one unit in the last place is
mostly a matter of rounding and only a warning. The rates of the single sources are checked as well, unless the line
is that of the total once more.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from jixiao.model import Rounding, number, rounded
from jixiao.model.arithmetic import HUNDRED
from jixiao.rules import Case, Remark, Unjudged, at, rule, unjudged
from jixiao.rules.case import Line
from jixiao.scoring.execution import rate_of_line
from jixiao.scoring.result import Score, places


@rule(
    code="FND103", name="wrong-execution-rate", title_en="The rate is not executed ÷ revised budget", level="error",
    forms={"self_evaluation"}, basis=("B-03",), since="0.1",
    needs=("fund_total", "execution_rate", "executed"),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    rate, total = case.scored.execution_rate, case.total_line
    if rate is not None and rate.computed is None:
        yield unjudged(rate.path, rate.reason or "执行率算不出", rate.reason_en or "the rate cannot be computed")
    if total is not None and rate is not None and rate.agrees is False:
        yield from _wrong(case, rate, "", "the printed rate", case.formula(rate), case.relied_on(rate))
    for position, line in enumerate(case.lines):
        if line.line.source == "total" or line.line.execution_rate is None or _as_the_total(line, total):
            continue
        own = rate_of_line(case.form, position, case.standard)
        if own is not None and own.agrees is False and not _by_rounding(line, own, case.standard.rate_budget):
            first = own.steps[0]
            used = [each.path for each in first.inputs if each.path]
            yield from _wrong(case, own, f"「{line.name}」", f"“{line.name}”: the printed rate", first.formula, used)


def _as_the_total(line: Line, total: Line | None) -> bool:
    """Whether all the money is of this source: the same rate once more."""
    columns = ("initial_budget", "adjusted_budget", "executed", "execution_rate")
    return total is not None and all(
        number(getattr(line.line, column)) == number(getattr(total.line, column)) for column in columns
    )


def _by_rounding(line: Line, rate: Score, by: str) -> bool:
    """Whether amounts that the form prints rounded (6.17 of 6.64 万元) may give the rate all the same."""
    spent, budget = number(line.line.executed), number(getattr(line.line, by))
    if spent is None or not budget or rate.claimed is None:
        return True
    off, off_budget = (Decimal("0.5").scaleb(-places(each)) for each in (spent, budget))
    if budget <= off_budget:
        return True
    least, most = (spent - off) / (budget + off_budget), (spent + off) / (budget - off_budget)
    return least * HUNDRED <= rate.claimed <= most * HUNDRED


def _wrong(
    case: Case, rate: Score, whose: str, whose_en: str, formula: str, uses: Iterable[str]
) -> Iterator[Remark]:
    """A printed rate that the amounts of its line do not give."""
    if rate.claimed is None or rate.exact is None:
        return
    # At as many places as the form prints: 98.80% beside 98.70%, not beside 98.7%.
    rule = Rounding(places=places(rate.claimed), mode=case.standard.rounding("rate").mode)
    right, last = rounded(rate.exact, rule), Decimal(1).scaleb(-rule.places)
    printed, expected = rate.printed or f"{rate.claimed:f}%", f"{right:f}%"
    yield at(
        rate.path,
        f"{whose}执行率印 {printed}，按 {formula} 应为 {expected}",
        f"{whose_en} is {printed}, {formula} gives {expected}",
        expected=expected, uses=uses,
        level="warning" if abs(right - rate.claimed) == last else None,
    )
