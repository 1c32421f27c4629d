"""Web pages lay out with tables: such a table is no table of the page, and its text stands in its order."""

from jixiao.readers.content import grids_of

ROW = "<tr><td>项目名称</td><td>路灯</td></tr>"
FORM = f"<h1>项目支出绩效自评表</h1><p>（2024年度）</p><table>{ROW * 3}</table>"


def texts(grid):
    return [cell.text for cell in grid.before], [[cell.text for cell in row] for row in grid.rows]


def test_a_table_that_only_arranges_is_looked_through():
    page = f"<table><tr><td>首页<br>目录</td><td><table><tr><td>{FORM}</td></tr></table></td></tr></table>"
    (grid,) = grids_of(f"<html><body>{page}</body></html>".encode(), "x.html")
    before, rows = texts(grid)
    assert before == ["首页", "目录", "项目支出绩效自评表", "（2024年度）"]
    assert rows == [["项目名称", "路灯"]] * 3


def test_a_small_table_within_a_cell_leaves_its_table_whole():
    small = "<table><tr><td>是□</td><td>否□</td></tr></table>"
    rows = f"{ROW}<tr><td>新增</td><td>选一项{small}</td></tr>"
    outer, inner = grids_of(f"<html><table>{rows}</table></html>".encode(), "x.html")
    assert texts(outer)[1] == [["项目名称", "路灯"], ["新增", "选一项"]]
    assert texts(inner)[1] == [["是□", "否□"]]
