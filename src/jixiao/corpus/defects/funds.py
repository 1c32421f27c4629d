"""Defects of the money block."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import with_line
from jixiao.model import Cell, Form, FundLine, Rounding, number, rounded, text
from jixiao.scoring import standard_for
from jixiao.wording.numbers import plain

CENTS = Rounding(places=2)
AMOUNTS = ("initial_budget", "adjusted_budget", "executed", "project_total", "annual_request")
AMOUNTS_OF_RATE = ("funds.lines[0].adjusted_budget", "funds.lines[0].executed")
LARGE = Decimal(100000)  # so much 万元 no single project has
PROVING = Decimal(10000)  # a smaller figure may be a price that the narrative names by chance


def _sign(case: Case) -> str:
    """The per cent sign as far as the form's rate prints one."""
    return "%" if (text(case.total.execution_rate) or "").endswith("%") else ""


def scores_money(case: Case) -> bool:
    line = case.total
    parts = len(case.form.funds.lines) > 1
    return parts and bool(number(line.adjusted_budget) and number(line.score) and number(line.weight))


def _unit(case: Case) -> str:
    """万元 where the amounts of the form carry it."""
    cells = (getattr(case.total, key) for key in AMOUNTS)
    return "万元" if any((text(cell) or "").endswith("万元") for cell in cells) else ""


def printed(case: Case, amount: Decimal) -> str:
    """The amount with the separators, the places and the unit of the form's other amounts."""
    others = [text(getattr(case.total, key)) or "" for key in AMOUNTS if number(getattr(case.total, key))]
    comma = "," if any("," in other for other in others) else ""
    places = any(re.search(r"\.\d\d(?!\d)", other) for other in others)
    return (format(amount, f"{comma}.2f") if places or comma else plain(amount)) + _unit(case)


def _parts(form: Form, column: str) -> dict[int, Cell]:
    """The cells below the total in one column, by the position of their line."""
    below = ((at, getattr(line, column)) for at, line in enumerate(form.funds.lines) if at)
    return {at: cell for at, cell in below if cell is not None}


def _blank(form: Form, column: str) -> int | None:
    """The first line below the total whose amount is left empty."""
    return next((at for at, cell in _parts(form, column).items() if cell.text is None), None)


def spent(case: Case, per_cent: Decimal) -> Form:
    """The form with another amount spent from the first source, rate and score to match."""
    form, budget, weight = case.form, number(case.total.adjusted_budget), number(case.total.weight)
    assert budget is not None
    assert weight is not None
    spent = rounded(budget * per_cent / 100, CENTS)
    rate = spent / budget * 100
    score = min(weight, rounded(rate / 100 * weight, standard_for(form).rounding("execution")))
    sum_ = printed(case, spent)
    form = with_line(
        form, 0, executed=sum_, execution_rate=plain(rounded(rate, CENTS)) + _sign(case), score=plain(score)
    )
    form = with_line(form, 1, executed=sum_)
    for position in range(2, len(form.funds.lines)):
        if number(form.funds.lines[position].executed):
            form = with_line(form, position, executed="0")
    return form


@flaw("B-01", rule="FND101")
def parts_do_not_add_up(case: Case) -> Planted:
    """The lines below 年度资金总额 do not add up to it; too much where an empty line could hold what is missing."""
    column = case.dice.pick(("initial_budget", "adjusted_budget"))
    part = number(getattr(case.form.funds.lines[1], column)) if scores_money(case) else None
    if not part:
        return None
    less = column == "initial_budget" and _blank(case.form, column) is None
    per_cent = case.dice.between(40, 90) if less else case.dice.between(110, 160)
    wrong = printed(case, rounded(part * per_cent / 100, CENTS))
    return with_line(case.form, 1, **{column: wrong}), f"funds.lines[0].{column}"


@flaw("B-01", rule="CMP102")
def source_left_blank(case: Case) -> Planted:
    """The total has a figure and no line below it says where the money comes from."""
    column = case.dice.pick(AMOUNTS[:3])
    if not number(getattr(case.total, column)) or not _parts(case.form, column):
        return None
    form = case.form
    for position in _parts(form, column):
        form = with_line(form, position, **{column: ""})
    return form, f"funds.lines[{_blank(form, column)}].{column}"


