"""Web pages: what a browser shows is what is read."""

from base64 import b64encode

import pytest

from jixiao.readers.content import grids_of

HEAD = "<html><head><meta charset='utf-8'><title>无关</title><style>p{}</style></head><body>"


def read(body):
    return grids_of(f"{HEAD}{body}</body></html>".encode(), "表.html")


def texts(grid):
    return [[cell.text for cell in row] for row in grid.rows]


def cell(inner):
    return read(f"<table><tr><td>{inner}</td><td>旁</td></tr></table>")[0].rows[0][0].text


def test_spans_put_cells_where_a_browser_puts_them():
    rows = "<tr><td rowspan=3>甲<td colspan=2>乙</tr><tr><td>丙<td rowspan=0>丁</tr><tr><td>戊</tr>"
    grid, = read(f"<table>{rows}</table>")
    places = {c.text: (c.row, c.column, c.rowspan, c.colspan) for row in grid.rows for c in row}
    assert places == {
        "甲": (0, 0, 3, 1), "乙": (0, 1, 1, 2), "丙": (1, 1, 1, 1), "丁": (1, 2, 2, 1), "戊": (2, 1, 1, 1),
    }


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<p class=MsoNormal><span>维修</span><span lang=EN-US>&nbsp;<o:p></o:p></span><span>路灯</span></p>",
         "维修 路灯"),
        ("<span>(2023</span><span>年度</span><span>)</span>", "(2023年度)"),
        ("维修\n   路灯", "维修路灯"),
        ("LED\n lamp", "LED lamp"),
        ("维修<br>路灯", "维修路灯"),
        ("<p>95</p><p>%</p>", "95 %"),
        ("<input type=checkbox checked>是 <input type=checkbox>否", "☑是 ☐否"),
        ("<input type=radio checked=checked>是", "☑是"),
        ("<input value=95%>", "95%"),
        ("<select><option>甲<option selected>乙</select>", "乙"),
        ("<span style='font-family:Wingdings'>þ</span>是", "☑是"),
        ("<font face='Wingdings 2'>R</font>是", "☑是"),
        ("明<span style='display: none'>暗</span>", "明"),
        ("明<script>暗</script><!-- 暗 -->", "明"),
        ("&nbsp;", ""),
        ("&#8805;95%", "≥95%"),
    ],
)
def test_what_a_browser_shows_is_read(inner, text):
    assert cell(inner) == text


def test_tables_inside_cells_stand_behind_what_holds_them():
    assert [texts(grid) for grid in read("<table><tr><td>外<table><tr><td>内</td></tr></table></td></tr></table>")] == [
        [["外"]], [["内"]],
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize(
    "declared", ["", "<meta charset=gb2312>", "<meta http-equiv=x content='text/html; charset=utf-8'>"]
)
def test_the_encoding_is_told_by_the_bytes_when_the_page_is_wrong_about_it(encoding, declared):
    page = f"<html>{declared}<table><tr><td>项目支出绩效自评表</td></tr></table></html>"
    assert texts(grids_of(page.encode(encoding), "x.xls")[0]) == [["项目支出绩效自评表"]]


def test_a_web_archive_is_read():
    page = (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html;"
            b" charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")
    page += b64encode("<html><table><tr><td>甲</td></tr></table></html>".encode()) + b"\r\n--b--\r\n"
    assert texts(grids_of(page, "x.mht")[0]) == [["甲"]]
