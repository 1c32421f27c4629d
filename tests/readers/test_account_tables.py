"""The public tables of final accounts: invented tables of many places, with merged cells and as text."""

from time import process_time

import pytest
from support.account_sets import (
    BASIC,
    BUDGETED,
    CAPITAL,
    DETAIL,
    EXPENDITURE,
    FISCAL,
    FUNDS,
    FUNDS_BASIC,
    GENERAL,
    INCOME,
    INCOME_EXPENDITURE,
    LISTED_PROCUREMENT,
    LISTED_THREE_PUBLIC,
    NATIONAL,
    PROCUREMENT,
    PROJECTS,
    PURCHASED,
    SHAANXI_THREE_PUBLIC,
    SHANGHAI_GENERAL,
    SHANGHAI_THREE_PUBLIC,
    THREE_PUBLIC,
)
from support.account_tables import cell_rows, html_rows, tab_rows

from jixiao.layouts.accounts.sets import set_of
from jixiao.model.cell import text
from jixiao.readers.accounts.tables import tables_of
from jixiao.readers.rows import rows
from jixiao.readers.text import text_grids

KINDS = [
    "income_expenditure", "income", "expenditure", "fiscal", "general", "basic", "funds", "capital", "three_public",
]
BUDGET = ["total", "abroad", "vehicles", "purchase", "running", "reception"]


def both(*tables):
    """What the tables say where merged cells are known, which is what they say as text too."""
    exact, rest = tables_of(html_rows(*tables))
    told, unread = tables_of(tab_rows(*tables))
    assert not rest
    assert not unread
    assert [said(table) for table in told] == [said(table) for table in exact]
    return exact


def one(table):
    """The one table that is read from a printed one."""
    (found,) = both(table)
    return found


def said(table):
    return (table.kind, table.columns, text(table.title), text(table.number), text(table.unit_name),
            text(table.currency_unit), [text(note) for note in table.notes],
            [(row.side, text(row.code), text(row.name), row.concept, values(row)) for row in table.rows])


def values(row):
    return [text(value) for value in row.values]


def rows_of(table, *concepts):
    return [values(row) for concept in concepts for row in table.rows if row.concept == concept]


def test_nine_tables_are_read_in_order():
    tables = both(*NATIONAL)
    assert [table.kind for table in tables] == KINDS
    assert [text(table.number) for table in tables] == [f"公开0{number}表" for number in range(1, 10)]
    assert {text(table.unit_name) for table in tables} == {"晨江市路灯所"}
    assert {text(table.currency_unit) for table in tables} == {"万元"}
    assert set_of([table.kind for table in tables]) == "national-9"


def test_the_halves_of_the_summary_are_told_apart():
    table = one(INCOME_EXPENDITURE)
    assert table.columns == ("amount",)
    assert [row.concept for row in table.rows if row.side == "income"] == [
        "income:general", "income:funds", "income:other", "income_total", "non_fiscal_used", "opening_balance",
        "grand_total",
    ]
    assert [(row.concept, values(row)) for row in table.rows if row.side == "expenditure"] == [
        ("function:201", ["900.00"]), ("function:208", ["295.50"]), ("expenditure_total", ["1,195.50"]),
        ("surplus_distribution", [None]), ("closing_balance", ["14.50"]), ("grand_total", ["1,210.00"]),
    ]
    assert [text(row.number) for row in table.rows][:2] == ["1", "2"]
    assert [text(note) for note in table.notes] == ["注：本表反映部门本年度的总收支和年末结转结余情况。"]


def test_a_blank_cell_is_no_zero():
    (row,) = [row for row in one(EXPENDITURE).rows if row.concept == "function:2012901"]
    assert values(row) == ["600.00", "600.00", None, None, None, None]
    assert all(cell is not None and cell.at is not None for cell in row.values)


def test_funds_below_the_opening_balance_are_no_income():
    table = one(FISCAL)
    assert [row.concept for row in table.rows if row.side == "income"] == [
        "income:general", "income:funds", "income_total", "opening_balance", "opening:general", "opening:funds",
        "grand_total",
    ]
    assert table.columns == ("total", "general", "funds", "capital")
    assert rows_of(table, "function:201", "income_total") == [
        ["900.00", "900.00", None, None], ["1,100.00", None, None, None],
    ]


@pytest.mark.parametrize(("table", "columns"), [
    (INCOME, ("total", "fiscal", "superior", "service", "business", "subordinate", "other")),
    (EXPENDITURE, ("total", "basic", "project", "to_superior", "business", "to_subordinate")),
    (GENERAL, ("total", "basic", "project")),
    (FUNDS, ("opening", "income", "expenditure", "basic", "project", "closing")),
    (CAPITAL, ("expenditure", "basic", "project")),
    (FUNDS_BASIC, ("amount", "personnel", "public")),
    (PROJECTS, ("total",)),
    (PURCHASED, ("amount",)),
    (BUDGETED, ("amount_budget", "amount_adjusted", "amount")),
    (DETAIL, ("total", "economic:301", "economic:30101", "economic:30102", "economic:302", "economic:30201")),
])  # fmt: skip
def test_the_columns_are_known_by_their_heads(table, columns):
    found = one(table)
    assert found.columns == columns
    assert len(found.heads) == len(columns)


