"""Budget execution: the rate (SC-01) and its score, from the printed amounts of 年度资金总额.

The rate is measured against the revised budget (全年预算数), or against the one that the standard names.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model import Cell, Form, FundLine, amount, number, rounded, text
from jixiao.model.arithmetic import execution_rate, total_line
from jixiao.scoring.inputs import Refusal, given, weighs_nothing
from jixiao.scoring.method import Case
from jixiao.scoring.result import Input, Score, Step, unscored
from jixiao.scoring.rounding import rounding_step
from jixiao.scoring.standard import Standard
from jixiao.wording.language import Term
from jixiao.wording.numbers import shown

ZERO = Decimal(0)
BUDGET_NAMES: Mapping[str, Term] = {
    "adjusted_budget": ("全年预算数", "revised budget"), "initial_budget": ("年初预算数", "initial budget"),
}  # fmt: skip


class Amounts(Struct, frozen=True):
    """全年执行数 and the budget it is measured against; `by` names the field of that budget."""

    executed: Decimal
    budget: Decimal
    by: str


def execution(form: Form, standard: Standard, *, trace: bool = True) -> tuple[Score | None, Score | None]:
    """The execution rate and the execution score; None where the form prints no such cell.

    Both come from the printed amounts, never from the printed rate: where the amounts hide decimals
    the printed rate disagrees, and that is for a rule to report.
    """
    scoring = total_line(form.funds) if form.kind == "self_evaluation" else None
    if scoring is None:
        return None, None
    position, line = scoring
    amounts = _amounts(line, text(form.funds.currency_unit), standard.rate_budget)
    path = f"funds.lines[{position}]"
    rate = _rate(line, path, amounts, standard, trace) if line.executed or line.execution_rate else None
    score = _score(line, path, amounts, standard, trace) if line.weight or line.score else None
    return rate, score


def rate_of_line(form: Form, position: int, standard: Standard) -> Score | None:
    """The rate of any fund line that prints one, with its steps; None where it cannot be computed."""
    line = form.funds.lines[position]
    amounts = _amounts(line, text(form.funds.currency_unit), standard.rate_budget)
    if isinstance(amounts, Refusal) or number(line.execution_rate) is None:
        return None
    return _rate(line, f"funds.lines[{position}]", amounts, standard, trace=True)


def _amounts(line: FundLine, heading: str | None, by: str) -> Amounts | Refusal:
    """Both as printed when they stand in one unit, in 元 otherwise; or the reason why not."""
    name, name_en = BUDGET_NAMES[by]
    printed: Cell | None = getattr(line, by)
    executed, budget = number(line.executed), number(printed)
    if budget is None:
        return Refusal(f"{name}未填或不是数字", f"the {name_en} is empty or no number")
    if executed is None:
        return Refusal("全年执行数未填或不是数字", "the actual expenditure is empty or no number")
    if budget <= 0:
        what, what_en = ("为 0", "0") if budget == 0 else ("为负数", "negative")
        return Refusal(f"{name}{what}，执行率无法计算", f"the {name_en} is {what_en}: the rate cannot be computed")
    if _printed_unit(line.executed) == _printed_unit(printed):
        return Amounts(executed, budget, by)
    in_yuan = amount(line.executed, heading), amount(printed, heading)
    if in_yuan[0] is None or in_yuan[1] is None:
        return Refusal("金额单位不一，无法比较", "the amounts stand in different units")
    return Amounts(in_yuan[0], in_yuan[1], by)


def _printed_unit(cell: Cell | None) -> str:
    return (text(cell) or "").strip().lstrip("-+0123456789,.，．０１２３４５６７８９ ").strip()


def _inputs(line: FundLine, path: str, amounts: Amounts) -> tuple[Input, ...]:
    return (
        given("全年执行数", line.executed, f"{path}.executed", amounts.executed),
        given(BUDGET_NAMES[amounts.by][0], getattr(line, amounts.by), f"{path}.{amounts.by}", amounts.budget),
    )


def _rate(line: FundLine, path: str, amounts: Amounts | Refusal, standard: Standard, trace: bool) -> Score:
    blank = unscored(f"{path}.execution_rate", "预算执行率", line.execution_rate)
    if isinstance(amounts, Refusal):
        return replace(blank, reason=amounts.reason, reason_en=amounts.reason_en, code=amounts.code)
    exact = execution_rate(amounts.executed, amounts.budget)
    assert exact is not None  # a budget of nothing is refused in _amounts
    rule = standard.rounding("rate")
    result = rounded(exact, rule)
    found = replace(blank, computed=result, rounding=f"{rule.mode} {rule.places}", exact=exact,
                    keys=("execution.rate", "rounding.rate"))
    if not trace:
        return found
    steps = [_rate_step(line, path, amounts, exact)]
    if result != exact:
        steps.append(rounding_step(exact, rule, "%"))
    return replace(found, steps=tuple(steps), citations=standard.cited(*found.keys))


def _rate_step(line: FundLine, path: str, amounts: Amounts, exact: Decimal) -> Step:
    formula = f"{shown(amounts.executed)} ÷ {shown(amounts.budget)} × 100 = {shown(exact)}%"
    return Step("预算执行率", "execution rate", formula, exact, _inputs(line, path, amounts))


def _score(line: FundLine, path: str, amounts: Amounts | Refusal, standard: Standard, trace: bool) -> Score:
    blank = unscored(f"{path}.score", "预算执行得分", line.score, line.weight, standard.tolerance)
    weight = blank.maximum
    if weight is not None and weight <= 0:
        return weighs_nothing(blank, line.weight, path, trace=trace)
    if isinstance(amounts, Refusal):
        return replace(blank, reason=amounts.reason, reason_en=amounts.reason_en, code=amounts.code,
                       low=ZERO if weight is not None else None, high=weight)
    if weight is None:
        return replace(blank, reason="预算执行率的分值未填或不是数字",
                       reason_en="the points of the execution rate are empty or no number", code="no_weight")
    method, setting = standard.method("execution")
    outcome = method.score(Case(weight, amounts.budget, amounts.executed, numbers=setting.numbers, bands=setting.bands,
                                traced=trace))
    assert outcome.score is not None  # every method of this slot gives a score
    rule = standard.rounding("execution")
    result = min(rounded(outcome.score, rule), weight)
    found = replace(blank, computed=result, method=method.name, rounding=f"{rule.mode} {rule.places}",
                    keys=("execution.rate", setting.key, "rounding.execution"))
    if not trace:
        return found
    first = replace(outcome.steps[0], inputs=(given("分值", line.weight, f"{path}.weight", weight),))
    steps = [_rate_step(line, path, amounts, amounts.executed / amounts.budget * 100), first, *outcome.steps[1:]]
    if result != outcome.score:
        steps.append(rounding_step(outcome.score, rule))
    return replace(found, steps=tuple(steps), citations=standard.cited(*found.keys))
