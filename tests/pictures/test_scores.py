"""The page of scores: every score with its proof is there, what differs is explained, foreign text does nothing."""

import re
from decimal import Decimal

import pytest
from support.html import EVIL, assert_sound
from support.rule_forms import form_of

import jixiao
from jixiao.model import Cell, Document, Form, FundLine, Funds, Indicator, Place, Project, Total
from jixiao.model.value import Quantity
from jixiao.pictures import score_rows, scores
from jixiao.pictures.score_bars import grade_bounds, row_bar, total_bar
from jixiao.pictures.score_words import SIGNS, computed, in_words, verdict
from jixiao.scoring import load_standard, score
from jixiao.scoring.why import asks, why

NATIONAL = load_standard("cn-2020")
DIFFERING = {
    "funds": {"total": {"executed": 98.47, "execution_rate": "98.47%", "score": 9.5}},
    "rows": [
        {"level3": "修灯数", "target": "≥500盏", "actual": "480盏", "weight": 40, "score": 40},
        {"level3": "及时率", "target": "≥95%", "actual": "96%", "weight": 20, "score": 17, "deviation": "雨季推迟"},
        {"level3": "安全感", "target": "增强", "actual": "增强", "weight": 20, "score": 18},
        {"level3": "长效机制", "target": "健全", "actual": "见附件", "weight": 10, "score": 9},
        {"level3": "未填的", "weight": 0, "score": ""},
    ],
}


def document(*cases):
    return Document("路灯.txt", tuple(form_of(case) for case in cases))