@flaw("B-02", rule="FND102")
def overspent(case: Case) -> Planted:
    """More was spent than the adjusted budget, without a word."""
    if not scores_money(case):
        return None
    return spent(case, Decimal(case.dice.between(104, 130))), "funds.lines[0].executed"


@flaw("B-03", rule="FND103")
def wrong_rate(case: Case) -> Planted:
    """执行率 is not 全年执行数 ÷ 全年预算数."""
    rate = number(case.total.execution_rate) if scores_money(case) else None
    if rate is None:
        return None
    wrong = plain(rate - Decimal(case.dice.between(3, 300)) / 100) + _sign(case)
    return with_line(case.form, 0, execution_rate=wrong), "funds.lines[0].execution_rate", *AMOUNTS_OF_RATE


@flaw("B-04", rule="SCO104")
def wrong_execution_score(case: Case) -> Planted:
    """The score of the execution does not follow from the rate."""
    score = number(case.total.score) if scores_money(case) else None
    if score is None:
        return None
    wrong = plain(score - Decimal(case.dice.between(2, 30)) / 10)
    return with_line(case.form, 0, score=wrong), "funds.lines[0].score", *AMOUNTS_OF_RATE


@flaw("B-05", rule="FND104")
def low_execution(case: Case) -> Planted:
    """Less than 90 per cent was spent and no reason is given."""
    if not scores_money(case):
        return None
    return spent(case, Decimal(case.dice.pick((20, 40, 50, 60, 70, 80)))), "funds.lines[0].execution_rate"


@flaw("B-06", rule="FND105")
def adjusted_silently(case: Case) -> Planted:
    """The budget was changed during the year and nothing explains it."""
    form, budget = case.form, number(case.total.adjusted_budget)
    if not scores_money(case) or case.total.initial_budget is None or budget is None:
        return None
    initial = rounded(budget * Decimal(case.dice.pick((80, 85, 120, 125))) / 100, CENTS)
    rest = sum((number(line.initial_budget) or Decimal(0) for line in form.funds.lines[2:]), Decimal(0))
    if initial <= rest:
        return None
    form = with_line(form, 0, initial_budget=printed(case, initial))
    form = with_line(form, 1, initial_budget=printed(case, initial - rest))
    return form, "funds.lines[0].adjusted_budget", "funds.lines[0].executed"


@flaw("B-08", rule="FND107")
def rate_without_budget(case: Case) -> Planted:
    """There was no money, and a rate and a score stand all the same."""
    if not scores_money(case) or not number(case.total.execution_rate):
        return None
    form = case.form
    for position in range(len(form.funds.lines)):
        form = with_line(form, position, **dict.fromkeys(AMOUNTS[:3], "0"))
    return form, "funds.lines[0].execution_rate"


@flaw("B-09", rule="FND109")
def added_silently(case: Case) -> Planted:
    """Nothing was planned, money came during the year, and nothing says that the project was added."""
    if not scores_money(case) or not number(case.total.initial_budget):
        return None
    form = with_line(case.form, 0, initial_budget="0")
    for position in _parts(form, "initial_budget"):
        form = with_line(form, position, initial_budget="0")
    return form, "funds.lines[0].initial_budget"


@flaw("B-10", rule="FND110")
def yuan_against_the_narrative(case: Case) -> Planted:
    """Amounts in 元 stand under a heading that says 万元; the narrative names the amount with its right unit."""
    form = _in_yuan(case)
    columns = [key for key in reversed(AMOUNTS) if (number(getattr(case.total, key)) or 0) * 10000 >= PROVING]
    if form is None or not columns or not form.goals:
        return None
    goal, column = form.goals[0], columns[0]
    sum_ = number(getattr(case.total, column)) or Decimal(0)
    amount = f"{plain(sum_ * 10000)}元" if case.dice.chance(0.5) else f"{plain(sum_)}万元"
    side = "actual" if goal.actual is not None else "expected"
    said = "实际支出" if column == "executed" else "共安排资金"
    told = Cell(f"{(text(getattr(goal, side)) or '').rstrip('。')}，{said}{amount}。")
    goals = (msgspec.structs.replace(goal, **{side: told}), *form.goals[1:])
    return msgspec.structs.replace(form, goals=goals), "funds.currency_unit"


