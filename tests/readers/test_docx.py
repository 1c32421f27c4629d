"""Word documents: what Word shows is what is read, merged cells and all."""

import pytest
from support.words import STRICT, W, docx, p, tbl, tc

from jixiao.readers.content import grids_of
from jixiao.readers.understand import understood


def read(body, **more):
    return grids_of(docx(body, **more), "表.docx")


def texts(grid):
    return [[cell.text for cell in row] for row in grid.rows]


def only_cell(*blocks, **more):
    return read(tbl([tc(*blocks)]), **more)[0].rows[0][0].text


def test_merged_cells_are_true_to_the_file():
    grid, = read(tbl(
        [tc("产出指标", merge="restart"), tc("数量指标"), tc("甲", span=2)],
        [tc(merge="continue"), tc("质量指标", merge="restart"), tc("乙"), tc("丙")],
        [tc(merge="continue"), tc(merge="continue"), tc("丁"), tc("戊")],
    ))
    spans = {cell.text: (cell.row, cell.column, cell.rowspan, cell.colspan) for row in grid.rows for cell in row}
    assert spans["产出指标"] == (0, 0, 3, 1)
    assert spans["甲"] == (0, 2, 1, 2)
    assert spans["质量指标"] == (1, 1, 2, 1)
    assert spans["戊"] == (2, 3, 1, 1)
    assert grid.exact
    assert str(grid.rows[1][1].at) == "表.docx:表1:R2C3"


def test_a_continued_cell_of_another_width_or_with_text_of_its_own_is_a_cell():
    grid, = read(tbl([tc("甲", merge="restart", span=2), tc("乙")], [tc("丙", merge="continue"), tc("丁"), tc("戊")]))
    assert texts(grid) == [["甲", "乙"], ["丙", "丁", "戊"]]


def test_cells_left_out_before_a_row_keep_the_others_in_their_columns():
    row = f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{tc("丙")}</w:tr>'
    grid, = read(tbl([tc("甲"), tc("乙"), tc("己")]).replace("</w:tbl>", row + "</w:tbl>"))
    assert grid.rows[1][0].column == 2


@pytest.mark.parametrize(
    ("blocks", "text"),
    [
        ((p("维", "修", "路灯"),), "维修路灯"),
        ((p("维修", "<w:r><w:br/></w:r>", "路灯"),), "维修路灯"),
        ((p("LED"), p("lamp")), "LED lamp"),
        ((p("<w:ins><w:r><w:t>新</w:t></w:r></w:ins>", "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"),), "新"),
        ((p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>", "明"),), "明"),
        ((p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "是"),), "☑是"),
        ((p('<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>R</w:t></w:r>', "是"),), "☑是"),
        ((p('<w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>', "是"),),
         "☑是"),
        ((p('<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>'),),
         "☐"),
        (("<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>" + p("☒") + "</w:sdtContent></w:sdt>",), "☒"),
        ((p("<w:r><w:instrText>PAGE</w:instrText></w:r>", "一"),), "一"),
        ((p("<w:ruby><w:rt><w:r><w:t>jì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>绩</w:t></w:r></w:rubyBase></w:ruby>"),),
         "绩"),
        ((p("<mc:AlternateContent><mc:Choice><w:r><w:t>新</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r>"
            "</mc:Fallback></mc:AlternateContent>"),), "新"),
        ((p('<w:r><w:t>≥95</w:t><w:noBreakHyphen/><w:t>98</w:t></w:r>'),), "≥95-98"),
    ],
)  # fmt: skip
def test_what_word_shows_is_read(blocks, text):
    assert only_cell(*blocks) == text


def test_automatic_numbers_are_printed():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="（%1）"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )

    def numbered(text, level):
        return (f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr></w:pPr>'
                f"<w:r><w:t>{text}</w:t></w:r></w:p>")

    body = [numbered("修灯", 0), numbered("换泡", 1), numbered("巡查", 1), numbered("普查", 0), numbered("入户", 1)]
    assert only_cell(*body, numbering=numbering) == "（一）修灯1.换泡2.巡查（二）普查1.入户"


def test_text_boxes_and_nested_tables_stand_behind_what_holds_them():
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框中的字')}</w:txbxContent></v:textbox></w:pict></w:r>"
    grids = read(p("题", box) + tbl([tc("外", tbl([tc("内")]))]))
    assert [cell.text for cell in grids[0].before] == ["题", "框中的字"]
    assert [texts(grid) for grid in grids] == [[["外"]], [["内"]]]


def test_wrappers_around_rows_and_cells_are_seen_through():
    cell = f"<w:sdt><w:sdtContent>{tc('甲')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr>{cell}</w:tr></w:sdtContent></w:sdt>"
    assert texts(read(f"<w:tbl>{row}</w:tbl>")[0]) == [["甲"]]


def test_the_strict_kind_of_the_format_is_read():
    from support.words import SPACES

    assert texts(read(tbl([tc("甲")]), spaces=SPACES.replace(W, STRICT))[0]) == [["甲"]]


def test_lines_between_tables_say_where_they_stand():
    grids = read(p("附件") + p("") + p("绩效自评表") + tbl([tc("甲")]) + p("注：略"))
    places = [(cell.text, str(cell.at)) for cell in grids[0].before]
    assert places == [("附件", "表.docx:段1"), ("绩效自评表", "表.docx:段3")]
    assert [cell.text for cell in grids[1].before] == ["注：略"]


def test_a_table_behind_prose_is_no_part_of_the_form_before_it():
    form = tbl(
        [tc("项目名称"), tc("路灯维护", span=3)],
        [tc("一级指标"), tc("二级指标"), tc("三级指标"), tc("年度指标值")],
        [tc("产出指标"), tc("数量指标"), tc("维修路灯数"), tc("500盏")],
    )
    heads = [tc("科目编码"), tc("科目名称"), tc("本年收入"), tc("拨款")]
    accounts = tbl(heads, [tc("201"), tc("服务"), tc("1"), tc("2")])
    goes_on = tbl([tc("效益指标"), tc("社会效益指标"), tc("夜间照明"), tc("改善")])
    document = understood(read(p("项目绩效目标表（2023年度）") + form + p("收入决算表") + accounts), "表.docx")
    assert [row.level3.text for row in document.forms[0].indicators] == ["维修路灯数"]
    document = understood(read(p("项目绩效目标表（2023年度）") + form + p("续表") + goes_on), "表.docx")
    assert [row.level3.text for row in document.forms[0].indicators] == ["维修路灯数", "夜间照明"]


def test_a_row_that_ends_too_early_is_doubted():
    short = tbl(*[[tc(f"{n}{m}") for m in range(5)] for n in range(3)], [tc(f"3{m}") for m in range(4)])
    doubts = [[bool(cell.doubt) for cell in row] for row in read(short)[0].rows]
    assert doubts == [[False] * 5] * 3 + [[True] * 4]


def test_a_cell_with_nothing_but_a_picture_is_doubted():
    picture = '<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>'
    cells = read(tbl([tc(p(picture)), tc(p("甲", picture))]))[0].rows[0]
    assert [bool(cell.doubt) for cell in cells] == [True, False]


@pytest.mark.parametrize(
    ("before", "raised", "text"), [("8.21", "1", "8.21"), ("95%", "①", "95%"), ("120m", "2", "120m2")]
)
def test_the_mark_of_a_note_is_no_figure(before, raised, text):
    run = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{raised}</w:t></w:r>'
    assert only_cell(p(before, run)) == text
