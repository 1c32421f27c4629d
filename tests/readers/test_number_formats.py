"""A number reads as the sheet shows it; what cannot be shown truly is shown plainly, with a doubt."""

from pathlib import Path

import pytest
import yaml

from jixiao.readers.sheets.builtin import code_of
from jixiao.readers.sheets.shown import shown

GROUPS = yaml.safe_load(Path(__file__).with_suffix("").with_name("number_formats.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("value", "code", "text", "doubt"),
    [pytest.param(*(*case, None)[:4], id=f"{case[0]}-{case[1]}") for cases in GROUPS.values() for case in cases],
)
def test_a_number_is_shown_as_its_format_says(value, code, text, doubt):
    cell = shown(value, code)
    assert cell.text == text
    assert bool(cell.doubt) == bool(doubt)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "45047.5"), (4, "45,047.50"), (10, "4504750.00%"), (14, "2023/5/1"), (22, "2023/5/1 12:00"),
     (31, "2023年5月1日"), (43, "45,047.50"), (46, "1081140:00:00"), (49, "45047.5"), (57, "2023年5月"),
     (58, "5月1日")],
)  # fmt: skip
def test_formats_known_by_their_number_only_are_shown_as_in_china(number, text):
    assert shown("45047.5", code_of(number, {})) == (text, None)


def test_the_workbooks_own_code_goes_before_the_built_in_one():
    assert code_of(14, {14: "yyyy-mm"}) == "yyyy-mm"


def test_the_system_date_of_whoever_looks_is_the_chinese_one():
    assert shown("45047", code_of(164, {164: "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"})).text == "2023年5月1日"


def test_an_unknown_format_number_is_a_doubt():
    assert shown("5", code_of(9999, {})).doubt


def test_dates_may_count_from_1904():
    assert shown("43585", "yyyy-m-d", 1904).text == shown("45047", "yyyy-m-d").text == "2023-5-1"