@flaw("T-32", rule="FND110")
def yuan_under_ten_thousands(case: Case) -> Planted:
    """Amounts in 元 stand under a heading that says 万元, so large that no project has them."""
    form = _in_yuan(case)
    if form is None or not any((number(getattr(Case(form, case.dice).total, key)) or 0) >= LARGE for key in AMOUNTS):
        return None
    return form, "funds.currency_unit"


def _in_yuan(case: Case) -> Form | None:
    """The form with its amounts in 元 and its heading 万元 as before; None where that is no defect."""
    form = case.form
    if text(form.funds.currency_unit) != "万元" or _unit(case):
        return None
    for position, line in enumerate(form.funds.lines):
        sums = {key: number(getattr(line, key)) for key in AMOUNTS}
        form = with_line(form, position, **{key: f"{sum_ * 10000:.2f}" for key, sum_ in sums.items() if sum_})
    return form


@flaw("B-13", rule="FND111")
def bare_rate(case: Case) -> Planted:
    """The rate lacks its per cent sign though the column does not name it."""
    if not scores_money(case) or not _sign(case):
        return None
    rate = (text(case.total.execution_rate) or "").removesuffix("%")
    return with_line(case.form, 0, execution_rate=rate), "funds.lines[0].execution_rate"


@flaw("B-14", rule="FND108")
def two_scoring_lines(case: Case) -> Planted:
    """A second line of the money block carries points."""
    if not scores_money(case) or case.total.execution_rate is None:
        return None
    form, line = case.form, case.total
    cells = {"weight": line.weight, "execution_rate": line.execution_rate, "score": line.score}
    second = msgspec.structs.replace(form.funds.lines[1], **cells)
    return _with_lines(form, (line, second, *form.funds.lines[2:])), "funds.lines[1].weight"


@flaw("T-30", rule="FND101")
def target_parts_do_not_add_up(case: Case) -> Planted:
    """The sources of a target form add up to more than is asked for."""
    request = number(case.total.annual_request) if case.form.kind == "target" else None
    if not request or not any(number(cell) for cell in _parts(case.form, "annual_request").values()):
        return None
    wrong = rounded(request * Decimal(case.dice.pick((50, 75, 90))) / 100, CENTS)
    return with_line(case.form, 0, annual_request=printed(case, wrong)), "funds.lines[0].annual_request"


@flaw("T-30", rule="FND113")
def year_above_the_whole(case: Case) -> Planted:
    """One year asks for more than the whole project is worth; the sources of both add up."""
    form, whole, year = case.form, number(case.total.project_total), number(case.total.annual_request)
    if not whole or not year:
        return None
    shrunk = year / whole * case.dice.pick((40, 60, 80)) / 100
    amounts = {at: number(line.project_total) for at, line in enumerate(form.funds.lines)}
    for position, amount in amounts.items():
        if amount:
            form = with_line(form, position, project_total=printed(case, rounded(amount * shrunk, CENTS)))
    return form, "funds.lines[0].annual_request"


@flaw("T-31", rule=None)
def no_amount(case: Case) -> Planted:
    """A target form without the amount it asks for."""
    if case.form.kind != "target" or case.total.annual_request is None:
        return None
    lines = tuple(
        msgspec.structs.replace(line, annual_request=Cell(None)) if line.annual_request is not None else line
        for line in case.form.funds.lines
    )
    return _with_lines(case.form, lines), "funds.lines[0].annual_request"


def _with_lines(form: Form, lines: tuple[FundLine, ...]) -> Form:
    return msgspec.structs.replace(form, funds=msgspec.structs.replace(form.funds, lines=lines))
