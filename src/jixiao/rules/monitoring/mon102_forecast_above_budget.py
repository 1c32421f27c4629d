"""全年预计执行数超过预算数，或少于已经执行的数。

## 为什么
没有预算不得支出，预计超过预算就要先办追加；全年又不会少于已经花掉的钱。
## 反例
预算数 100 万元，全年预计执行数 108 万元；1-7月已执行 62 万元，全年预计 58 万元。
## 正例
预算数 100 万元，1-7月执行 62 万元，全年预计执行 98 万元。
## 怎么改
核对预计数；确需增加的先办预算调整，并印出调整后的预算数。

## Why
Nothing is spent without a budget, so a forecast above it needs an increase first; and a year cannot end below what is
already spent.
## Bad example
Budget 1,000,000 yuan, forecast for the year 1,080,000; or 620,000 spent from January to July and a forecast of
580,000.
## Good example
Budget 1,000,000 yuan, 620,000 spent from January to July, forecast for the year 980,000.
## Repair
Check the forecast; where more is needed, have the budget adjusted first and print the revised budget.
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import amount, text
from jixiao.rules import Case, Line, Remark, Unjudged, at, rule, unjudged
from jixiao.wording.numbers import plain


@rule(
    code="MON102", name="forecast-above-budget", title_en="The forecast of spending lies above the budget",
    level="error", forms={"monitoring"}, basis=("M-02",), since="0.1", needs=("fund_forecast",),
)
def check(case: Case) -> Iterator[Remark | Unjudged]:
    for line in case.lines:
        cell = line.line.full_year_forecast
        if cell is None or cell.text is None:
            continue
        path, forecast = f"{line.path}.full_year_forecast", _in_yuan(case, line, "full_year_forecast")
        column = "adjusted_budget" if _in_yuan(case, line, "adjusted_budget") is not None else "initial_budget"
        budget, spent = _in_yuan(case, line, column), _in_yuan(case, line, "executed")
        if forecast is None or budget is None:
            unread = f"{line.name}的预算数或预计数读不出", f"“{line.name}”: budget or forecast cannot be read"
            yield unjudged(path, *unread)
            continue
        if forecast > budget:
            yield at(
                path, f"{line.name}全年预计执行 {plain(forecast)} 元，预算只有 {plain(budget)} 元",
                f"“{line.name}”: {plain(forecast)} 元 are expected to be spent, the budget is {plain(budget)} 元",
                uses=[f"{line.path}.{column}"], level=None if column == "adjusted_budget" else "warning",
            )
        elif spent is not None and forecast < spent:
            yield at(
                path, f"{line.name}全年预计执行 {plain(forecast)} 元，少于已经执行的 {plain(spent)} 元",
                f"“{line.name}”: {plain(forecast)} 元 are expected for the year, {plain(spent)} 元 are spent already",
                uses=[f"{line.path}.executed"],
            )


def _in_yuan(case: Case, line: Line, column: str) -> Decimal | None:
    return amount(getattr(line.line, column), text(case.form.funds.currency_unit))
