"""Merged ranges become spans; whatever damaged files hold, nothing overlaps, nothing printed is lost silently."""

import pytest
from support.workbooks import merged, one_sheet, row, text

from jixiao.readers import ReadError
from jixiao.readers.content import grids_of


def cells(rows, *ranges, before=""):
    """Text, row, column, rowspan and colspan of each printed cell, and a mark for a doubt."""
    [grid] = grids_of(one_sheet(rows, merged(*ranges), before), "表.xlsx")
    return [
        (f"{cell.text}{'?' if cell.doubt else ''}", cell.row, cell.column, cell.rowspan, cell.colspan)
        for line in grid.rows
        for cell in line
        if cell.text
    ]


SQUARE = row(text("甲"), text("乙"), text("丙")) + row(text("丁"), text("戊"), text("己"))
CORNERS = row(text("甲", "A1"), text("丙", "C1")) + row(text("己", "C2"))


@pytest.mark.parametrize("reference", ["A1:B2", "B2:A1", "$A$1:$B$2", "a1:b2"])
def test_a_merged_range_is_the_span_of_its_first_cell(reference):
    assert cells(CORNERS, reference)[0] == ("甲", 0, 0, 2, 2)


def test_what_is_covered_has_no_cell_of_its_own():
    [grid] = grids_of(one_sheet(CORNERS, merged("A1:B2")), "表.xlsx")
    assert [[cell.text for cell in line] for line in grid.rows] == [["甲", "丙"], ["己"]]


@pytest.mark.parametrize(
    ("reference", "span"), [("A1:XFD3", (1, 5)), ("A:C", (2, 3)), ("1:2", (1, 5)), ("A1:B99", (2, 2))]
)
def test_a_range_beyond_the_print_is_clipped_to_it(reference, span):
    assert cells(f'<row r="1">{text("甲", "A1")}</row><row r="4">{text("乙", "E4")}</row>', reference)[0][3:] == span


def test_the_same_range_twice_counts_once():
    assert cells(CORNERS, "A1:B2", "A1:B2", "A1:B2")[0] == ("甲", 0, 0, 2, 2)


def test_a_later_range_is_clipped_to_what_is_free():
    assert cells(CORNERS, "A1:B1", "A2:C2", "C1:C2") == [("甲", 0, 0, 1, 2), ("丙", 0, 2, 1, 1), ("己?", 1, 0, 1, 3)]
    assert cells(SQUARE, "B1:C1", "A1:C2")[0] == ("甲?", 0, 0, 2, 1)


def test_text_under_a_range_is_told_by_a_doubt_and_takes_an_empty_place():
    assert cells(row(text("甲"), text("甲"), text("丙")), "A1:B1")[0] == ("甲", 0, 0, 1, 2)
    assert cells(row(text("甲"), text("乙"), text("丙")), "A1:B1")[0] == ("甲?", 0, 0, 1, 2)
    assert cells(row("<c/>", text("乙")) + row(text("丙")), "A1:B1")[0] == ("乙?", 0, 0, 1, 2)


def test_a_range_that_is_none_is_passed_over():
    assert cells(CORNERS, "", "A1", "A1:", "甲1:乙2", "#REF!")[0] == ("甲", 0, 0, 1, 1)


def test_a_range_shows_its_text_where_its_first_column_is_hidden():
    hidden = '<cols><col min="1" max="1" hidden="1"/></cols>'
    assert cells(CORNERS, "A1:B2", before=hidden) == [("甲", 0, 0, 2, 1), ("丙", 0, 1, 1, 1), ("己", 1, 1, 1, 1)]


def test_very_many_ranges_end_soon():
    assert cells(SQUARE, *["A1:XFD1048576"] * 20_000)[0][1:] == (0, 0, 2, 3)
    with pytest.raises(ReadError, match="合并"):
        cells(CORNERS, *(f"A{n}:B{n}" for n in range(1, 100_002)))
