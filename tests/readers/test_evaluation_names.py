"""Names of experts and their telephone numbers: hidden unless asked for, and no other word with them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.evaluation import NAMES, dump, panel, report
from support.words import docx, p, tbl, tc

from jixiao import api
from jixiao.guard import Reader
from jixiao.layouts.evaluation import people
from jixiao.model.masking import Bounds, Mask, People
from jixiao.model.schema import to_json

LIST = dump([
    ["序号", "姓名", "职称", "工作单位", "联系电话"],
    ["1", "于建设", "高级会计师", "某会计师事务所", "13800001234"],
    ["2", "孙小圣", "教授", "某大学", "010-65430021"],
])  # fmt: skip


def read(content, **more):
    return api.read(content.encode(), name="报告.txt", **more)


def bounds():
    return Bounds(**people().bounds)


def hidden(name, sentence):
    return Mask(People(frozenset([name])), bounds()).text(sentence)


def test_names_and_numbers_never_stand_in_the_json():
    content = report() + "\n附件2：评价组成员\n\n" + LIST
    shown = to_json(read(content))
    for name in ("欧阳小满", "孙小圣", "13800001234", "010-65430021"):
        assert name not in shown
    assert "专家高*认为" in shown
    assert "用电高峰期" in shown
    assert "关于建设标准" in shown
    assert "于**同意" in shown


def test_the_masked_report_says_that_names_are_printed():
    (found,) = read(report()).reports
    assert [cell.text for cell in found.experts] == ["于**", "欧***", "高*"]
    assert found.experts_named


def test_names_are_shown_to_those_who_ask():
    (found,) = read(report(), names=True).reports
    assert [cell.text for cell in found.experts] == ["于建设", "欧阳小满", "高峰"]


def test_a_page_of_what_was_read_hides_them_too():
    content = report().encode()
    assert "欧阳小满" not in api.see(content)
    assert "欧阳小满" in api.see(content, names=True)


def test_the_reading_process_hides_them_too():
    table = tbl(*[[tc(cell) for cell in row] for row in panel()])
    data = docx(p("某项目绩效评价报告") + p("一、评价结论") + p("得分90分。") + table)
    with Reader() as guarded:
        (found,) = guarded.read(data, name="x.docx").reports
        (named,) = guarded.read(data, name="x.docx", names=True).reports
        assert "欧阳小满" not in guarded.see(data, name="x.docx")
        assert "欧阳小满" in guarded.see(data, name="x.docx", names=True)
    assert ([cell.text for cell in found.experts], [cell.text for cell in named.experts]) == (
        [name[0] + "*" * (len(name) - 1) for name in NAMES], list(NAMES),
    )


KEPT = [
    ("高峰", "用电高峰期、早高峰和晚高峰"), ("于建设", "关于建设标准"), ("于建设", "由于建设周期较长"),
    ("和平", "和平街道"), ("文明", "创建文明城市"), ("王刚", "王刚强"), ("安全", "安全生产"),
]  # fmt: skip
HIDDEN = [
    ("高峰", "专家高峰认为", "专家高*认为"), ("高峰", "组长：高峰、组员：李明", "组长：高*、组员：李明"),
    ("刘一鸣", "刘一鸣给出8分", "刘**给出8分"), ("刘一鸣", "由刘一鸣汇总意见", "由刘**汇总意见"),
    ("刘一鸣", "（刘 一 鸣）", "（刘 * *）"), ("欧阳小满", "欧阳小满", "欧***"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "sentence"), KEPT)
def test_a_word_that_holds_a_name_is_kept(name, sentence):
    assert hidden(name, sentence) == sentence


@pytest.mark.parametrize(("name", "sentence", "expected"), HIDDEN)
def test_a_name_in_a_sentence_is_hidden(name, sentence, expected):
    assert hidden(name, sentence) == expected


SURNAMES = re.sub(r"\s", "", people().surnames)


@st.composite
def persons(draw):
    letters = st.characters(min_codepoint=0x4E00, max_codepoint=0x9F00)
    given_names = draw(st.lists(st.text(letters, min_size=2, max_size=2), min_size=3, max_size=3, unique=True))
    return [draw(st.sampled_from(SURNAMES)) + given_name for given_name in given_names]


@settings(max_examples=30, deadline=None)
@given(persons())
def test_names_at_the_heads_of_columns_never_come_out(names):
    sheet = panel(names)
    content = report(sheet).replace("专家高峰认为", f"专家{names[0]}认为").replace("于建设同意", f"{names[1]}提出")
    shown = to_json(read(content))
    (found,) = read(content, names=True).reports
    if found.experts_named:  # what looks like no name at all (数量, 分值 …) is none
        assert not [cell.text for cell in found.experts if cell.text in shown]
