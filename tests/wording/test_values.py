"""Numbers and understood values as text."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

import jixiao
from jixiao.model import value as values
from jixiao.model.understanding import reasons
from jixiao.model.understanding.reasons import reason_in
from jixiao.wording.numbers import brief, plain, shown
from jixiao.wording.values import PERIODS, compact

HAN = re.compile(r"[\u4e00-\u9fff]")
REASONS = {name: text for name, text in vars(reasons).items() if name.isupper() and not name.startswith("_")}
TWO = Decimal(2)


@pytest.mark.parametrize(("number", "text"), [
    ("10.00", "10"), ("9.50", "9.5"), ("3E+4", "30000"), ("0", "0"), ("-0.10", "-0.1"), ("100", "100"),
])
def test_plain(number, text):
    assert plain(Decimal(number)) == text


@pytest.mark.parametrize(("number", "text"), [
    ("98.63", "98.63"), ("98.629142857", "98.6291…"), ("345.00", "345.00"), ("0.50000", "0.5"), ("3E+4", "30000"),
    ("-0.123456", "-0.1234…"),
])
def test_shown(number, text):
    assert shown(Decimal(number)) == text


@pytest.mark.parametrize(("number", "text"), [
    ("98.62914", "98.6291…"), ("95.00", "95"), ("100.00", "100"), ("3E+4", "30000"), ("-0.10", "-0.1"),
])
def test_brief(number, text):
    assert brief(Decimal(number)) == text


@pytest.mark.parametrize(("value", "zh", "en"), [
    (None, "", ""),
    (values.Quantity(Decimal(95), "%", ">="), "≥ 95 %", "≥ 95 %"),
    (values.Quantity(TWO, approximate=True), "约 2", "about 2"),
    (values.Range(TWO, Decimal(3)), "2–3", "2–3"),
    (values.Moment("deadline", None, "2023-12-31"), "期限 ≤ 2023-12-31", "deadline ≤ 2023-12-31"),
    (values.Frequency("month", Decimal(1), TWO), "1–2 次/月", "1–2 per month"),
    (values.Duration(TWO, "workday"), "2 个工作日", "2 working day"),
    (values.Word("x"), "定性 x", "in words x"),
    (values.NotApplicable(), "不适用", "not applicable"),
    (values.Dash(), "横线", "dash"),
    (values.Unknown(reasons.TELEPHONE), "不理解：像电话号码，不是数值",
     "not understood: looks like a telephone number, no value"),
    (values.Unknown("foreign"), "不理解：foreign", "not understood: foreign"),
    (values.Several((values.Quantity(TWO), values.Word("x"))), "2; 定性 x", "2; in words x"),
])
def test_compact(value, zh, en):
    assert (compact(value, "zh"), compact(value, "en")) == (zh, en)


@pytest.mark.parametrize("per", PERIODS)
def test_periods_in_english(per):
    assert not HAN.search(PERIODS[per][1])


@pytest.mark.parametrize("name", REASONS)
def test_every_reason_has_its_english(name):
    assert reason_in("zh", REASONS[name]) == REASONS[name]
    assert not HAN.search(reason_in("en", REASONS[name]))


def test_every_reason_comes_from_the_catalogue():
    files = (Path(jixiao.__file__).parent / "model" / "understanding").glob("*.py")
    given = [each for file in files for each in re.findall(r"\bUnknown\(([^)]+)\)", file.read_text(encoding="utf-8"))]
    assert given
    assert [each for each in given if not each.startswith("reasons.")] == []
