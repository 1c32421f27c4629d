"""What labels mean: how they are compared, and that no wording means two things in one context."""

import tomllib
from importlib.resources import files
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.layouts import key, layouts, vocabulary

COMMON = tomllib.loads((files("jixiao.layouts") / "common.toml").read_text(encoding="utf-8"))
# The sections of common.toml whose wordings are looked up together, with the concept each belongs to.
SECTIONS = {
    "identity": COMMON["identity"], "fund_columns": COMMON["funds"]["columns"], "fund_lines": COMMON["funds"]["lines"],
    "goal_block": COMMON["goals"]["block"], "goal_heads": COMMON["goals"]["heads"],
    "indicator_columns": COMMON["indicators"]["columns"], "level1": COMMON["indicators"]["level1"],
    "total": COMMON["total"], "title": COMMON["title"],
}


@pytest.mark.parametrize(("printed", "folded"), [
    ("项目名称", "项目名称"),
    (" 项 目　名 称 ", "项目名称"),
    ("项目名称：", "项目名称"),
    ("*实际完成值", "实际完成值"),
    ("* 实际完成值", "实际完成值"),
    ("## 项目支出绩效自评表", "项目支出绩效自评表"),
    ("其中：当年财政拨款", "当年财政拨款"),
    ("其中:财政资金", "财政资金"),
    ("一、资金情况", "资金情况"),
    ("1.数量指标", "数量指标"),
    ("２、质量指标", "质量指标"),
    ("分值（分）", "分值(分)"),
    ("Ａ类", "A类"),
    ("", ""),
    ("：", ""),
])
def test_key(printed, folded):
    assert key(printed) == folded


@given(st.text(alphabet="项目名称一二、其中：:*＊（）() 　\n1.2Ａ", max_size=20))
def test_key_is_compact_and_normal(text):
    folded = key(text)
    assert not any(character.isspace() for character in folded)
    assert normalize("NFKC", folded) == folded
    assert not folded.startswith("*")
    assert not folded.endswith(":")


@given(st.sampled_from(sorted(SECTIONS["identity"]["project.name"])), st.text(alphabet=" 　\n", max_size=3))
def test_white_space_changes_no_label(label, blank):
    assert key(blank.join(label)) == key(label)


@pytest.mark.parametrize(("context", "printed", "concept", "note"), [
    ("fund_columns", "全年执行数（万元）", "executed", "万元"),
    ("level1", "产出指标 (50分)", "产出指标", "50分"),
    ("level2", "数量指标(必填量化)", "数量指标", "必填量化"),
    ("level2", "数量指标", "数量指标", None),
    ("fund_block", "项目资金（万元）", "block", "万元"),
    ("indicator_columns", "分值(100分)：", "weight", "100分"),
    ("level1", "产出指标(甲)(乙)", "产出指标", "甲"),
])
def test_a_note_in_brackets_is_kept_apart(context, printed, concept, note):
    label = vocabulary().find(context, printed)
    assert (label.concept, label.note) == (concept, note)


@pytest.mark.parametrize("text", ["路灯维修数", "产出指标完成情况说明", "(产出指标)", "", "产" * 70])
def test_what_is_no_label_is_none(text):
    assert vocabulary().find("level1", text) is None


def test_a_wording_longer_than_its_context_knows_is_none():
    assert vocabulary().find("identity", "项目名称" + "长" * 60) is None


@pytest.mark.parametrize("context", SECTIONS)
def test_common_wordings_mean_one_thing_in_a_context(context):
    seen = {}
    for concept, wordings in SECTIONS[context].items():
        for wording in wordings:
            seen.setdefault(key(wording), set()).add(concept)
    assert {wording: concepts for wording, concepts in seen.items() if len(concepts) > 1} == {}


def stated(layout):
    """(context, concept, wordings) of everything a layout calls by a name."""
    tables = {
        "identity": layout.identity.labels, "fund_columns": layout.funds.columns, "goal_heads": layout.goals.heads,
        "indicator_columns": layout.indicators.columns,
    }
    for context, table in tables.items():
        for concept, wordings in table.items():
            yield context, concept, wordings
    for line in layout.funds.lines:
        yield "fund_lines", line.source, (*line.label, *line.right)


@pytest.mark.parametrize("layout", layouts().values(), ids=lambda layout: layout.id)
def test_a_layout_means_by_its_labels_what_all_others_mean(layout):
    known = vocabulary()
    other = {
        (context, wording): known.find(context, wording).concept
        for context, concept, wordings in stated(layout) for wording in wordings
        if known.find(context, wording).concept != concept
    }
    assert other == {}


def test_every_level2_stands_under_known_level1():
    level1 = set(SECTIONS["level1"])
    assert {name: above for name, above in vocabulary().families.items() if not above <= level1} == {}
