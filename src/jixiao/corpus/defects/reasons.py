"""Defects of the cell for reasons and measures."""

from __future__ import annotations

from decimal import Decimal

from jixiao.corpus.defects._frame import Case, Planted, flaw
from jixiao.corpus.defects._rows import is_rate, quantity, with_row
from jixiao.model import Indicator, number, text
from jixiao.rules.knowledge.lexicon import says
from jixiao.wording.numbers import plain


def _explained(row: Indicator) -> bool:
    """A rate that is scored from its target and has a cell for the reason."""
    scored = bool(number(row.weight)) and row.actual is not None and row.coefficient is None
    return scored and is_rate(row) and row.deviation is not None


def _deducted(case: Case, reason: str, actual: int = 76) -> Planted:
    """A rate of 95 per cent that was missed, scored in proportion, with that reason."""
    at = case.some_row(lambda row: _explained(row) and not says(row.level3, "money_name"))
    if at is None:
        return None
    row = case.form.indicators[at]
    score = plain((number(row.weight) or Decimal(0)) * actual / 95)
    texts = quantity(row, "≥", "95", "%") | {"actual": f"{actual}%", "score": score}
    said = reason.replace("{name}", text(row.level3) or "")
    return with_row(case.form, at, **texts, deviation=said), f"indicators[{at}].deviation"


@flaw("S-24", rule="DEV104")
def stock_reason(case: Case) -> Planted:
    """The reason fits every row."""
    stock = ("工作不够细致，今后进一步加强管理", "客观原因，有待提高", "重视程度不够，下一步加强落实")
    return _deducted(case, case.dice.pick(stock))


@flaw("RV-41", rule="DEV105")
def reason_repeats_the_indicator(case: Case) -> Planted:
    """The reason is the name of the indicator once more."""
    return _deducted(case, case.dice.pick(("进一步做好{name}工作", "继续努力做好{name}")))


@flaw("S-23", rule="DEV106")
def cause_without_measure(case: Case) -> Planted:
    """A cause, and nothing about what will be done."""
    return _deducted(case, case.dice.pick(("受连续降雨影响，部分点位停工", "因经办单位更换，移交较晚")))


@flaw("RV-41", rule="DEV107")
def saving_given_as_reason(case: Case) -> Planted:
    """A saving is told where the work fell short."""
    return _deducted(case, case.dice.pick(("经三方比价，选取报价最低的单位", "经询价，择优选择供货单位")))


@flaw("RV-42", rule="DEV108")
def shortfall_told_beside_full_marks(case: Case) -> Planted:
    """The reason admits a shortfall and nothing was taken off."""
    at = case.some_row(_explained)
    if at is None:
        return None
    texts = quantity(case.form.indicators[at], "≥", "95", "%")
    texts |= {"actual": "95%", "deviation": "两个点位未验收，推迟到次年4月"}
    return with_row(case.form, at, **texts), f"indicators[{at}].deviation"


@flaw("S-25", rule="DEV110")
def far_off_without_analysis(case: Case) -> Planted:
    """Less than half was done, and the cause is told in a word."""
    return _deducted(case, "受连续降雨影响", actual=38)


@flaw("RV-43", rule="DEV111")
def mostly_spent_though_all_was(case: Case) -> Planted:
    """A row calls the money nearly spent, the money block says that all of it was."""
    spent, budget = number(case.total.executed), number(case.total.adjusted_budget)
    at = case.some_row(_explained)
    if at is None or not budget or spent != budget:
        return None
    texts = quantity(case.form.indicators[at], "≥", "90", "%") | {"actual": "95%", "deviation": "养护经费基本支出完毕"}
    return (
        with_row(case.form, at, **texts), f"indicators[{at}].deviation", "funds.lines[0].adjusted_budget",
        "funds.lines[0].executed",
    )


@flaw("RV-38", rule="DEV112")
def excess_misstated(case: Case) -> Planted:
    """The reason names half as much again where it was an eighth more."""
    at = case.some_row(lambda row: _explained(row) and not str(text(row.level3)).endswith("满意度"))
    if at is None:
        return None
    texts = quantity(case.form.indicators[at], "≥", "85", "%")
    texts |= {"actual": "95%", "deviation": "原因：比年度指标超值50%，年初估计较低；措施：下年调整指标值"}
    return with_row(case.form, at, **texts), f"indicators[{at}].deviation"


@flaw("RV-42", rule="SCO120")
def late_here_and_prompt_there(case: Case) -> Planted:
    """One row says that reports came late, another that they all came in time."""
    rows = case.form.indicators
    prompt = case.some_row(lambda row: _explained(row) and row.score is not None and "时效" in str(text(row.level2)))
    late = case.some_row(lambda row: _explained(row) and "时效" not in str(text(row.level2)))
    if prompt is None or late is None:
        return None
    score = plain((number(rows[late].weight) or Decimal(0)) * 76 / 95)
    texts = quantity(rows[late], "≥", "95", "%") | {"actual": "76%", "score": score}
    form = with_row(case.form, late, **texts, deviation="原因：两个村未及时报送花名册；措施：提前通知")
    texts = quantity(rows[prompt], "=", "100", "%") | {"actual": "100%", "level3": "花名册报送及时率"}
    return with_row(form, prompt, **texts), f"indicators[{prompt}].score", f"indicators[{late}].deviation"