def test_codes_in_three_columns_are_one_code():
    table = one(GENERAL)
    assert [(text(row.code), text(row.name)) for row in table.rows] == [
        (None, "合计"), ("201", "一般公共服务支出"), ("20129", "群众团体事务"), ("2012901", "行政运行"),
    ]
    assert rows_of(table, "total", "function:20129") == [["900.00", "600.00", "300.00"]] * 2


def test_the_total_may_stand_last_and_the_unit_be_yuan():
    table = one(SHANGHAI_GENERAL)
    assert text(table.currency_unit) == "元"
    assert table.rows[-1].concept == "total"
    assert text(table.title) == "2024年度一般公共预算财政拨款支出决算表"


def test_three_lists_beside_each_other_are_one():
    table = one(BASIC)
    assert [row.concept for row in table.rows] == [
        "economic:301", "economic:30101", "economic:303", "personnel_total", "economic:302", "economic:30201",
        "public_total", "economic:307", "economic:30701", "economic:310",
    ]
    assert rows_of(table, "personnel_total", "public_total") == [["500.00"], ["100.00"]]


def test_the_twelve_columns_of_three_public():
    table = one(THREE_PUBLIC)
    assert table.columns == tuple(f"{phase}_{name}" for phase in ("budget", "final") for name in BUDGET)
    assert values(table.rows[0])[:3] == ["3.00", "1.00", "2.00"]


def test_budget_and_final_may_stand_below_each_item():
    table = one(SHANGHAI_THREE_PUBLIC)
    found = dict(zip(table.columns, values(table.rows[0]), strict=True))
    assert {*found} == {*one(THREE_PUBLIC).columns}
    assert (found["budget_vehicles"], found["final_running"], found["final_reception"]) == ("2.00", "1.80", None)


def test_items_in_rows_are_columns():
    table = one(LISTED_THREE_PUBLIC)
    found = dict(zip(table.columns, values(table.rows[0]), strict=True))
    assert len(table.rows) == 1
    assert (found["budget_total"], found["final_total"], found["final_vehicles"]) == ("3.00", "2.80", "1.80")
    assert found["final_purchase"] is None
    assert [values(row) for row in one(LISTED_PROCUREMENT).rows] == [["30.00", "10.00", None, "20.00"]]


def test_budget_and_final_in_rows_and_costs_of_meetings():
    table = one(SHAANXI_THREE_PUBLIC)
    found = dict(zip(table.columns, values(table.rows[0]), strict=True))
    assert (found["budget_total"], found["final_total"]) == ("2.00", "1.80")
    assert (found["final_meeting"], found["budget_training"]) == ("0.40", "0.60")
    assert text(table.heads[table.columns.index("final_meeting")]) == "会议费"


def test_procurement_in_columns_is_the_same_as_in_rows():
    by_columns, by_rows = one(PROCUREMENT), one(LISTED_PROCUREMENT)
    assert (by_columns.columns, values(by_columns.rows[0])) == (by_rows.columns, values(by_rows.rows[0]))


def test_a_row_of_services_is_called_by_its_service():
    assert [(text(row.name), row.concept) for row in one(PURCHASED).rows] == [
        ("路灯巡查", None), ("路灯清洗", None), ("合计", "total"),
    ]


def test_an_empty_table_keeps_its_sentence():
    table = one(CAPITAL)
    assert [row.concept for row in table.rows] == ["total"]
    assert "本表无数据" in text(table.notes[0])


def test_without_titles_the_heads_tell():
    untitled = [table._replace(above=()) for table in NATIONAL if table is not CAPITAL]
    tables, rest = tables_of(html_rows(*untitled))
    assert [table.kind for table in tables] == [kind for kind in KINDS if kind != "capital"]
    assert not rest


@pytest.mark.parametrize("printed", [INCOME_EXPENDITURE, EXPENDITURE, FISCAL, GENERAL, SHANGHAI_GENERAL])
@pytest.mark.parametrize("repeated", ["title and head", "head", "nothing"])
@pytest.mark.parametrize("printer", [html_rows, tab_rows])
def test_a_table_goes_on_over_a_page_break(printed, repeated, printer):
    whole, _ = tables_of(printer(printed))
    upper = printed._replace(body=printed.body[:2], below=())
    lower = printed._replace(body=printed.body[2:], above=("— 5 —", *(printed.above if "title" in repeated else ())),
                             head=printed.head if repeated != "nothing" else ())
    tables, rest = tables_of(printer(upper, lower))
    assert not rest
    assert [said(table) for table in tables] == [said(table) for table in whole]


