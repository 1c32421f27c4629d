"""Invented narratives in the styles of several places: every figure with all that its sentence says, and no other."""

from pathlib import Path

import pytest
import yaml
from support.narratives import expected, rows_of, told

from jixiao.readers.accounts import accounts_of

CASES = sorted((Path(__file__).parent / "narratives").glob("*.yml"))

@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_figure_of_a_narrative_is_read_and_no_other(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    found, rest = accounts_of(rows_of(case["rows"]))
    assert len(found) == 1
    assert [told(figure) for figure in found[0].figures] == expected(case["figures"])
    assert [row.cells[0].text for row in rest] == case["unread"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_concepts_and_sections_are_those_of_the_case(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    (accounts,), _ = accounts_of(rows_of(case["rows"]))
    wrong = []
    for figure, case_figure in zip(accounts.figures, case["figures"], strict=True):
        if figure.concept != case_figure.get("concept"):
            wrong.append((figure.item.text, figure.concept, case_figure.get("concept")))
        if "section" in case_figure and figure.section.text != case_figure["section"]:
            wrong.append((figure.item.text, figure.section.text))
    assert wrong == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_department_year_contents_and_units(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    (accounts,), _ = accounts_of(rows_of(case["rows"]))
    stated = case["accounts"]
    assert accounts.department.text == stated["department"]
    assert accounts.fiscal_year == stated["fiscal_year"]
    assert len(accounts.contents) == stated["contents"]
    assert [unit.text for unit in accounts.units] == stated["units"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_value_stands_where_its_place_says(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    rows = rows_of(case["rows"])
    (accounts,), _ = accounts_of(rows)
    for figure in accounts.figures:
        for name in ("amount", "unit", "change", "change_rate", "share", "completion", "baseline", "reason"):
            cell = getattr(figure, name)
            if cell is not None:
                start, end = cell.at.span
                assert rows[cell.at.line - 1].cells[0].text[start:end] == cell.text


def test_units_are_listed_below_their_sentence_once_and_inner_offices_are_none():
    rows = rows_of("""2031年度云岭市体育局部门决算
第一部分：云岭市体育局概况
二、机构设置
内设机构包括：办公室、训练处、财务处。决算单位包括：云岭市体育局本级以及云岭市体育中心。
纳入编制范围的预算单位具体包括：
1.云岭市体育局本级
2.云岭市体育学校
第二部分：2031年度部门决算情况说明
一、收入支出决算总体情况说明
2031年度收、支总计100万元。""")
    (accounts,), rest = accounts_of(rows)
    assert [unit.text for unit in accounts.units] == ["云岭市体育局本级", "云岭市体育中心", "云岭市体育学校"]
    assert rest == []


def test_a_statement_of_the_official_expenses_alone_is_of_accounts():
    rows = rows_of("""云岭市体育局2031年度一般公共预算财政拨款“三公”经费支出决算情况说明
二、2031年度一般公共预算财政拨款“三公”经费支出情况说明
云岭市体育局2031年度一般公共预算财政拨款“三公”经费支出预算为24万元，支出决算为12万元，完成预算的50%。
1.因公出国（境）费支出0万元。2031年云岭市体育局因公出国（境）团组0个。
2.公务接待费支出12万元。""")
    (accounts,), rest = accounts_of(rows)
    assert [(figure.item.text, figure.amount.text) for figure in accounts.figures][2:] == [
        ("因公出国（境）费支出", "0"), ("因公出国（境）团组", "0"), ("公务接待费支出", "12"),
    ]
    assert rest == []
