"""Defects of amounts and rates outside the cells of the money block, and of how they are written."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import lives, with_line, with_row
from jixiao.corpus.defects.funds import CENTS, printed, scores_money, spent
from jixiao.model import Cell, Form, Indicator, number, rounded, text
from jixiao.wording.numbers import plain

EXECUTED, BUDGET = "funds.lines[0].executed", "funds.lines[0].adjusted_budget"


def _told(form: Form, sentence: str) -> Form:
    """The form with a sentence more in what was achieved."""
    goal = form.goals[0]
    told = Cell(f"{(text(goal.actual) or '').rstrip('。')}，{sentence}。")
    return msgspec.structs.replace(form, goals=(msgspec.structs.replace(goal, actual=told), *form.goals[1:]))


@flaw("B-11", rule="FND114")
def narrative_tells_another_amount(case: Case) -> Planted:
    """What was achieved names another sum than the money block."""
    form, executed, unit = case.form, number(case.total.executed), text(case.form.funds.currency_unit)
    if not executed or unit not in ("元", "万元") or not form.goals or form.goals[0].actual is None:
        return None
    wrong = rounded(executed * case.dice.pick((63, 67, 73, 77, 87)) / 100, CENTS)
    return _told(form, f"全年执行数{plain(wrong)}{unit}"), "goals[0].actual", EXECUTED


@flaw("RV-44", rule="FND115")
def separators_here_and_there(case: Case) -> Planted:
    """One amount with a separator among others without."""
    executed, budget = number(case.total.executed), number(case.total.adjusted_budget)
    if executed is None or budget is None or executed < 1000 or budget < 1000:
        return None
    if not all("," not in (text(cell) or "") for cell in (case.total.executed, case.total.adjusted_budget)):
        return None
    unit = "万元" if (text(case.total.executed) or "").endswith("万元") else ""
    return with_line(case.form, 0, executed=f"{executed:,}{unit}"), EXECUTED, BUDGET


@flaw("RV-44", rule="FND116")
def raised_and_not_used(case: Case) -> Planted:
    """The budget was raised by a few per cent, and no more than the initial one was spent."""
    budget = number(case.total.adjusted_budget)
    if not scores_money(case) or case.total.initial_budget is None or budget is None:
        return None
    form = spent(case, Decimal(case.dice.between(90, 92)))
    initial = rounded(budget * Decimal("0.94"), CENTS)
    rest = sum((number(line.initial_budget) or Decimal(0) for line in form.funds.lines[2:]), Decimal(0))
    first = form.funds.lines[1]
    if initial <= rest or (number(first.adjusted_budget) or Decimal(0)) < (number(first.executed) or Decimal(0)):
        return None
    form = with_line(form, 0, initial_budget=printed(case, initial))
    return with_line(form, 1, initial_budget=printed(case, initial - rest)), BUDGET, EXECUTED


@flaw("B-11", rule="FND117")
def rate_in_a_row(case: Case) -> Planted:
    """A row calls the execution complete, the money block does not."""
    at = case.some_row(_rate)
    if at is None or not scores_money(case):
        return None
    form = spent(case, Decimal(case.dice.pick((60, 70, 80))))
    return with_row(form, at, level3="预算执行率", target="=100%", actual="100%"), f"indicators[{at}].actual", EXECUTED


def _rate(row: Indicator) -> bool:
    answered = row.actual is not None and row.nature is None and row.coefficient is None
    return lives(row) and bool(number(row.score)) and answered
