"""Two standards beside each other, and the words for their entries."""

import re
from decimal import Decimal

import pytest
from test_scoring_under import standard

from jixiao import api
from jixiao.scoring import load_standard, standards
from jixiao.scoring.difference import difference
from jixiao.scoring.entry_words import NUMBERS, SLOT_NAMES, SWITCHES, full_name, in_order, name, says, section
from jixiao.scoring.entry_words import SECTIONS as WORDS
from jixiao.scoring.load.entries import READINGS, SECTIONS
from jixiao.scoring.method import SLOTS, methods

HAN = re.compile(r"[一-鿿]")
FUTIAN = "practice-shenzhen-futian-2023"


def keys(entries):
    return [entry.key for entry in entries]


def test_what_both_state_differently_and_what_rests_on_something_else():
    found = api.difference("cn-2020", FUTIAN)
    assert (found.one, found.other) == ("cn-2020", FUTIAN)
    assert keys(found.changed) == keys(found.entries) == ["method.over_achievement"]
    assert (found.only_one, found.only_other) == ((), ())
    changed = found.entries[0]
    assert changed.one.setting.numbers["from_ratio"] < changed.other.setting.numbers["from_ratio"]
    assert [cite.key for cite in changed.other.citations] == [f"{FUTIAN}#over"]
    assert "method.execution" in keys(found.recited)
    assert "method.reverse" not in keys(found.recited)


def test_what_only_one_of_them_states():
    bare = standard(method_qualitative=None)
    found = difference(load_standard("cn-2020"), bare)
    assert (keys(found.only_one), keys(found.only_other), found.changed) == (["method.qualitative"], [], ())
    back = difference(bare, load_standard("cn-2020"))
    assert keys(back.only_other) == ["method.qualitative"]


def test_a_number_written_otherwise_is_the_same():
    found = difference(load_standard("cn-2020"), standard(tolerance_score={"value": Decimal("0.010")}))
    assert found.entries == ()


@pytest.mark.parametrize("each", standards(), ids=lambda each: each.id)
def test_every_entry_has_words_in_both_languages(each):
    for key in in_order(each.settings):
        assert name(key, "zh")
        assert says(each.settings[key], "zh")
        own = str(each.settings[key].fields.get("level1", ""))
        assert not HAN.search(says(each.settings[key], "en").replace(own, "")), key
        assert not HAN.search(full_name(key, "en")) or section(key) in ("weight", "grade")


def test_every_slot_number_and_switch_has_words():
    assert set(WORDS) == SECTIONS
    assert set(SLOT_NAMES) == set(SLOTS)
    assert {method.bands[0] for method in methods().values() if method.bands} == {"from", "below"}
    assert {number for method in methods().values() for number in method.numbers} <= set(NUMBERS)
    assert set(READINGS.values()) <= set(SWITCHES)


def test_methods_say_their_numbers_and_bands():
    over = load_standard(FUTIAN).settings["method.over_achievement"]
    assert says(over, "zh").endswith("（从指标值的 1.5 倍起，扣 1 分）")
    bands = ({"from": Decimal(100), "share": Decimal(1)}, {"from": Decimal(80), "share": Decimal("0.7")})
    banded = standard(method_execution={"method": "rate_bands", "bands": bands})
    assert says(banded.settings["method.execution"], "en").endswith("(≥ 100 → 1, ≥ 80 → 0.7)")


def test_the_bounds_of_zero_outside_earn_points_themselves():
    """R1: below 70 % and above 130 % earn nothing; 130 % itself does."""
    duties = load_standard("sichuan-pidu-department-2025").settings["method.over_achievement"]
    assert "低于指标值的 0.7 倍，高于指标值的 1.3 倍" in says(duties, "zh")
    assert "below 0.7 times the target, above 1.3 times the target" in says(duties, "en")


def test_entries_are_read_by_section_and_methods_by_slot():
    given = ["grade.优", "rounding.row", "method.cap", "method.execution", "weight.b", "weight.a"]
    assert in_order(given) == ["method.execution", "method.cap", "rounding.row", "weight.b", "weight.a", "grade.优"]
