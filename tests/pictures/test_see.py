"""The picture of a reading: everything recognised is there, and foreign text does nothing."""

import re
from base64 import b64encode
from decimal import Decimal
from hashlib import sha256

import pytest
from support.full_form import full_form
from support.html import EVIL, Parsed

import jixiao
from jixiao.model import Cell, Document, Form, Grid, GridCell, Indicator, Place, Unread, cells
from jixiao.model.value import Quantity
from jixiao.pictures.marks import GROUPS, group
from jixiao.pictures.see import page
from jixiao.wording.terms import place_in_form

FORM = """项目支出绩效自评表
(2023年度)
项目名称\t路灯维护
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t50.00\t50.00\t48.00\t10\t96.00%\t9.6
年度总体目标\t预期目标\t\t\t实际完成情况
\t保障夜间照明。\t\t\t照明有保障。
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t神秘栏目
\t产出指标\t数量指标\t维修路灯数\t≥500盏\t520盏\t50\t50\t谜
\t\t质量指标\t维修合格率\t=100%\t100%\t40\t40\t语
总分\t\t\t\t\t\t100\t99.6
"""


def see(text, lang="zh"):
    return jixiao.see(text.encode(), name="路灯.txt", lang=lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_recognised_cell_is_there_linked_and_coloured(lang):
    form = jixiao.read(FORM.encode(), name="路灯.txt").forms[0]
    parsed = Parsed(see(FORM, lang))
    ids = [attributes["id"] for _, attributes in parsed.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = {attributes["href"].removeprefix("#") for tag, attributes in parsed.tags if tag == "a"}
    assert links <= set(ids)
    read = [(path, cell) for path, cell in cells(form) if cell.at]
    shown = [attributes for _, attributes in parsed.tags if attributes.get("id", "").startswith("f0-")]
    assert len(shown) == len([each for each in cells(form) if each[1].text is not None or each[1].at])
    for path, cell in read:
        look, name = f"c-{group(path)}", place_in_form(path, lang)
        assert any(cell.at.words(lang) in each.get("title", "") and look in each["class"] for each in shown), path
        printed = [each for _, each in parsed.tags if each.get("id", "").startswith("g")]
        assert any(name in (each.get("title") or "") for each in printed), path


def test_doubts_problems_and_what_was_not_used_are_marked():
    html = see(FORM)
    parsed = Parsed(html)
    assert "RDR" in parsed.text
    assert any("s-doubt" in attributes.get("class", "") for _, attributes in parsed.tags)
    assert re.search(r'class="[^"]*s-(loose|doubt)[^"]*"[^>]*>[^<]*神秘栏目', html)


def test_prose_is_grey_and_listed_with_its_reason():
    parsed = Parsed(see("工作总结第一段。\n\n第二段文字。\n"))
    assert any("s-unread" in attributes.get("class", "") for _, attributes in parsed.tags)
    assert "没有绩效表的部分" in parsed.text


def test_long_prose_is_folded():
    parsed = Parsed(see("".join(f"第{number}段。\n\n" for number in range(40)) + FORM))
    assert "第3段。" in parsed.text
    assert any(tag == "details" for tag, _ in parsed.tags)


def evil_document():
    at = Place(file=EVIL, line=1, table=1, row=1, column=1)
    cell = Cell(EVIL, at, Quantity(Decimal(1), unit=EVIL), EVIL)
    rows = (Indicator(level3=cell, target=cell),)
    form = Form("target", title=cell, indicators=rows, notes=(cell,), layout=EVIL, at=at)
    unread = Unread(Place(file=EVIL, line=9), 10, EVIL, EVIL, EVIL)
    row = (GridCell(EVIL, 0, 0, at), GridCell(EVIL, 0, 1, Place(line=1, column=2)))
    grid = Grid((row,), (GridCell(EVIL, 0, 0, Place(line=9)),))
    return Document(EVIL, (form,), unread=(unread,)), (grid,)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_foreign_text_does_nothing(lang):
    html = page(*evil_document(), lang)
    parsed = Parsed(html)
    assert [tag for tag, _ in parsed.tags].count("script") == 1
    assert not [tag for tag, _ in parsed.tags if tag in ("img", "iframe", "object", "embed", "link", "base", "form")]
    assert not [name for _, attributes in parsed.tags for name in attributes if name.startswith("on")]
    assert "\u202e" not in html
    assert "<script>alert(1)</script>" in parsed.text
    assert "${policy}" in parsed.text


def test_the_page_loads_nothing_and_runs_only_its_own_script():
    html = see(FORM)
    parsed = Parsed(html)
    assert not re.search(r"https?:|//[a-z]|url\(|@import", html)
    assert not [attributes for _, attributes in parsed.tags if "src" in attributes or "style" in attributes]
    policy = next(each["content"] for _, each in parsed.tags if each.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    for element in ("script", "style"):
        inner = re.search(f"<{element}>(.*?)</{element}>", html, re.DOTALL)[1]
        digest = b64encode(sha256(inner.encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}'" in policy


def test_spans_of_exact_grids_are_kept():
    place = Place(file="x", table=1, row=1, column=1)
    grid = Grid(((GridCell("合并", 0, 0, place, rowspan=2, colspan=2), GridCell("一", 0, 2, Place(row=1, column=3))),
                 (GridCell("二", 1, 2, Place(row=2, column=3)),)), exact=True)
    html = page(Document("x"), (grid,), "zh")
    assert 'rowspan="2" colspan="2"' in html
    assert "gap" not in [attributes.get("class") for _, attributes in Parsed(html).tags]


def test_every_field_has_its_colour():
    assert {group(path) for path, _ in cells(full_form())} == set(GROUPS)


@pytest.mark.needs("chromium")
def test_the_page_draws_without_complaint(tmp_path):
    import subprocess

    (tmp_path / "see.html").write_text(see(FORM), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom",
               f"--user-data-dir={tmp_path / 'profile'}", (tmp_path / "see.html").as_uri()]
    result = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert "维修合格率" in result.stdout
    assert "Content Security Policy" not in result.stderr
    assert "CONSOLE" not in result.stderr
