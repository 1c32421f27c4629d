"""Printed targets and actual values, and what they mean."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model.understanding import comparison_of, means_all, narrative_amounts, understand
from jixiao.model.value import (
    Dash,
    Duration,
    Frequency,
    Moment,
    NotApplicable,
    Quantity,
    Range,
    Several,
    Unknown,
    Word,
)

TABLE = yaml.safe_load((Path(__file__).parent / "understanding.yml").read_text(encoding="utf-8"))
CELLS = {name: TABLE.pop(name) for name in ("neighbour_cells", "sign_cells", "amounts")}
TEXTS = [(group, text, expected) for group, cases in TABLE.items() for text, expected in cases.items()]


def readable(value):
    """The value in the notation of understanding.yml."""
    match value:
        case None:
            return "empty"
        case Quantity():
            return _about(value) + (value.comparison or "") + f"{value.value:f}" + _unit(value) + _word(value)
        case Range():
            return _about(value) + f"{value.low:f}..{value.high:f}" + _unit(value) + _word(value)
        case Moment():
            span = value.start if value.role == "date" else f"{value.start or ''}/{value.end or ''}"
            return f"{value.role} {span}" + _word(value)
        case Frequency():
            times = f"{value.low:f}" + (f"..{value.high:f}" if value.high != value.low else "")
            return f"{times} per {value.per}" + _word(value)
        case Duration():
            after = f" after {value.after}" if value.after else ""
            return (value.comparison or "") + f"{value.value:f} {value.unit}s" + after
        case Word():
            return f"word {value.word}"
        case Several():
            return "; ".join(map(readable, value.values))
        case _:
            return {NotApplicable: "n/a", Dash: "dash", Unknown: "?"}[type(value)]


def _about(value):
    return "~" if value.approximate else ""


def _unit(value):
    return f" {value.unit}" if value.unit else ""


def _word(value):
    return f" | {value.word}" if value.word else ""


@pytest.mark.parametrize(("group", "text", "expected"), TEXTS, ids=[f"{group}-{text}" for group, text, _ in TEXTS])
def test_text_is_understood(group, text, expected):
    assert readable(understand(text)) == expected, group


@pytest.mark.parametrize(("text", "unit", "sign", "expected"), CELLS["neighbour_cells"])
def test_neighbour_cells_belong_to_the_value(text, unit, sign, expected):
    assert readable(understand(text, unit=unit, sign=sign)) == expected


@pytest.mark.parametrize(("text", "expected"), CELLS["sign_cells"])
def test_sign_cell(text, expected):
    assert comparison_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), CELLS["amounts"].items())
def test_amounts_of_a_narrative_in_yuan(text, expected):
    assert [readable(amount) for amount in narrative_amounts(text)] == expected


@pytest.mark.parametrize("text", ["经费全部支出", "已全员参训", "全面覆盖", "达到100%", "百分之百", "足额发放"])
def test_words_that_mean_all(text):
    assert means_all(text)


@pytest.mark.parametrize(
    "text",
    ["全面加强", "未全部支出", "尚未能全部支付", "基本全部完成", "全部未支付", "2100%", "支出完毕", "", None],
)
def test_words_that_do_not_mean_all(text):
    assert not means_all(text)


@pytest.mark.parametrize("text", [None, "", "  ", "\n", "\u3000"])
def test_empty_cell_means_nothing(text):
    assert understand(text) is None


def test_unknown_says_why():
    unknown = understand("≤95%以上")
    assert isinstance(unknown, Unknown)
    assert unknown.reason == "符号与文字相反"


@pytest.mark.parametrize("text", ["1" * 5000, "一" * 5000, "第1个" * 100, "1-" * 40, "(" * 200, "不超过" * 26])
def test_hostile_text_is_no_number(text):
    assert isinstance(understand(text), Unknown | Word)


CLERK = (
    "0123456789.,，、；:()%％≥≧≤<>=＝~-—/年月日前底内以上下每按季度次人元万千亿一二三十百半约余不超过至和及时"
    + "到完成 \nA无"
)


@given(
    st.text() | st.text(CLERK, max_size=40),
    st.none() | st.text(CLERK, max_size=6),
    st.none() | st.text("≥≤=<>", max_size=2),
)
def test_any_text_is_read_without_failing_and_alike(text, unit, sign):
    value = understand(text, unit=unit, sign=sign)
    assert (value is None) == (not text.strip())
    assert understand.__wrapped__(text, unit=unit, sign=sign) == value
    assert all(amount.unit == "元" for amount in narrative_amounts(text))
    comparison_of(text)


@given(
    value=st.decimals(0, 10**8, places=2),
    unit=st.sampled_from(["%", "人", "人次", "元", "家", "元/人", "平方米", "场次", "百分点"]),
    glyph=st.sampled_from(["", ">", ">=", "=", "<=", "<"]),
    thousands=st.booleans(),
)
def test_printed_quantity_reads_back(value, unit, glyph, thousands):
    printed = f"{glyph}{value:,}{unit}" if thousands else f"{glyph}{value}{unit}"
    assert understand(printed) == Quantity(value, unit, glyph or None)


@given(st.integers(1, 10**6), st.sampled_from(["元", "人", "册"]))
def test_scale_is_multiplied_out(count, unit):
    assert understand(f"{count}万{unit}") == Quantity(Decimal(count) * 10000, unit)
    assert understand(str(count), unit=f"万{unit}") == Quantity(Decimal(count) * 10000, unit)


@given(st.integers(1, 10**4), st.integers(1, 10**4))
def test_printed_range_reads_back(one, other):
    low, high = sorted((one, other))
    assert understand(f"{low}-{high}人") == Range(Decimal(low), Decimal(high), "人")


@given(st.dates())
def test_printed_date_reads_back(day):
    printed = f"{day.year}年{day.month}月{day.day}日"
    expected = Moment("date", day.isoformat(), day.isoformat())
    assert understand(printed) == expected or not 1949 <= day.year <= 2099
