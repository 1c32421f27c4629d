"""What the fuzzer found, each with the least file that shows it."""

import zipfile
from io import BytesIO

import pytest
from support.hostile import FONT, docx, p, pdf, png, row, tbl, tc, text, workbook, xlsx, zipped
from support.oracle import misshapen
from support.workbooks import parts, sheet

from jixiao.model.schema import from_json, to_json
from jixiao.readers import ReadError, progress, read_document
from jixiao.readers.content import grids_of


def spoilt(data, name):
    """The zip with the packed bytes of one member overwritten."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        at = archive.getinfo(name).header_offset + 30 + len(name.encode())
    return data[:at] + b"\xff" * 8 + data[at + 8 :]


def test_a_damaged_member_does_not_keep_the_others_of_an_archive_from_being_read():
    data = spoilt(zipped([("a.txt", "街灯" * 99), ("b.txt", "路灯")]), "a.txt")
    damaged, sound = read_document(data, "包.zip").unread
    assert "已损坏" in damaged.reason
    assert damaged.reason_en.isascii()
    assert sound.text == "路灯"


def test_what_an_error_quotes_from_a_file_does_nothing_to_a_terminal():
    (damaged,) = read_document(spoilt(zipped([("\x1b[2Ja.txt", "街灯" * 99)]), "\x1b[2Ja.txt"), "包.zip").unread
    assert "[2Ja.txt" in damaged.reason
    assert damaged.reason.isprintable()


def test_a_damaged_part_of_a_document_is_an_error():
    with pytest.raises(ReadError, match="已损坏（word/document.xml"):
        read_document(spoilt(docx(p("街灯" * 99)), "word/document.xml"), "x.docx")


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_packing_that_no_office_uses_is_refused(method):
    """The head of an LZMA member may ask for a window of four gigabytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("a.txt", "街灯" * 99)
    (member,) = read_document(out.getvalue(), "包.zip").unread
    assert "compression method" in member.reason_en


def test_a_row_whose_only_cell_fits_no_column_is_not_understood():
    head = "项目支出绩效自评表\n项目名称\t街灯\n\t一级指标\t二级指标\t三级指标\n"
    (form,) = read_document(f"{head}\t\t\t2854元\n".encode(), "x.txt").forms
    assert form.indicators == ()


@pytest.mark.parametrize("number", ["7", "-1"])
def test_a_shared_text_that_is_not_there_is_an_error(number):
    made = parts(
        {"表": sheet(row(text("甲"), f'<c t="s"><v>{number}</v></c>'))}, strings="<sst><si><t>乙</t></si></sst>"
    )
    with pytest.raises(ReadError, match=f"shared string {number}"):
        read_document(workbook(made), "x.xlsx")


def test_a_sheet_that_is_not_there_is_an_error():
    made = parts({"表": sheet(row(text("甲")))})
    made["xl/workbook.xml"] = made["xl/workbook.xml"].replace('r:id="s0"', 'r:id="s9"')
    with pytest.raises(ReadError, match="no sheet s9"):
        read_document(workbook(made), "x.xlsx")


def test_a_number_format_longer_than_excel_takes_is_doubted():
    formats = f'<numFmts><numFmt numFmtId="200" formatCode="{"0" * 300}"/></numFmts>'
    styles = f'<styleSheet>{formats}<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>'
    (grid,) = grids_of(xlsx(row('<c s="0"><v>5</v></c>'), styles=styles), "x.xlsx")
    assert (grid.rows[0][0].text, grid.rows[0][0].doubt is not None) == ("5", True)


@pytest.mark.parametrize("span", ["²", "٣", "-2", "", "9" * 400])
def test_spans_that_are_no_numbers(span):
    (grid,) = grids_of(docx(tbl(tc("项目名称", f'<w:gridSpan w:val="{span}"/>') + tc("街灯"))), "x.docx")
    assert [cell.text for cell in grid.rows[0]] == ["项目名称", "街灯"]


def test_a_merged_cell_of_word_ends_where_another_stands_below_it():
    merged = '<w:vMerge w:val="restart"/>'
    rows = (tc("甲") + tc("乙", merged), tc("丙", '<w:gridSpan w:val="2"/>'), tc("丁") + tc("", "<w:vMerge/>"))
    (grid,) = grids_of(docx(tbl(*rows)), "x.docx")
    assert misshapen(grid) is None
    assert [len(row) for row in grid.rows] == [2, 1, 2]


@pytest.mark.parametrize(("width", "height", "said"), [(9000, 90, "过于狭长"), (63, 99, "太小")])
def test_a_strip_or_a_stamp_is_no_page(width, height, said):
    with pytest.raises(ReadError, match=said):
        read_document(png(width, height), "x.png")


def test_letters_and_lines_that_stand_nowhere_are_passed_over():
    """Matrices one upon the other until infinity times zero is no number."""
    huge = b"2147483648 0 0 -1 265 529 cm " * 6
    content = huge + b"BT /F 9 Tf 9 9 Td (abcdefghijkl) Tj ET 0 0 m 9 9 l S 0 0 99 99 re S"
    data = pdf(content, resources="/Font<</F 5 0 R>>", extra=[FONT])
    document = read_document(data, "x.pdf")
    assert from_json(to_json(document)) == document


@pytest.mark.parametrize(("files", "steps"), [(3, [1, 2, 3]), (0, [])])
def test_every_file_of_an_archive_is_a_step(files, steps):
    """So that whoever waits for an archive of many slow files does not take it for a file that hangs."""
    done = []
    with progress.told(lambda number, _: done.append(number)):
        read_document(zipped([("x/", b""), *((f"{n}.txt", "街灯") for n in range(files))]), "包.zip")
    assert done == steps


def test_rare_characters_of_a_pdf_are_whole_and_their_halves_nothing():
    """𠮷 is two codes in a PDF: halves that stand alone cannot be written as JSON."""
    codes = b"2 beginbfchar <61> <D842DFB7> <62> <D842> endbfchar"
    shown = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange " + codes + b" endcmap"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    extra = [font, b"<</Length %d>>\nstream\n%b\nendstream" % (len(shown), shown)]
    data = pdf(b"BT /F 9 Tf 99 99 Td (aacdefbghijklm) Tj ET", resources="/Font<</F 5 0 R>>", extra=extra)
    document = read_document(data, "x.pdf")
    assert [part.text for part in document.unread] == ["𠮷𠮷cdef ghijklm"]
    assert from_json(to_json(document)) == document
