"""Plain numbers and amounts of money, as cells print them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model import Cell, amount, number, plain_number, text

UNITS = {"元": 1, "千元": 1000, "万元": 10000, "亿元": 100000000}
figures = st.decimals(min_value=0, max_value=10**9, places=2)


@pytest.mark.parametrize(("printed", "value"), [
    ("10", "10"), ("0", "0"), ("9.50", "9.50"), ("-3", "-3"), ("+3", "3"), (" 12 ", "12"), ("１２．５", "12.5"),
    ("12,300", "12300"), ("1,234,567.89", "1234567.89"), ("8万元", "8"), ("10分", "10"), ("96.5%", "96.5"),
    ("96.5％", "96.5"), ("12 元", "12"), ("3万", "3"),
])
def test_plain_number(printed, value):
    assert plain_number(printed) == Decimal(value)
    assert Cell(printed).number == Decimal(value)


@pytest.mark.parametrize("printed", [
    "", " ", "—", "五十", "≥95%", "95%以上", "12次", "1,23", "12,30,000", "1.2.3", "12.", ".5", "10-20", "约10",
    "不适用", "96.5%%", "10分钟", "8万元/家", "元", "%",
])
def test_what_is_no_plain_number(printed):
    assert plain_number(printed) is None


@given(figures)
def test_thousands_separators_change_nothing(value):
    assert plain_number(f"{value:,}") == plain_number(f"{value:f}") == value


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_none(printed):
    value = plain_number(printed)
    assert value is None or value.is_finite()


@given(figures, st.sampled_from(sorted(UNITS)))
def test_the_unit_of_the_heading_multiplies(value, unit):
    assert amount(Cell(f"{value:f}"), unit) == value * UNITS[unit]


@given(figures, st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)))
def test_a_unit_in_the_cell_goes_before_that_of_the_heading(value, printed, heading):
    assert amount(Cell(f"{value:f}{printed}"), heading) == value * UNITS[printed]


@pytest.mark.parametrize(("cell", "unit"), [
    (None, "元"), (Cell(None), "元"), (Cell(""), "元"), (Cell("—"), "元"), (Cell("12"), None), (Cell("12"), ""),
    (Cell("12"), "盏"), (Cell("95%"), "元"), (Cell("约12"), "元"),
])
def test_no_amount(cell, unit):
    assert amount(cell, unit) is None


def test_a_cell_that_the_form_lacks():
    assert (number(None), text(None), number(Cell(None)), text(Cell(None))) == (None, None, None, None)
    assert (number(Cell("3")), text(Cell("3"))) == (Decimal(3), "3")
