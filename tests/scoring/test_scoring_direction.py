"""A sign that is not printed: every word of directions.toml does what its list says."""

import tomllib
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from jixiao.model import Cell, Indicator
from jixiao.scoring.inference import inferred_sign

WORDS = tomllib.loads((files("jixiao.scoring") / "directions.toml").read_text(encoding="utf-8"))
AGAINST = [word for words in WORDS["against"].values() for word in words]
JUDGED = yaml.safe_load(Path(__file__).with_name("directions.yml").read_text(encoding="utf-8"))
SIGNS = {"at_least": ">=", "at_most": "<=", "open": None}
FORBIDDEN = [word for name in ("harm", "limit", "change", "denial") for word in WORDS["against"][name]]
HARM, WAIT, COST = WORDS["harm"], WORDS["wait"], WORDS["cost"]
SOME = Decimal(90)
FEW = Decimal(3)


def inferred(level2, name, *beside, target=SOME, unit=None):
    row = Indicator(level1=Cell("产出指标"), level2=Cell(level2), level3=Cell(name))
    return inferred_sign(row, target, unit, beside)


def sign(*labels, **more):
    found = inferred(*labels, **more)
    return found.comparison if found else None


# as a reviewer reads them


@pytest.mark.parametrize(("level2", "row", "expected"), [
    (level2, row, SIGNS[way]) for level2, ways in JUDGED.items() for way, rows in ways.items() for row in rows])
def test_a_name_is_read_as_a_careful_reviewer_reads_it(level2, row, expected):
    name, unit = row.rsplit(" ", 1)
    assert sign(level2, name, target=FEW if expected == "<=" else SOME, unit=unit) == expected


# at least


@pytest.mark.parametrize("word", AGAINST)
def test_a_word_against_it_leaves_the_quantity_open(word):
    assert sign("数量指标", "举办甲乙", unit="场") == ">="
    assert sign("数量指标", f"举办甲{word}乙", unit="场") is None
    assert sign("社会效益指标", f"受益甲{word}乙人数", unit="人") is None


@pytest.mark.parametrize("word", FORBIDDEN)
def test_harm_and_limits_outweigh_a_good_rate(word):
    assert sign("质量指标", f"甲{word}完成率", unit="%") is None


@pytest.mark.parametrize("word", [*WORDS["against"]["cost"], *WORDS["against"]["time"]])
def test_a_good_rate_outweighs_cost_and_time(word):
    assert sign("质量指标", f"{word}完成率", unit="%") == ">="


@pytest.mark.parametrize("word", WORDS["good"]["measures"])
def test_a_good_measure_is_at_least_in_every_row(word):
    assert sign("社会效益指标", f"甲{word}", unit="%") == ">="
    assert sign("经济成本指标", f"甲{word}", unit="%") is None


@pytest.mark.parametrize("word", WORDS["done"]["counts"])
def test_a_count_of_what_was_done_is_at_least_and_a_count_alone_is_not(word):
    assert sign("社会效益指标", f"受益甲{word}", unit="个") == ">="
    assert sign("社会效益指标", f"甲{word}", unit="个") is None
    assert sign("数量指标", f"甲{word}", unit="个") is None


@pytest.mark.parametrize("unit", WORDS["quantity"]["units"])
def test_a_unit_of_output_makes_a_quantity_at_least(unit):
    assert sign("数量指标", "甲乙", unit=unit) == ">="
    assert sign("质量指标", "甲乙", unit=unit) is None


@pytest.mark.parametrize("word", WORDS["good"]["things"])
def test_use_is_good_of_what_is_there_to_be_used(word):
    for use in WORDS["good"]["uses"]:
        assert sign("质量指标", f"{word}{use}", unit="%") == ">="
        assert sign("质量指标", f"甲{use}", unit="%") is None


@pytest.mark.parametrize("word", [*WORDS["good"]["states"], *WORDS["good"]["rises"]])
def test_a_good_word_makes_a_percentage_at_least(word):
    assert sign("社会效益指标", f"甲{word}乙", unit="%") == ">="
    assert sign("社会效益指标", f"甲{word}乙", unit="个") is None


@pytest.mark.parametrize("word", WORDS["good"]["states"])
def test_a_good_word_beside_the_percentage_outweighs_the_name(word):
    assert sign("社会效益指标", "化解纠纷", word, unit="%") == ">="
    assert sign("社会效益指标", "化解纠纷", f"不{word}", unit="%") is None


# exactly nothing


@pytest.mark.parametrize("word", WORDS["nothing"]["words"])
@pytest.mark.parametrize("level2", ["质量指标", "社会成本指标"])
def test_nothing_of_a_harm_is_exactly_nothing(word, level2):
    assert sign(level2, f"{word}数", target=Decimal(0), unit="起") == "="


@pytest.mark.parametrize("word", WORDS["nothing"]["except"])
def test_nothing_of_what_is_done_about_a_harm_stays_open(word):
    assert sign("质量指标", f"事故{word}数", target=Decimal(0), unit="起") is None


# at most: harm


@pytest.mark.parametrize("word", HARM["words"])
@pytest.mark.parametrize("ending", ["", "次数", "行为数", "发生率", "比例"])
def test_harm_that_is_counted_is_at_most(word, ending):
    found = inferred("质量指标", f"甲乙{word}{ending}", target=FEW, unit="次")
    assert found.comparison == "<="
    assert word in found.why
    assert found.why_en == "its words count something harmful: the less the better"


