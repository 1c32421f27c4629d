"""What a sheet shows is what is read: cells, formats, sheets; invented workbooks, some as no program writes them."""

from io import BytesIO

import pytest
import xlsxwriter
from support.workbooks import MAIN, OFFICE, one_sheet, parts, relations, row, sheet, styles, text, zipped

from jixiao.readers import ReadError
from jixiao.readers.content import format_of, grids_of
from jixiao.readers.understand import understood


def texts(data):
    """The printed cells of all grids, row by row."""
    return [[cell.text for cell in row] for grid in grids_of(data, "表.xlsx") for row in grid.rows]


def written(fill):
    """A workbook that xlsxwriter makes; `fill` gets the book and its first sheet."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        fill(book, book.add_worksheet("自评表"))
    return buffer.getvalue()


def test_a_cell_keeps_its_place_on_the_sheet():
    data = written(lambda _, sheet: sheet.write("C5", "数量指标"))
    [grid] = grids_of(data, "表.xlsx")
    [[cell]] = grid.rows
    assert str(cell.at) == "表.xlsx:自评表!C5"
    assert (cell.row, cell.column, grid.exact) == (0, 0, True)


def test_numbers_are_read_as_shown_and_texts_as_typed():
    def fill(book, sheet):
        sheet.write_number(0, 0, 0.9898, book.add_format({"num_format": "0.00%"}))
        sheet.write_number(0, 1, 812450, book.add_format({"num_format": "#,##0"}))
        sheet.write_number(0, 2, 45047, book.add_format({"num_format": 31}))
        sheet.write_string(0, 3, "=100%")
        sheet.write_string(0, 4, "=")
        sheet.write_boolean(0, 5, True)
        sheet.write_string(0, 6, "2023", book.add_format({"num_format": "0.00"}))
        sheet.write_rich_string(0, 7, "维修", book.add_format({"bold": True}), "路灯")

    assert texts(written(fill)) == [["98.98%", "812,450", "2023年5月1日", "=100%", "=", "TRUE", "2023", "维修路灯"]]


def test_signs_of_symbol_fonts_are_the_boxes_they_show():
    def fill(book, sheet):
        signs, words = book.add_format({"font_name": "Wingdings 2"}), book.add_format({"font_name": "宋体"})
        sheet.write_string(0, 0, "R", signs)
        sheet.write_rich_string(0, 1, signs, "R", words, "是 ", signs, "£", words, "否", words)

    assert texts(written(fill)) == [["☑", "☑是 □否"]]


def test_breaks_inside_a_cell_are_joined():
    broken = [text("年初\n预算数"), text("IP v4&#13;&#10;and v6"), text("全年_x000D__x000A_执行数")]
    assert texts(one_sheet(row(*broken))) == [["年初预算数", "IP v4 and v6", "全年执行数"]]


def test_escapes_are_undone_and_never_break_a_text():
    assert texts(one_sheet(row(text("a_x005F_b"), text("_xD83D__xDE00_"), text("x_xD83D_y"), text("甲_x0000_乙")))) == [
        ["a_b", "😀", "x\ufffdy", "甲乙"]
    ]


def test_pronunciation_beside_a_shared_string_is_left_out():
    strings = (
        f'<sst xmlns="{MAIN}"><si><r><t>绩</t></r><r><rPr/><t>效</t></r><rPh sb="0" eb="1"><t>じせき</t></rPh></si>'
        "<si><t>目标</t></si></sst>"
    )
    data = one_sheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', strings=strings)
    assert texts(data) == [["绩效", "目标"]]


def test_rows_and_cells_without_numbers_follow_each_other():
    rows = row(text("甲"), text("乙")) + row(text("丙", "B2")) + row("<c/>", text("丁"))
    assert texts(one_sheet(rows)) == [["甲", "乙"], ["", "丙"], ["", "丁"]]


def test_errors_dates_and_formulas_show_what_is_stored():
    cells = (
        '<c t="e"><v>#DIV/0!</v></c><c t="str"><f>A1&amp;B1</f><v>合格</v></c><c><f>1+1</f><v>2</v></c>'
        '<c t="d" s="1"><v>2024-05-01T00:00:00</v></c><c t="str"><f>""</f><v></v></c>'
    )
    assert texts(one_sheet(row(cells), styles=styles("General", "yyyy/m/d"))) == [["#DIV/0!", "合格", "2", "2024/5/1"]]


def test_a_formula_without_its_result_is_given_as_it_is_with_a_doubt():
    [grid] = grids_of(one_sheet(row("<c><f>92%</f><v></v></c>", '<c><f t="shared" si="0"/></c>')), "表.xlsx")
    assert [cell.text for cell in grid.rows[0]] == ["=92%", "=…"]
    assert all(cell.doubt for cell in grid.rows[0])


def test_a_result_left_to_be_calculated_on_opening_is_doubted():
    calc = '<calcPr fullCalcOnLoad="1"/>'
    [grid] = grids_of(one_sheet(row("<c><f>SUM(B1:B9)</f><v>0</v></c>", "<c><v>7</v></c>"), workbook=calc), "表.xlsx")
    assert [bool(cell.doubt) for cell in grid.rows[0]] == [True, False]


def test_dates_may_count_from_1904():
    data = one_sheet(
        row('<c s="0"><v>43585</v></c>'), workbook='<workbookPr date1904="1"/>', styles=styles("yyyy-m-d")
    )
    assert texts(data) == [["2023-5-1"]]


def test_a_format_that_cannot_be_shown_is_a_doubt_of_the_cell():
    [grid] = grids_of(one_sheet(row('<c s="0"><v>5</v></c>'), styles=styles("[DBNum2]0")), "表.xlsx")
    assert grid.rows[0][0].text == "5"
    assert grid.rows[0][0].doubt


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_sheets_in_order_without_hidden_ones(state):
    sheets = {name: sheet(row(text(name))) for name in ("乙", "隐", "甲")}
    assert texts(zipped(parts(sheets, states={"隐": state}))) == [["乙"], ["甲"]]


def test_sheets_are_found_by_their_relationships_only():
    made = parts({"一": sheet(row(text("一"))), "二": sheet(row(text("二")))})
    made["xl/_rels/workbook.xml.rels"] = relations(
        [("s1", "worksheet", "worksheets/sheet0.xml"), ("s0", "worksheet", "/xl/worksheets/../worksheets/sheet1.xml")]
    )
    assert texts(zipped(made)) == [["二"], ["一"]]


def test_charts_external_links_and_macros_are_left_alone():
    made = parts({"图": "<chartsheet/>", "表": sheet(row(text("甲")))})
    made["xl/_rels/workbook.xml.rels"] = (
        made["xl/_rels/workbook.xml.rels"]
        .replace("worksheet", "chartsheet", 1)
        .replace("</Rel", '<Relationship Id="e" Type="x/externalLink" Target="file:///x" TargetMode="External"/></Rel')
    )
    made["xl/vbaProject.bin"] = "no macro is ever run"
    assert texts(zipped(made)) == [["甲"]]


def test_hidden_rows_and_columns_are_not_on_the_page():
    rows = (
        f'<row r="1" hidden="1">{text("键", "A1")}</row>'
        f'<row r="2">{text("甲", "A2")}{text("密", "B2")}{text("乙", "C2")}</row>'
        f'<row r="3" ht="0">{text("零", "A3")}</row>'
    )
    data = one_sheet(rows, before='<cols><col min="2" max="2" hidden="1"/></cols>')
    assert texts(data) == [["甲", "乙"]]
    [grid] = grids_of(data, "表.xlsx")
    assert grid.rows[0][1].at.cell_name == "C2"


def test_strict_prefixed_and_backslashed_parts_are_read_alike():
    made = parts({"表": sheet(row(text("甲")))})
    purl = "http://purl.oclc.org/ooxml"
    strict = {
        name: part.replace(OFFICE, f"{purl}/officeDocument/relationships").replace(MAIN, f"{purl}/spreadsheetml/main")
        for name, part in made.items()
    }
    prefixed = dict(made)
    prefixed["xl/worksheets/sheet0.xml"] = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    backslashed = {name.replace("/", "\\").replace("workbook", "Workbook"): part for name, part in made.items()}
    for case in (made, strict, prefixed, backslashed):
        assert texts(zipped(case)) == [["甲"]]


def test_an_entity_is_never_resolved(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    attack = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>' + sheet(row(text("甲&e;")))
    assert "secret" not in str(texts(zipped(parts({"表": attack}))))


def test_blank_cells_between_printed_ones_are_kept():
    data = one_sheet(f'<row r="3">{text("甲", "B3")}{text("乙", "D3")}</row><row r="9">{text("丙", "C9")}</row>')
    assert texts(data) == [["甲", "", "乙"], ["", "丙", ""]]


def test_a_stray_cell_far_out_does_not_fill_the_gap():
    last = f'<row r="1048576">{text("丙", "B1048576")}</row>'
    data = one_sheet(f'<row r="1">{text("甲", "A1")}{text("乙", "XFD1")}</row>{last}')
    assert texts(data) == [["甲", "", "乙"], ["", "丙", ""]]


def form(first, title):
    """Rows of a small form whose first cell stands in column `first` (0: A)."""
    letters = "ABCDEFGHIJKLMNOP"[first : first + 2]
    content = [(title, ""), ("项目名称", f"路灯维修{first}"), ("主管部门", "城管局")]
    return [[text(value, f"{letters[n]}{at}") for n, value in enumerate(pair)] for at, pair in enumerate(content, 1)]


def test_forms_side_by_side_are_tables_of_their_own():
    forms = zip(form(0, "项目支出绩效自评表"), form(3, "项目支出绩效自评表"), strict=True)
    left, right = grids_of(one_sheet("".join(row(*one, *other) for one, other in forms)), "表.xlsx")
    assert [[cell.text for cell in line] for line in right.rows][1] == ["项目名称", "路灯维修3"]
    assert right.rows[0][0].column == left.rows[0][0].column == 0
    assert right.rows[0][0].at.cell_name == "D1"


def test_an_empty_column_inside_a_form_does_not_part_it():
    data = one_sheet(row(text("项目支出绩效自评表", "A1")) + row(text("项目名称", "A2"), text("主管部门", "C2")))
    assert len(grids_of(data, "表.xlsx")) == 1


def test_forms_below_one_another_are_told_apart():
    heads = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]

    def fill(_, sheet):
        for n in range(3):
            sheet.write_row(n * 12, 0, ["项目支出绩效自评表"])
            sheet.write_row(n * 12 + 1, 0, ["（2023年度）"])
            sheet.write_row(n * 12 + 3, 0, ["项目名称", f"路灯维修{n}"])
            sheet.write_row(n * 12 + 4, 0, heads)
            sheet.write_row(n * 12 + 5, 0, ["产出指标", "数量指标", "维修路灯数", "≥480盏", "500盏", 50, 50])

    document = understood(grids_of(written(fill), "表.xlsx"), "表.xlsx")
    assert [form.project.name.text for form in document.forms] == ["路灯维修0", "路灯维修1", "路灯维修2"]
    assert [len(form.indicators) for form in document.forms] == [1, 1, 1]


def test_an_empty_workbook_has_no_tables():
    assert list(grids_of(written(lambda *_: None), "表.xlsx")) == []


def test_a_workbook_is_known_by_its_parts():
    assert format_of(zipped({"xl\\Workbook.xml": ""})).LABEL[1] == "Excel workbook"


@pytest.mark.parametrize("broken", ["xl/workbook.xml", "xl/worksheets/sheet0.xml", "xl/_rels/workbook.xml.rels"])
def test_a_damaged_part_is_a_read_error(broken):
    made = parts({"表": sheet(row(text("甲")))})
    for content in (None, "<a><b>"):
        case = {name: part for name, part in made.items() if name != broken}
        case |= {broken: content} if content else {}
        with pytest.raises(ReadError) as refused:
            grids_of(zipped(case), "表.xlsx")
        assert refused.value.remedy_en.isascii()


def test_a_zip_bomb_is_refused_before_it_is_unzipped():
    with pytest.raises(ReadError, match="过大"):
        grids_of(zipped(parts({"表": sheet(" " * 6_000_000)})), "表.xlsx")


def test_more_cells_than_a_person_could_mean_are_refused():
    wide = "".join(f"<row>{''.join('<c/>' for _ in range(n))}{text('甲')}</row>" for n in range(700))
    with pytest.raises(ReadError, match="单元格超过"):
        grids_of(one_sheet(wide), "表.xlsx")
