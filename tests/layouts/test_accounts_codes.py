"""The code lists of the government classification: names, codes, years, and what they do not hold."""

import pytest

from jixiao.layouts.accounts import economics, functions
from jixiao.layouts.accounts.economics import economic_code, economic_list, economic_name
from jixiao.layouts.accounts.functions import function_code, function_list, function_name

LISTS = [function_list(), economic_list()]


@pytest.mark.parametrize(("name", "level", "code"), [
    ("一般公共服务支出", None, "201"),
    ("一般公共服务", None, "201"),
    ("教育", 1, "205"),
    ("群众团体事务", None, "20129"),
    ("住房公积金", None, "2210201"),
    ("医疗卫生与计划生育支出", 1, "210"),  # the name until 2018
    ("党委办公厅(室)及相关机构事务", 2, "20131"),
    ("其他支出", 1, "229"),
    ("其他支出", None, "229"),  # also a 款: the highest
    ("其他教育支出", 2, "20599"),
    ("其他教育支出", 3, "2059999"),
    ("行政运行", None, None),  # stands under many 款
    ("街巷景观支出", None, None),
])  # fmt: skip
def test_a_name_has_its_code(name, level, code):
    assert function_code(name, level) == code


def test_a_name_of_many_is_told_by_what_it_stands_under():
    assert function_code("行政运行", 3, "20103") == "2010301"
    assert economic_code("办公设备购置") is None
    assert economic_code("办公设备购置", None, "310") == "31002"


def test_the_name_of_the_year_goes_first():
    assert function_name("210", 2018) == ("医疗卫生与计划生育支出", "卫生健康支出")
    assert function_name("210", 2019)[0] == "卫生健康支出"
    assert function_name("210")[0] == "卫生健康支出"
    assert economic_name("30211", 2020) == ("差旅费",)


def test_a_code_that_the_list_does_not_hold_is_unknown():
    assert not functions.known("2991234")
    assert function_name("2991234", 2024) == ()
    assert functions.known("2080504")  # of older years only
    assert economics.known("301")
    assert not economics.known("399xx")


@pytest.mark.parametrize("codes", LISTS, ids=["functions", "economics"])
def test_every_code_stands_below_another(codes):
    assert codes.evidence == "M"
    for code in {*codes.names, *codes.former}:
        assert code.isdigit()
        assert len(code) in (3, 5, 7)
        assert len(code) == 3 or codes.known(code[:-2]), code


@pytest.mark.parametrize("codes", LISTS, ids=["functions", "economics"])
def test_every_class_is_found_by_its_name(codes):
    for code in codes.names:
        if len(code) == 3:
            assert codes.coded(codes.names[code], 1) == code


def test_names_of_a_list_are_no_longer_than_it_looks_up():
    assert function_code("一" * 10_000) is None
