"""Kinds and sets of public tables: titles, columns, which place publishes which."""

import pytest

from jixiao.layouts.accounts import TABLES
from jixiao.layouts.accounts.kinds import head_key, table_layouts, title_kind
from jixiao.layouts.accounts.sets import set_of, table_sets

NATIONAL = table_sets()["national-9"].tables


def test_every_kind_has_its_layout():
    assert {*table_layouts()} == {*TABLES}
    for id, layout in table_layouts().items():
        assert layout.columns
        assert layout.titles or layout.contains
        assert title_kind(TABLES[id][0]) == id


@pytest.mark.parametrize("id", TABLES)
def test_a_title_means_one_kind(id):
    for title in table_layouts()[id].titles:
        assert title_kind(f"晨江市路灯所2024年度{title}") == id
        assert title_kind(f"附表3：{title}（续）") == id


@pytest.mark.parametrize(("line", "kind"), [
    ("晨江市社会保险基金管理局2021年度收入决算表", "income"),
    ("社会保险基金收入决算表", None),
    ("五、一般公共预算财政拨款支出决算情况说明", None),
    ("收入支出决算总表…………3", None),
    ("政府性基金预算财政拨款“三公”经费支出决算表", "three_public"),
    ("项目支出绩效自评表", None),
    ("表" * 1000, None),
])  # fmt: skip
def test_a_line_is_a_title_or_none(line, kind):
    assert title_kind(line) == kind


@pytest.mark.parametrize("id", table_sets())
def test_a_set_is_known_by_its_tables_and_place(id):
    stated = table_sets()[id]
    assert {*stated.tables} <= {*TABLES}
    assert set_of(stated.tables, stated.region) == id


@pytest.mark.parametrize(("kinds", "place", "id"), [
    (NATIONAL, None, "national-9"),
    (NATIONAL, "某市财政局", "national-9"),
    (NATIONAL[:8], "某局", "national-9"),  # one is missing
    (table_sets()["shanghai-9"].tables, "湖北省某厅", "hubei-9"),
    (table_sets()["shanghai-9"].tables, "陕西省某厅", "shaanxi-9"),
    (NATIONAL, "北京市某局", "national-9"),  # all nine of that set
    (table_sets()["beijing-12"].tables[:10], "北京市某局", "beijing-12"),
    (NATIONAL[:2], None, None),
    ((), None, None),
])  # fmt: skip
def test_which_set_a_document_belongs_to(kinds, place, id):
    assert set_of(kinds, place) == id


def test_heads_are_compared_without_what_does_not_count():
    assert head_key("2024年度决算数（万元）：") == "决算数"
    assert head_key("项 目") == "项目"
    assert head_key("因公出国（境）费") == "因公出国费"
