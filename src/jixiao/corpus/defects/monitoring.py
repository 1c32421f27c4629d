"""Defects of monitoring forms."""

from __future__ import annotations

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import is_rate, lives, quantity, with_line, with_row
from jixiao.corpus.defects.funds import printed
from jixiao.corpus.values import FEWER
from jixiao.corpus.words import family
from jixiao.model import Form, Indicator, Rounding, number, rounded, text
from jixiao.wording.numbers import plain

CENTS = Rounding(places=2)


def _monitored(row: Indicator) -> bool:
    return lives(row) and row.likelihood is not None


def _share(row: Indicator) -> bool:
    """A rate of which more is better, under no heading of cost."""
    name = text(row.level3) or ""
    return is_rate(row) and family(text(row.level2) or "") != "cost" and not any(word in name for word in FEWER)


def _so_far(row: Indicator) -> str:
    """The column that says how far the row has come."""
    return "mid_year_actual" if row.mid_year_actual is not None else "actual"


def _some_monitored(case: Case, kinds: tuple[str, ...]) -> int | None:
    if case.form.kind != "monitoring":
        return None
    return case.some_row(lambda row: _monitored(row) and family(text(row.level2) or "") in kinds)


@flaw("M-02", rule="MON101")
def rate_so_far_wrong(case: Case) -> Planted:
    """1-7月执行率 is not spent ÷ budget."""
    told = text(case.total.execution_rate)
    rate = number(case.total.execution_rate)
    if case.form.kind != "monitoring" or rate is None or told is None:
        return None
    wrong = plain(rate - case.dice.between(3, 12)) + ("%" if told.endswith("%") else "")
    money = ("funds.lines[0].executed", "funds.lines[0].initial_budget")
    return with_line(case.form, 0, execution_rate=wrong), "funds.lines[0].execution_rate", *money


@flaw("M-03", rule="MON103")
def hardly_spent(case: Case) -> Planted:
    """Seven months have gone and hardly anything is spent."""
    budget, told = number(case.total.initial_budget), text(case.total.execution_rate)
    if case.form.kind != "monitoring" or not budget or not told:
        return None
    spent = rounded(budget * case.dice.between(5, 30) / 100, CENTS)
    rate = plain(rounded(spent / budget * 100, CENTS)) + ("%" if told.endswith("%") else "")
    form = with_line(case.form, 0, executed=printed(case, spent), execution_rate=rate)
    return _spent_from_the_first(form, printed(case, spent)), "funds.lines[0].execution_rate", "funds.lines[0].executed"


def _spent_from_the_first(form: Form, spent: str) -> Form:
    """All that was spent comes from the first source."""
    form = with_line(form, 1, executed=spent)
    for position in range(2, len(form.funds.lines)):
        if number(form.funds.lines[position].executed):
            form = with_line(form, position, executed="0")
    return form


@flaw("M-04", rule="MON104")
def hardly_begun(case: Case) -> Planted:
    """Seven months have gone and hardly anything is done."""
    at = _some_monitored(case, ("count",))
    if at is None or is_rate(case.form.indicators[at]):
        return None
    row = case.form.indicators[at]
    figure = case.dice.between(50, 400)
    texts = quantity(row, "≥", str(figure), "个") | {"full_year_forecast": f"{figure}个", "deviation": ""}
    texts[_so_far(row)] = f"{figure // 10}个"
    return with_row(case.form, at, **texts), f"indicators[{at}].{_so_far(row)}"


@flaw("M-06", rule="MON106")
def doubtful_without_reason(case: Case) -> Planted:
    """The target may be missed and nothing says why."""
    at = case.some_row(lambda row: _monitored(row) and row.deviation is not None)
    if at is None or case.form.kind != "monitoring":
        return None
    form = with_row(case.form, at, likelihood="有可能", deviation=case.dice.pick(("", "无", "/")))
    return form, f"indicators[{at}].deviation"


@flaw("RV-32", rule="MON107")
def progress_left_blank(case: Case) -> Planted:
    """A row does not say how far it has come."""
    at = _some_monitored(case, ("count", "quality", "timing", "social"))
    if at is None:
        return None
    name = _so_far(case.form.indicators[at])
    return with_row(case.form, at, **{name: "——"}), f"indicators[{at}].{name}"


@flaw("RV-33", rule="MON108")
def likelihood_left_blank(case: Case) -> Planted:
    """A row does not say whether its target will be reached."""
    at = _some_monitored(case, ("count", "quality", "timing", "social"))
    return None if at is None else (with_row(case.form, at, likelihood="—"), f"indicators[{at}].likelihood")


@flaw("M-09", rule="MON109")
def sure_of_what_is_missed(case: Case) -> Planted:
    """The forecast misses the target, which is called sure."""
    at = case.some_row(lambda row: _monitored(row) and _share(row) and row.full_year_forecast is not None)
    if at is None or case.form.kind != "monitoring":
        return None
    texts = quantity(case.form.indicators[at], "≥", "95", "%")
    texts |= {"mid_year_actual": "70%", "full_year_forecast": f"{case.dice.between(60, 85)}%", "likelihood": "确定能"}
    return with_row(case.form, at, **texts), f"indicators[{at}].likelihood"


@flaw("M-11", rule="MON110")
def cost_far_below(case: Case) -> Planted:
    """A cost will stay far below its ceiling, without a word."""
    at = _some_monitored(case, ("cost",))
    if at is None or case.form.indicators[at].full_year_forecast is None:
        return None
    texts = quantity(case.form.indicators[at], "≤", "100", "元")
    texts |= {"mid_year_actual": "45元", "full_year_forecast": f"{case.dice.between(50, 70)}元", "deviation": ""}
    return with_row(case.form, at, **texts), f"indicators[{at}].full_year_forecast"
