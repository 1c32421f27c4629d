"""Any table that is printed reads back: with merged cells, as text, over page breaks."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.account_sets import EXPENDITURE, FISCAL, FUNDS, INCOME_EXPENDITURE
from support.account_tables import html_rows, tab_rows

from jixiao.layouts.accounts.economics import economic_list
from jixiao.layouts.accounts.functions import function_list
from jixiao.model.cell import text
from jixiao.readers.accounts.tables import tables_of

FUNCTIONS = sorted(function_list().names)
CLASSES = [code for code in FUNCTIONS if len(code) == 3]
ECONOMIC = sorted(economic_list().names)

amounts = st.one_of(
    st.just(""), st.just("-"), st.just("0.00"),
    st.decimals(min_value=-99, max_value=10**7, places=2, allow_nan=False).map("{:,.2f}".format),
)


def lists(printed, columns):
    """Tables like a printed one with other rows: codes in one cell, a name, amounts."""
    rows = st.tuples(st.sampled_from(FUNCTIONS), st.lists(amounts, min_size=columns, max_size=columns))
    return st.lists(rows, min_size=1, max_size=12, unique_by=lambda row: row[0]).map(
        lambda found: (printed, [(code, function_list().names[code], values) for code, values in found])
    )


@settings(max_examples=60, deadline=None)
@given(st.one_of(lists(EXPENDITURE, 6), lists(FUNDS, 6)), st.sampled_from([html_rows, tab_rows]), st.integers(0, 12))
def test_a_list_reads_back(case, printer, broken):
    printed, stated = case
    body = ["|".join([f"{code}>3", name, *values]) for code, name, values in stated]
    parts = [body[:broken], body[broken:]] if 0 < broken < len(body) else [body]
    (table,), rest = tables_of(printer(*(printed._replace(body=part, below=()) for part in parts)))
    assert not rest
    assert [(text(row.code), text(row.name), row.concept) for row in table.rows] == [
        (code, name, f"function:{code}") for code, name, _ in stated
    ]
    assert [[text(value) for value in row.values] for row in table.rows] == [
        [value or None for value in values] for _, _, values in stated
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(CLASSES), amounts, amounts), min_size=1, max_size=8,
                unique_by=lambda row: row[0]), st.sampled_from([html_rows, tab_rows]))
def test_halves_read_back(stated, printer):
    body = [
        f"本年收入合计|{at}|{income}|{function_list().names[code]}|{at + 30}|{spent}"
        for at, (code, income, spent) in enumerate(stated, 1)
    ]
    (table,), rest = tables_of(printer(INCOME_EXPENDITURE._replace(body=body)))
    assert not rest
    found = [(row.concept, [text(value) for value in row.values]) for row in table.rows]
    assert found == [
        *[("income_total", [income or None]) for _, income, _ in stated],
        *[(f"function:{code}", [spent or None]) for code, _, spent in stated],
    ]


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_nothing_is_lost_or_read_twice(data):
    """Whatever is broken in the rows: each stands in a table or is given back, and no amount that is not printed."""
    printed = data.draw(st.sampled_from([INCOME_EXPENDITURE, EXPENDITURE, FISCAL, FUNDS]))
    cells = st.one_of(amounts, st.sampled_from([*ECONOMIC[:5], "合计", "一般公共服务支出", "单位：", "说明", "（续）"]))
    body = ["|".join(row) for row in data.draw(st.lists(st.lists(cells, min_size=1, max_size=12), max_size=8))]
    rows = data.draw(st.sampled_from([html_rows, tab_rows]))(printed._replace(body=body))
    tables, rest = tables_of(rows)
    places = {cell.at for row in rows for cell in row.cells} | {cell.at for row in rows for cell in row.empty}
    numbers = [row.number for row in rest]
    assert numbers == sorted({*numbers})
    for table in tables:
        for row in table.rows:
            for value in row.values:
                assert value is None or value.at.whole in places