@pytest.mark.parametrize("word", HARM["of_rates"])
def test_of_some_harm_only_a_rate_is_at_most(word):
    assert sign("社会效益指标", f"甲乙{word}率", target=FEW, unit="%") == "<="
    assert sign("社会效益指标", f"甲乙{word}", target=FEW, unit="‰") == "<="
    assert sign("社会效益指标", f"甲乙{word}量", target=FEW, unit="人") is None


@pytest.mark.parametrize("word", [*HARM["except"], *WORDS["nothing"]["except"], *WORDS["good"]["states"],
                                  *WORDS["good"]["rises"], *WORDS["against"]["limit"], *WORDS["against"]["change"],
                                  *WORDS["against"]["denial"]])
def test_what_is_done_about_the_harm_stays_open(word):
    assert sign("质量指标", f"{word}甲事故次数", target=FEW, unit="次") is None
    assert sign("质量指标", "甲事故次数", word, target=FEW, unit="次") is None


@pytest.mark.parametrize("name", ["投诉处理率", "事故隐患整改率", "违规行为查处数", "火灾损失",
                                  "故障路灯修复及时率", "差错率控制"])
def test_harm_that_the_name_does_not_end_with_stays_open(name):
    assert sign("质量指标", name, target=FEW, unit="%") is None


def test_harm_counted_in_a_row_of_quantities_may_be_the_work():
    assert sign("数量指标", "投诉件数", target=FEW, unit="件") is None
    assert sign("数量指标", "甲投诉率", target=FEW, unit="%") == "<="
    for word in HARM["certain"]:
        assert sign("数量指标", f"甲{word}次数", target=FEW, unit="次") == "<="


def test_nobody_plans_harm_for_the_greater_part():
    assert sign("质量指标", "投诉率", target=Decimal(50), unit="%") == "<="
    assert sign("质量指标", "投诉率", target=Decimal(100), unit="%") is None
    assert sign("质量指标", "投诉次数", target=Decimal(100), unit="次") == "<="


def test_harm_named_beside_the_number_and_a_remark_behind_the_name():
    assert sign("社会效益指标", "服务情况", "有责投诉", target=FEW, unit="起") == "<="
    assert sign("社会效益指标", "甲事故起数(起)", target=FEW, unit="起") == "<="


# at most: waiting


@pytest.mark.parametrize("length", WAIT["lengths"])
@pytest.mark.parametrize("word", WAIT["waits"])
def test_waiting_is_at_most(word, length):
    found = inferred("时效指标", f"甲{word}{length}", target=FEW, unit="hour")
    assert (found.comparison, found.why) == ("<=", f"“{word}{length}”越短越好")
    assert sign("时效指标", f"甲{word}{length}", target=FEW, unit="次") is None


@pytest.mark.parametrize("length", WAIT["handle_lengths"])
@pytest.mark.parametrize("word", WAIT["handles"])
def test_handling_is_at_most(word, length):
    assert sign("时效指标", f"甲{word}{length}", target=FEW, unit="workday") == "<="
    assert sign("时效指标", f"甲{word}时间", target=FEW, unit="workday") is None


@pytest.mark.parametrize("word", [*WAIT["except"], *WORDS["against"]["change"], *WORDS["against"]["denial"]])
def test_waiting_that_is_shortened_stays_open(word):
    assert sign("时效指标", f"{word}等待时间", target=FEW, unit="分钟") is None
    assert sign("时效指标", "等待时间", word, target=FEW, unit="分钟") is None


@pytest.mark.parametrize("name", ["公示时间", "开放时间", "设备使用年限", "培训天数", "等待时间段", "服务期限"])
def test_other_times_stay_open(name):
    assert sign("时效指标", name, target=FEW, unit="day") is None


# at most: cost


@pytest.mark.parametrize("word", COST["words"])
def test_a_cost_in_money_is_at_most(word):
    found = inferred("成本指标", f"甲{word}", unit="元")
    assert found.comparison == "<="
    assert word in found.why
    assert sign("成本指标", f"甲{word}", unit="元/人") == "<="
    assert sign("成本指标", f"甲{word}", unit="%") is None
    assert sign("数量指标", f"甲{word}", unit="元") is None


@pytest.mark.parametrize("word", [*COST["except"], *WORDS["against"]["change"], *WORDS["against"]["denial"]])
def test_money_to_be_given_raised_or_saved_stays_open(word):
    assert sign("成本指标", f"{word}甲成本", unit="元") is None
    assert sign("成本指标", "甲成本", word, unit="元") is None


@pytest.mark.parametrize("word", COST["allotted"])
def test_what_is_allotted_stays_open_but_for_a_certain_cost(word):
    assert sign("成本指标", f"{word}甲费", unit="元") is None
    for certain in COST["certain"]:
        assert sign("成本指标", f"{word}{certain}", unit="元") == "<="


@pytest.mark.parametrize("name", ["修剪行道树", "孤儿", "高龄老人", "春季绿化苗木"])
def test_money_of_which_the_words_say_nothing_stays_open(name):
    assert sign("成本指标", name, unit="元") is None


def test_every_harm_forbids_at_least():
    words = [*HARM["words"], *HARM["of_rates"]]
    assert [word for word in words if sign("数量指标", f"举办甲{word}乙", unit="场") is not None] == []


# never


@pytest.mark.parametrize("unit", ["元", "元/人", "year", "workday", "分钟"])
def test_money_and_time_stay_open(unit):
    assert sign("数量指标", "讲座", unit=unit) is None


def test_a_negative_target_stays_open():
    assert sign("数量指标", "讲座", target=Decimal(-1)) is None


def test_full_width_labels_with_blanks_are_read_alike():
    assert sign("数 量\n指标", "讲　座") == ">="
