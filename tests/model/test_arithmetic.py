"""Sums, rates and totals of a form: what is added, what is missing, what counts once."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model import Cell, Form, FundLine, Funds, Indicator
from jixiao.model.arithmetic import added, execution_rate, parts_of_total, scores, total_line, weights

points = st.decimals(min_value=0, max_value=100, places=2)
money = st.decimals(min_value=0, max_value=10**7, places=2)


def cell(value):
    return None if value is None else Cell(str(value) if value != "" else None)


def row(weight, score=None):
    return Indicator(level3=Cell("维修路灯数"), weight=cell(weight), score=cell(score))


def line(source, **values):
    return FundLine(source, Cell(source), **{name: cell(value) for name, value in values.items()})


def form(*rows, lines=()):
    return Form(kind="self_evaluation", funds=Funds(None, tuple(lines)), indicators=rows)


def test_what_cannot_be_added_is_missing():
    found = added([("a", Cell("1.5")), ("b", Cell("五")), ("c", None), ("d", Cell(None)), ("e", Cell("2"))])
    assert (found.value, found.missing) == (Decimal("3.5"), ("b", "c", "d"))
    assert [path for path, _ in found.parts] == ["a", "e"]


@given(st.lists(points))
def test_nothing_of_the_sum_is_lost(values):
    found = added([(str(i), Cell(str(value))) for i, value in enumerate(values)])
    assert found.value == sum(values, Decimal(0))
    assert (len(found.parts), found.missing) == (len(values), ())


@given(st.lists(points, min_size=1), points)
def test_weights_are_rows_and_the_scoring_line_once(values, execution):
    lines = [line("total", weight=execution), line("fiscal_current_year", weight=execution)]
    assert weights(form(*map(row, values), lines=lines)).value == sum(values) + execution


@pytest.mark.parametrize("blank", [None, "", "—", "/", "——"])
def test_a_row_without_points_weighs_nothing_and_misses_nothing(blank):
    found = scores(form(row(10, 9), row(blank, "")))
    assert (found.value, found.missing) == (Decimal(9), ())


def test_a_score_that_is_not_printed_is_missing():
    assert scores(form(row(10, 9), row(20, ""))).missing == ("indicators[1].score",)


def test_a_weight_that_cannot_be_read_is_missing():
    assert weights(form(row(10), row("五十"))).missing == ("indicators[1].weight",)


def test_a_fund_line_without_points_scores_nothing():
    assert scores(form(row(10, 9), lines=[line("total", weight="—", score="—")])).missing == ()


@given(money, money.filter(bool))
def test_the_rate_times_the_budget_is_what_was_spent(executed, adjusted):
    assert abs(execution_rate(executed, adjusted) / 100 * adjusted - executed) < Decimal("1e-15") * (executed + 1)


def test_no_rate_of_a_zero_budget():
    assert execution_rate(Decimal(5), Decimal(0)) is None


def test_the_total_line_stands_anywhere():
    other, total = line("other"), line("total")
    assert total_line(Funds(None, (other, total))) == (1, total)
    assert total_line(Funds(None, (other,))) is None


@given(money, money, money)
def test_the_part_of_fiscal_money_counts_once(fiscal, current, other):
    lines = [
        line("total", executed=1), line("fiscal", executed=fiscal), line("fiscal_current_year", executed=current),
        line("other", executed=other),
    ]
    assert parts_of_total(Funds(None, tuple(lines)), "executed").value == fiscal + other
    without = Funds(None, (lines[0], line("fiscal", executed="—"), *lines[2:]))
    assert parts_of_total(without, "executed").value == current + other


def test_no_part_prints_an_amount():
    found = parts_of_total(Funds(None, (line("total", executed=1), line("other", executed="—"))), "executed")
    assert (found.value, found.parts) == (Decimal(0), ())