def test_a_list_of_contents_is_no_table():
    lines = ("目录", "一、收入支出决算总表", "二、收入决算表", "三、支出决算表")
    contents = GENERAL._replace(above=lines, head=(), body=())
    told = GENERAL._replace(above=("二、一般公共预算财政拨款支出情况说明", "本年支出900.00万元。"), head=(), body=())
    tables, rest = tables_of(tab_rows(contents, GENERAL, told))
    assert [table.kind for table in tables] == ["general"]
    assert [row.cells[0].text for row in rest] == [*contents.above, *told.above]


def test_lost_blanks_leave_a_row_without_concept():
    (table,), rest = tables_of(tab_rows(EXPENDITURE, blanks=False))
    assert not rest
    assert [row.concept for row in table.rows] == [None] * 4
    assert all(cell is None or cell.doubt for row in table.rows for cell in row.values)


def test_lost_blanks_do_no_harm_where_every_cell_is_printed():
    for printed in (SHANGHAI_GENERAL._replace(body=SHANGHAI_GENERAL.body[:2]), BUDGETED):
        full, _ = tables_of(tab_rows(printed))
        lost, rest = tables_of(tab_rows(printed, blanks=False))
        assert not rest
        assert [said(table) for table in lost] == [said(table) for table in full]


def test_lines_with_blanks_between_cells_are_rows():
    lines = """部门决算公开表
支出决算表
公开03表
部门：晨江市路灯所 金额单位：万元
科目编码 科目名称 本年支出合计 基本支出 项目支出
201 一般公共服务支出 900.00 600.00 300.00
20129 群众团体事务 900.00 600.00 300.00
合计 900.00 600.00 300.00
第三部分 情况说明
本年度支出合计900.00万元，比上年增加 1.00 万元。
"""
    (table,), rest = tables_of(list(rows(text_grids(lines, "lines.txt"))))
    assert [(text(row.code), row.concept, values(row)) for row in table.rows] == [
        ("201", "function:201", ["900.00", "600.00", "300.00"]),
        ("20129", "function:20129", ["900.00", "600.00", "300.00"]),
        (None, "total", ["900.00", "600.00", "300.00"]),
    ]
    assert (text(table.unit_name), text(table.currency_unit)) == ("晨江市路灯所", "万元")
    first = table.rows[0].values[0]
    assert lines.splitlines()[first.at.line - 1][slice(*first.at.span)] == "900.00"
    assert [row.cells[0].text for row in rest] == ["部门决算公开表", "第三部分 情况说明", lines.splitlines()[-1]]


def test_a_line_of_labels_that_run_together():
    above = ("支出决算表", "公开05表部门：晨江市路灯所金额单位：万元")
    printed = SHANGHAI_GENERAL._replace(above=above)
    table = one(printed)
    said_above = [text(table.number), text(table.unit_name), text(table.currency_unit)]
    assert said_above == ["公开05表", "晨江市路灯所", "万元"]


def test_a_title_with_a_sentence_alone_is_an_empty_table():
    empty = CAPITAL._replace(head=(), body=())
    tables, rest = tables_of(tab_rows(empty, GENERAL))
    assert [(table.kind, len(table.notes), table.rows == ()) for table in tables][0] == ("capital", 1, True)
    assert [table.kind for table in tables] == ["capital", "general"]
    assert not rest


def test_the_time_of_a_table_grows_with_its_rows():
    def took(count):
        body = [f"{20000 + at % 100}>3|群众团体事务|900.00|600.00|300.00|||" for at in range(count)]
        printed = html_rows(EXPENDITURE._replace(body=body))
        began = process_time()
        (table,), rest = tables_of(printed)
        assert len(table.rows) == count
        assert not rest
        return process_time() - began

    took(50)
    few, many = (min(took(count) for _ in range(3)) for count in (250, 2500))
    assert many < 50 * max(few, 0.02)  # a hundred times as long were quadratic


@pytest.mark.parametrize("printed", [INCOME_EXPENDITURE, GENERAL, SHANGHAI_GENERAL, BASIC])
def test_a_cell_a_line_reads_like_a_row_a_line(printed):
    (table,), rest = tables_of(cell_rows(printed))
    lost, _ = tables_of(tab_rows(printed, blanks=False))
    assert sorted(map(repr, said(table)[7])) == sorted(map(repr, said(lost[0])[7]))
    assert said(table)[:7] == said(lost[0])[:7]
    assert not rest


def test_items_of_a_cell_a_line_are_columns():
    (table,), rest = tables_of(cell_rows(LISTED_PROCUREMENT))
    assert said(table) == said(one(LISTED_PROCUREMENT))
    assert not rest


def test_tables_of_a_cell_a_line_follow_each_other():
    tables, rest = tables_of(cell_rows(*NATIONAL[:8]))
    assert [table.kind for table in tables] == KINDS[:8]
    assert text(tables[0].notes[0]) == INCOME_EXPENDITURE.below[0]
    assert "本表无数据" in text(tables[7].notes[0])
    assert not rest
