"""Deadlines as printed: a month with a bare 前, and which year a date without one is of."""

from decimal import Decimal

import pytest

from jixiao.model import Cell, Form, Indicator
from jixiao.model.understanding import understand
from jixiao.scoring import score

LATE, FULL, OPEN = (0, 0), (5, 5), (0, 5)


def row(target, actual, year=None):
    cells = {name: Cell(printed, understood=understand(printed)) for name, printed in
             (("target", target), ("actual", actual))}
    form = Form(kind="self_evaluation", fiscal_year=year, indicators=(Indicator(weight=Cell("5"), **cells),))
    return score(form, "cn-2021").rows[0]


def formula(scored):
    return "；".join(step.formula for step in scored.steps)


@pytest.mark.parametrize(
    ("target", "actual", "year", "limits", "shown"),
    [
        # 前 alone: before the month, or by its last day
        ("12月前", "12月15日", None, OPEN, "12-15 ≤ 12-31 → 5；12-15 > 11-30 → 0"),
        ("2023年12月前", "2023年12月15日", 2023, OPEN, "2023-12-15 ≤ 2023-12-31 → 5；2023-12-15 > 2023-11-30 → 0"),
        ("2023年12月之前完成", "2023年12月", 2023, OPEN, "2023-12-31 > 2023-11-30 → 0"),
        ("12月以前", "12月1日", None, OPEN, "12-01 > 11-30 → 0"),
        ("2023年前", "2023年5月", 2023, OPEN, "2023-05-31 > 2022-12-31 → 0"),
        ("12月上旬前", "12月5日", None, OPEN, "12-05 ≤ 12-10 → 5；12-05 > 11-30 → 0"),
        ("12月前", "11月30日", None, FULL, "11-30 ≤ 12-31 → 5"),
        ("12月上旬前", "12月15日", None, LATE, "12-15 > 12-10 → 0"),
        ("11月前", "12月1日", None, LATE, "12-01 > 11-30 → 0"),
        # with another word, or a day, there is one reading
        ("12月底前", "12月15日", None, FULL, "12-15 ≤ 12-31 → 5"),
        ("12月末前", "12月15日", None, FULL, "12-15 ≤ 12-31 → 5"),
        ("12月内", "12月15日", None, FULL, "12-15 ≤ 12-31 → 5"),
        ("截至12月", "12月15日", None, FULL, "12-15 ≤ 12-31 → 5"),
        ("12月31日前", "12月15日", None, FULL, "12-15 ≤ 12-31 → 5"),
        # a target without a year is of the form's year
        ("12月底前", "2024年1月5日", 2023, LATE, "2023；2024-01-05 > 2023-12-31 → 0"),
        ("12月底前", "2024年1月5日", None, OPEN, "2024；2024-01-05 ≤ 2024-12-31 → 5"),
        ("12月底前", "2023年1月5日", 2023, FULL, "2023；2023-01-05 ≤ 2023-12-31 → 5"),
        ("12月底前", "次年3月", 2023, LATE, "2023；2024-03-31 > 2023-12-31 → 0"),
        ("12月底前", "次年3月", None, LATE, "03-31(+1) > 12-31 → 0"),
        ("次年3月底前", "2024年3月5日", 2023, FULL, "2023；2024-03-05 ≤ 2024-03-31 → 5"),
        ("2023年12月底前", "次年1月", 2022, LATE, "2024-01-31 > 2023-12-31 → 0"),
        # the target's own year goes before the form's; a year that nobody prints is not shown
        ("2024年12月底前", "12月5日", 2023, FULL, "2024；2024-12-05 ≤ 2024-12-31 → 5"),
        ("12月底前", "12月15日", 2023, FULL, "12-15 ≤ 12-31 → 5"),
        ("12月底前", "1月", 2023, OPEN, "01-31 ≤ 12-31 → 5；01-31(+1) > 12-31 → 0"),
    ],
)
def test_a_deadline_is_read_as_printed(target, actual, year, limits, shown):
    scored = row(target, actual, year)
    assert scored.limits == tuple(Decimal(each) for each in limits)
    assert shown in formula(scored)
    assert (scored.computed is None) is (limits == OPEN)


def test_the_year_of_the_form_is_said_and_marked_as_inferred():
    scored = row("12月底前", "2024年1月5日", 2023)
    assert scored.inferred
    assert scored.steps[0].label == "指标值未印年份，按表上年度读"
    assert not row("2023年12月底前", "2024年1月5日", 2023).inferred


def test_a_bare_before_says_what_it_leaves_open():
    assert "可能是在此之前，也可能含当期" in row("12月前", "12月15日").reason
    assert row("12月前", "12月15日").code == "uncertain"