def page(*cases, lang="zh", standard=NATIONAL):
    return scores.page(document(*cases), standard, lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_score_is_there_with_its_verdict_and_its_proof(lang):
    parsed = assert_sound(page(DIFFERING, lang=lang))
    scored = score(form_of(DIFFERING), NATIONAL)
    assert len(parsed.all("tr", "row")) == len(scored.parts) == 8
    assert len(parsed.all("tr", "below")) == 8
    for part in scored.parts:
        assert computed(scored, part) in parsed.text
        assert in_words(verdict(scored, part), lang) in parsed.text
        for step in part.steps:
            assert step.formula in parsed.text
            assert (step.label_en if lang == "en" else step.label) in parsed.text
            assert all((given.text or "") in parsed.text for given in step.inputs)
        for cited in part.citations:
            assert cited.key in parsed.text
            assert (cited.says_en if lang == "en" else cited.says) in parsed.text
        if part.computed is None:
            assert (part.reason_en if lang == "en" else part.reason) in parsed.text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_differs_is_explained_and_open_the_rest_folded(lang):
    html = page(DIFFERING, lang=lang)
    parsed = assert_sound(html)
    form = form_of(DIFFERING)
    scored = score(form, NATIONAL)
    wrong = [part for part in scored.parts if asks(scored, part)]
    assert [part.path for part in wrong] == ["funds.lines[0].score", "indicators[0].score", "indicators[1].score"]
    assert len(parsed.all("tr", "wrong")) == 2 * len(wrong)
    assert sum("open" in each for each in parsed.all("details")) == len(wrong)
    for part in wrong:
        for each in why(form, scored, part, NATIONAL):
            assert (each.text_en if lang == "en" else each.text) in parsed.text
            assert each.formula is None or each.formula in parsed.text


def test_evidence_marks_are_shown():
    text = assert_sound(page(DIFFERING)).text
    assert {"V 已见原件", "X 转引", "M 凭记忆，未核对"} <= set(re.findall("[VXM] [^ ]+?(?= cn-)", text))
    assert re.search("D 本软件的取舍 cn-2020#tolerance docs/decisions/0002", text)


def test_the_standard_its_reason_and_those_not_taken():
    text = assert_sound(page({"layout": "shenzhen-futian-self-evaluation"}, standard=None)).text
    assert "practice-shenzhen-futian-2023" in text
    assert "表样为该地所用（深圳市福田区）" in text
    assert "由使用者指定" in assert_sound(page({})).text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_speaks_its_language(lang):
    text = assert_sound(page(DIFFERING, lang=lang)).text
    chinese = ("表上", "重算", "依据", "舍入规则", "未计算", "计算过程", "评分标准", "结论", "偏差原因")
    english = ("printed total", "computed", "basis", "rounding:", "not computed", "proof", "standard", "verdict")
    assert not [word for word in (chinese if lang == "en" else english) if word in text]
    assert not [word for word in (english if lang == "en" else chinese) if word not in text]


def test_verdicts_are_told_apart_without_colour():
    for lang in ("zh", "en"):
        assert len({in_words(name, lang) for name in SIGNS}) == len(SIGNS)


def evil_document():
    at = Place(file=EVIL, line=1, table=1, row=1, column=1)
    cell = Cell(EVIL, at, Quantity(Decimal(1), unit=EVIL), EVIL)
    points, half = Cell("10", at, doubt=EVIL), Cell("5", at)
    row = Indicator(level1=cell, level2=cell, level3=cell, target=cell, actual=cell, weight=points, score=half,
                    deviation=cell, adjusted_target=Cell(EVIL + "2", at))
    line = FundLine("total", cell, Cell("9", at), Cell("8", at), Cell("7", at), points, Cell("1%", at), half)
    form = Form("self_evaluation", title=cell, project=Project(cell), implementing_unit=cell,
                funds=Funds(cell, (line,)), indicators=(row, row), total=Total(points, Cell("3", at)), layout=EVIL,
                at=at)
    return Document(EVIL, (form,))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_foreign_text_does_nothing(lang):
    parsed = assert_sound(scores.page(evil_document(), NATIONAL, lang))
    assert "<script>alert(1)</script>" in parsed.text
    assert "${policy}" in parsed.text


def test_a_form_that_is_not_scored_says_so():
    parsed = assert_sound(page({"kind": "target"}))
    assert "不是自评表，不记分" in parsed.text
    assert parsed.all("tr", "row") == []


def test_a_document_without_forms():
    assert "0 张表" in assert_sound(scores.page(Document("空.txt"), None, "zh")).text


def test_many_forms_and_rows_are_cut_with_a_note(monkeypatch):
    monkeypatch.setattr(scores, "MOST_FORMS", 2)
    monkeypatch.setattr(score_rows, "MOST_ROWS", 3)
    parsed = assert_sound(page({}, DIFFERING, {}, {}))
    assert len(parsed.all("section", "form")) == 2
    assert "其余 2 张表未画出（每页至多 2 张）" in parsed.text
    assert len(parsed.all("tr", "row")) == 3 + 3
    for case in ({}, DIFFERING):
        assert f"其余 {len(score(form_of(case), NATIONAL).parts) - 3} 行未列出" in parsed.text


def test_long_texts_are_cut():
    long = "很长的指标" * 1000
    html = page({"rows": [{"level1": long, "level3": long, "target": long, "actual": long, "weight": 90, "score": 1}]})
    assert_sound(html)
    assert len(html) < 60_000


def shares(html):
    return re.findall(r'x="([\d.]+)%"', html), re.findall(r'width="([\d.]+)%"', html)


def test_the_total_is_drawn_from_0_to_100_with_printed_mark_interval_and_grades():
    form = form_of(DIFFERING)
    scored = score(form, NATIONAL)
    drawn = total_bar(scored, scored.total, NATIONAL, "zh")
    assert (scored.total.claimed, scored.low, scored.high) == (Decimal("93.5"), Decimal("84.25"), Decimal("98.25"))
    assert 'x="93.50%"' in drawn
    assert '<rect x="84.25%" y="18" width="14.00%" height="22" class="band">' in drawn
    assert grade_bounds(NATIONAL) == [(0, "差"), (60, "中"), (80, "良"), (90, "优")]
    for bound, name in grade_bounds(NATIONAL):
        assert f">{bound}<" in drawn
        assert f">{name}<" in drawn
    assert 'aria-label="表上 93.5，重算 [84.25, 98.25]：○ 在区间内"' in drawn


def test_a_computed_total_is_a_line_and_more_than_100_widens_the_scale():
    scored = score(form_of({"total": {"score": 125}}), NATIONAL)
    drawn = total_bar(scored, scored.total, NATIONAL, "en")
    assert 'class="point"' in drawn
    assert 'x="80.00%"' in drawn  # 100 of 125
    assert max(float(each) for each in shares(drawn)[0]) == 100


def test_rows_are_drawn():
    scored = score(form_of(DIFFERING), NATIONAL)
    execution, missed, taken, words, still, nothing = scored.parts[1:7]
    assert 'width="98.50%" height="10" class="done"' in row_bar(scored, execution, "zh")
    assert 'width="96.00%" height="10" class="done"' in row_bar(scored, missed, "zh")
    assert 'x="85.00%"' in row_bar(scored, taken, "zh")
    assert '<rect x="80.00%" y="10" width="20.00%" height="10" class="band">' in row_bar(scored, words, "zh")
    assert "band" not in row_bar(scored, still, "zh")  # anything is possible
    assert row_bar(scored, nothing, "zh") == ""
    rate = scored.execution_rate
    assert 'width="98.47%" height="10" class="done"' in row_bar(scored, rate, "zh")


def test_the_api_and_the_package_give_the_page():
    read = document(DIFFERING)
    assert jixiao.score_page(read, "cn-2020", lang="en") == scores.page(read, NATIONAL, "en")


@pytest.mark.needs("chromium")
@pytest.mark.parametrize("width", [1200, 390])
def test_the_page_draws_without_complaint_and_fits(tmp_path, width):
    import subprocess

    (tmp_path / "page.html").write_text(page(DIFFERING, {"kind": "target"}), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom",
               f"--window-size={width},900", f"--user-data-dir={tmp_path / 'profile'}",
               (tmp_path / "page.html").as_uri()]
    result = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert "雨季推迟" in result.stdout
    assert "Content Security Policy" not in result.stderr
    assert "CONSOLE" not in result.stderr
