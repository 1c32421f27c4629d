"""One form in every flattening: the same cells come out."""

import pytest
from support.compare import compare

from jixiao.readers import read_document

FORM = """\
项目支出绩效自评表
（2025年度）
项目名称\t山村图书室
主管部门\t云上县文化局\t实施单位\t云上县图书馆
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t12.00\t12.00\t11.40\t10\t95%\t9.5
\t其中：当年财政拨款\t12.00\t12.00\t11.40\t—\t\t—
年度总体目标\t预期目标\t实际完成情况
\t建成三间图书室，全年开放。\t建成三间图书室，全年开放二百天。
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t新建图书室\t≥3间\t3间\t30\t30\t无
\t\t质量指标\t验收合格率\t≥95%\t100%\t30\t30\t无
\t效益指标\t社会效益指标\t借阅人次\t≥2000人次\t1800人次\t20\t18\t雨季停开，次年改在周末开放
\t满意度指标\t服务对象满意度指标\t读者满意度\t≥90%\t93%\t10\t10\t无
总分\t\t\t\t\t\t100\t97.5\t
"""


def rows():
    return [line.split("\t") for line in FORM.splitlines()]


def as_csv():
    return "\n".join(",".join(f'"{cell}"' if "，" in cell else cell for cell in row) for row in rows())


def as_markdown():
    lines = ["| " + " | ".join(row) + " |" if len(row) > 1 else row[0] for row in rows()]
    return "\n".join([*lines[:3], "|---|---|", *lines[3:]])


def as_blanks():
    return "\n".join("   ".join(cell for cell in row if cell) for row in rows())


def as_word():
    lines = [f"{row[0]}\n" if len(row) == 1 else "".join(f"\t{cell}\n" for cell in row) for row in rows()]
    return "\n".join(lines)


def as_bars():
    """A crawler's stream: merged cells gone, an empty cell a bare bar."""
    kept = [row[next(i for i, cell in enumerate(row) if cell) :] for row in rows()]
    return "".join(f"{cell} |\n" for row in kept for cell in row)


FLATTENINGS = {"csv": as_csv, "markdown": as_markdown, "blanks": as_blanks, "word": as_word, "bars": as_bars}


@pytest.mark.parametrize("name", FLATTENINGS)
def test_the_same_form_comes_out_of_every_flattening(name):
    expected = read_document(FORM.encode(), "form.txt").forms
    assert len(expected) == 1
    assert len(expected[0].indicators) == 4
    found = read_document(FLATTENINGS[name]().encode(), "form.txt").forms
    comparison = compare(expected, found)
    wrong = comparison.silent if name == "blanks" else comparison.differences  # with blanks, empty cells are lost
    assert not wrong, "\n".join(map(str, wrong))


def test_every_cell_has_its_place():
    form = read_document(FORM.encode(), "form.txt").forms[0]
    place = form.indicators[2].actual.at
    assert (place.file, place.line, place.column) == ("form.txt", 13, 6)


def test_prose_around_the_form_is_kept_as_unread_with_its_lines():
    text = "部门决算公开\n\n一、基本情况\n本馆有职工七人。\n\n" + FORM + "\n\n二、其他事项\n无。\n"
    document = read_document(text.encode(), "x.txt")
    assert len(document.forms) == 1
    assert [(part.at.line, part.last_line) for part in document.unread] == [(1, 4), (23, 24)]
    assert "职工七人" in document.unread[0].text


def test_a_document_without_a_form_says_so_and_invents_nothing():
    document = read_document("关于开展绩效自评的通知\n各单位应于二月底前报送自评表。\n".encode(), "x.txt")
    assert document.forms == ()
    assert document.unread[0].at.line == 1
