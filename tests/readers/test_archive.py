"""Archives: every member by itself; one that cannot be read does not keep the others from being read."""

import pytest
from support.words import docx, p, packed, tbl, tc

from jixiao.readers import ReadError, parts, read_document
from jixiao.readers.archive import is_archive

FORM = p("项目支出绩效自评表") + p("（2023年度）") + tbl(
    [tc("项目名称"), tc("路灯维护", span=3)],
    [tc("绩效指标"), tc("三级指标"), tc("二级指标"), tc("分值")],
    [tc("绩效指标"), tc("一级指标"), tc("三级指标"), tc("分值")],
    [tc(""), tc("产出指标"), tc("维修路灯数"), tc("90")],
)  # fmt: skip


def test_every_member_is_read_with_its_own_name_as_place():
    other = docx(FORM.replace("路灯", "井盖"))
    document = read_document(packed({"甲/表.docx": docx(FORM), "乙.docx": other}), "包.zip")
    assert [form.project.name.text for form in document.forms] == ["路灯维护", "井盖维护"]
    assert document.forms[0].project.name.at.file == "包.zip/甲/表.docx"


def test_a_member_that_cannot_be_read_is_told_and_the_others_are_read():
    document = read_document(packed({"坏.docx": b"PK\x03\x04xxx", "好.docx": docx(FORM), "空.txt": b""}), "包.zip")
    assert len(document.forms) == 1
    assert {part.at.file: part.reason.split("；")[0] for part in document.unread} == {
        "包.zip/坏.docx": "压缩结构已损坏", "包.zip/空.txt": "文件是空的",
    }


def test_archives_inside_archives_are_opened_a_few_levels_deep():
    inner = packed({"表.docx": docx(FORM)})
    assert [part.name for part in parts(packed({"内.zip": inner}), "外.zip")] == ["外.zip/内.zip/表.docx"]
    for _ in range(5):
        inner = packed({"内.zip": inner})
    with pytest.raises(ReadError, match="套叠"):
        list(parts(inner, "外.zip"))


def test_names_stored_as_gbk_are_legible():
    data = packed({"ABCDEF.docx": docx(FORM)}).replace(b"ABCDEF", "自评表".encode("gb18030"))
    assert [part.name for part in parts(data, "包.zip")] == ["包.zip/自评表.docx"]


def test_a_path_that_leads_outside_is_only_a_name():
    assert [part.name for part in parts(packed({"../../etc/表.docx": docx(FORM)}), "包.zip")] == ["包.zip/etc/表.docx"]


def test_a_document_that_is_zipped_is_no_archive():
    assert not is_archive(docx(FORM))
    assert is_archive(packed({"表.docx": docx(FORM)}))
