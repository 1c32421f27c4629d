"""Workbooks of the old kind read as the new ones do."""

import subprocess
from io import BytesIO

import pytest
import xlsxwriter

from jixiao.readers import ReadError
from jixiao.readers.content import format_of, grids_of

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def ole(*streams):
    """The look of an OLE file with these streams; there is nothing in them."""
    entries = b""
    for stream in streams:
        name = stream.encode("utf-16-le") + b"\0\0"
        entries += name.ljust(64, b"\0") + len(name).to_bytes(2, "little") + b"\x02" + bytes(61)
    return SIGNATURE.ljust(512, b"\0") + entries


@pytest.mark.parametrize("streams", [("Workbook",), ("Book",), ("Root", "Workbook")])
def test_it_is_known_by_its_streams(streams):
    assert format_of(ole(*streams)).LABEL[1] == "Excel 97-2003 workbook"


@pytest.mark.parametrize("data", [ole("WordDocument"), ole("WordDocument", "Workbook"), ole("Workbook")[512:]])
def test_word_documents_and_mere_names_are_not_claimed(data):
    assert format_of(data).LABEL[1] != "Excel 97-2003 workbook"


def test_a_file_with_a_password_says_so():
    with pytest.raises(ReadError, match="密码") as refused:
        grids_of(ole("EncryptedPackage"), "表.xlsx")
    assert "password" in refused.value.what_en


def test_a_damaged_workbook_is_a_read_error_and_prints_nothing(capfd):
    with pytest.raises(ReadError, match="损坏"):
        grids_of(ole("Workbook"), "表.xls")
    assert capfd.readouterr() == ("", "")


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """The same invented form as .xlsx and .xls."""
    folder, buffer = tmp_path_factory.mktemp("xls"), BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        _fill(book)
    (folder / "表.xlsx").write_bytes(buffer.getvalue())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xls", "表.xlsx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return buffer.getvalue(), (folder / "表.xls").read_bytes()


def _fill(book):
    sheet, hidden = book.add_worksheet("自评表"), book.add_worksheet("代码")
    hidden.write("A1", "不看")
    hidden.hide()
    sheet.merge_range("A1:D1", "项目支出绩效自评表")
    sheet.merge_range("A2:A3", "项目资金\n（元）")
    for column, (value, code) in enumerate([(709630, "#,##0"), (0.9898, "0.00%"), (45047, 'yyyy"年"m"月"d"日"')], 1):
        sheet.write_number(1, column, value, book.add_format({"num_format": code}))
    sheet.write_string("B3", "=100%")
    sheet.write_boolean("D3", True)
    sheet.write("C3", "R", book.add_format({"font_name": "Wingdings 2"}))
    sheet.write("A4", "隐藏的行")
    sheet.set_row(3, None, None, {"hidden": True})
    sheet.write("F5", "隐藏的列")
    sheet.set_column("F:F", None, None, {"hidden": True})


@pytest.mark.needs("soffice")
def test_old_and_new_read_alike(pair):
    def seen(data):
        return [
            (cell.text, cell.row, cell.column, cell.rowspan, cell.colspan, cell.at.cell_name, cell.at.sheet, cell.doubt)
            for grid in grids_of(data, "表")
            for line in grid.rows
            for cell in line
        ]

    new, old = pair
    assert seen(old) == seen(new)
    assert [cell[0] for cell in seen(old)] == [
        "项目支出绩效自评表", "项目资金（元）", "709,630", "98.98%", "2023年5月1日", "=100%", "☑", "TRUE",
    ]  # fmt: skip
