"""Tables whose pages break inside them are one table again. `make page-breaks` measures many more of them.

The floors below are what the reader reaches; who improves it raises them.
"""

import pytest
from support.page_breaks import WHERE, broken, measured, report, typst_documents

from jixiao.corpus.files.pdf import Mark
from jixiao.corpus.table import Table, Tile

COUNT = 42
RIGHT = 0.99  # the least share of documents whose cells are all right
SILENT = 0.0005  # the largest share of cells that are wrong without a doubt


@pytest.fixture(scope="module")
def figures():
    return [measured(document) for document in typst_documents(COUNT)]


@pytest.mark.needs("chinese-font")
def test_broken_tables_are_joined(figures):
    cells = sum(each.cells for each in figures)
    silent = [f"{each.document.name}: {one}" for each in figures for one in each.silent]
    right = sum(not each.wrong for each in figures)
    told = "\n".join([*report(figures), *silent[:20]])
    assert right >= RIGHT * COUNT, told
    assert len(silent) <= SILENT * cells, told


@pytest.mark.needs("chinese-font")
def test_breaks_of_every_kind_are_tried(figures):
    assert {each.document.manner[1] for each in figures} == set(WHERE)
    assert len({each.document.manner for each in figures}) > 5


def small_table():
    """A head over three rows; the label of the first two is one merged cell."""
    tiles = (
        Tile(0, 0, 1, 1, "一级指标"), Tile(0, 1, 1, 1, "三级指标"), Tile(1, 0, 2, 1, "产出指标"),
        Tile(1, 1, 1, 1, "甲"), Tile(2, 1, 1, 1, "乙"), Tile(3, 0, 1, 1, "效益指标"), Tile(3, 1, 1, 1, "丙"),
    )  # fmt: skip
    return Table((), tiles, ("indicator_head", "indicator", "indicator", "indicator"), (5, 5))


@pytest.mark.parametrize(
    ("second_page", "where"),
    [({(3, 0), (3, 1)}, 0), ({(2, 1), (3, 0), (3, 1)}, 1)],
    ids=["before the last row", "inside the merged label"],
)
def test_where_a_table_breaks_is_told_by_its_marks(second_page, where):
    table = small_table()
    places = [(tile.row, tile.column) for tile in table.tiles]
    marks = [Mark(*at, end, 2 if at in second_page else 1, 0.0) for at in places for end in (False, True)]
    assert broken(table, marks) == where
    torn = [mark._replace(page=2) if (mark.row, mark.column, mark.end) == (1, 1, True) else mark for mark in marks]
    assert broken(table, torn) == 2
