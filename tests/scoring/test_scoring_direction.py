"""A sign that is not printed: every word of directions.toml does what its list says."""

import tomllib
from decimal import Decimal
from importlib.resources import files

import pytest

from jixiao.model import Cell, Indicator
from jixiao.scoring.direction import inferred_sign

WORDS = tomllib.loads((files("jixiao.scoring") / "directions.toml").read_text(encoding="utf-8"))
AGAINST = [word for words in WORDS["against"].values() for word in words]
SOME = Decimal(90)


def sign(level2, name, *beside, target=SOME, unit=None):
    row = Indicator(level1=Cell("产出指标"), level2=Cell(level2), level3=Cell(name))
    found = inferred_sign(row, target, unit, beside)
    return found.comparison if found else None


@pytest.mark.parametrize("word", AGAINST)
def test_a_word_against_it_leaves_the_quantity_open(word):
    assert sign("数量指标", f"甲{word}乙") is None


@pytest.mark.parametrize("word", [*WORDS["against"]["harm"], *WORDS["against"]["limit"]])
def test_harm_and_limits_outweigh_a_good_rate(word):
    assert sign("质量指标", f"甲{word}完成率", unit="%") is None


@pytest.mark.parametrize("word", [*WORDS["against"]["cost"], *WORDS["against"]["time"]])
def test_a_good_rate_outweighs_cost_and_time(word):
    assert sign("质量指标", f"{word}完成率", unit="%") == ">="


@pytest.mark.parametrize("word", WORDS["good"]["measures"])
def test_a_good_measure_is_at_least_in_every_row(word):
    assert sign("社会效益指标", f"甲{word}", unit="%") == ">="
    assert sign("经济成本指标", f"甲{word}", unit="%") is None


@pytest.mark.parametrize("word", WORDS["good"]["counts"])
def test_a_good_count_is_at_least(word):
    assert sign("社会效益指标", f"甲{word}", unit="个") == ">="


@pytest.mark.parametrize("word", [*WORDS["good"]["states"], *WORDS["good"]["rises"]])
def test_a_good_word_makes_a_percentage_at_least(word):
    assert sign("社会效益指标", f"甲{word}乙", unit="%") == ">="
    assert sign("社会效益指标", f"甲{word}乙", unit="个") is None


@pytest.mark.parametrize("word", WORDS["good"]["states"])
def test_a_good_word_beside_the_percentage_outweighs_the_name(word):
    assert sign("社会效益指标", "化解纠纷", word, unit="%") == ">="
    assert sign("社会效益指标", "化解纠纷", f"不{word}", unit="%") is None


@pytest.mark.parametrize("word", WORDS["nothing"]["words"])
def test_nothing_of_a_harm_is_exactly_nothing(word):
    assert sign("质量指标", f"{word}数", target=Decimal(0), unit="起") == "="


@pytest.mark.parametrize("word", WORDS["nothing"]["except"])
def test_nothing_of_what_is_done_about_a_harm_stays_open(word):
    assert sign("质量指标", f"事故{word}数", target=Decimal(0), unit="起") is None


@pytest.mark.parametrize("unit", ["元", "元/人", "year", "workday", "分钟"])
def test_money_and_time_stay_open(unit):
    assert sign("数量指标", "讲座", unit=unit) is None


def test_a_negative_target_stays_open():
    assert sign("数量指标", "讲座", target=Decimal(-1)) is None


def test_full_width_labels_with_blanks_are_read_alike():
    assert sign("数 量\n指标", "讲　座") == ">="
