"""What is accounts and what is not, several departments in a file, pages that wrap lines, and what it all costs."""

import time
from pathlib import Path

import pytest
import yaml
from support.narratives import expected, rows_of, told

from jixiao.layouts.accounts import chapters, concepts, phrases
from jixiao.layouts.layout import LayoutError
from jixiao.readers import grids
from jixiao.readers.accounts import accounts_of
from jixiao.readers.understand import understood

NARRATIVES = Path(__file__).parent / "narratives"
SHORT = """
{unit}2023年度部门决算
第二部分 2023年度部门决算情况说明
一、收入支出决算总体情况说明
2023年度收、支总计{amount}万元。
二、收入决算情况说明
2023年度收入合计{amount}万元。
"""


def case_of(name):
    return yaml.safe_load((NARRATIVES / f"{name}.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", [
    "项目支出绩效自评表\n（2023年度）\n预算执行率98%\n年初预算10万元，决算数9万元。",
    "关于公开2023年度部门决算的通知\n一、公开内容\n各部门应当公开20项内容，涉及资金300.00万元。",
    "某项目绩效评价报告\n一、基本情况\n项目预算100.00万元，决算支出90.00万元。\n二、绩效评价结论\n得分90分。",
    "部门决算说明了12.00万元的支出。",
])
def test_other_documents_that_speak_of_money_hold_no_accounts(text):
    rows = rows_of(text)
    assert accounts_of(rows) == ((), rows)


def test_several_departments_in_one_file_have_accounts_of_their_own():
    text = SHORT.format(unit="晨江县林业局", amount="10.00") + SHORT.format(unit="云岭县水利局", amount="20.00")
    found, rest = accounts_of(rows_of(text))
    assert [each.department.text for each in found] == ["晨江县林业局", "云岭县水利局"]
    assert [each.figures[1].amount.text for each in found] == ["10.00", "20.00"]
    assert rest == []


def test_a_running_head_begins_no_second_accounts():
    text = SHORT.format(unit="晨江县林业局", amount="10.00")
    found, _ = accounts_of(rows_of(text + "晨江县林业局2023年度部门决算\n三、支出决算情况说明\n支出合计9.00万元。"))
    assert len(found) == 1
    assert [figure.concept for figure in found[0].figures] == ["total", "income_total", "expenditure_total"]


@pytest.mark.parametrize(("lines", "department", "year"), [
    ("二〇二三年度\n晨江县林业局\n部门决算", "晨江县林业局", 2023),
    ("晨江县林业局\n2023年度部门决算（草案）", "晨江县林业局", 2023),
    ("2023年度晨江县林业局部门决算公开", "晨江县林业局", 2023),
    ("晨江县林业局（本级）2023年单位决算", "晨江县林业局（本级）", 2023),
])
def test_the_cover_names_department_and_year(lines, department, year):
    (accounts,), rest = accounts_of(rows_of(lines + "\n" + SHORT.partition("决算\n")[2].format(amount="10.00")))
    assert (accounts.department.text, accounts.fiscal_year) == (department, year)
    assert rest == []


def test_a_report_inside_the_accounts_tells_no_figures_and_stays_unread():
    report = "十、预算绩效管理情况\n（一）项目绩效评价报告\n一、项目概况\n项目预算12.00万元。\n"
    report += "（二）政府采购支出情况\n政府采购支出8.00万元。"
    (accounts,), rest = accounts_of(rows_of(SHORT.format(unit="晨江县林业局", amount="10.00") + report))
    assert [figure.item.text for figure in accounts.figures[2:]] == ["政府采购支出"]
    assert [row.cells[0].text for row in rest] == ["一、项目概况", "项目预算12.00万元。"]


def test_the_numbers_of_a_report_do_not_go_on_with_those_of_the_accounts():
    inner = "".join(f"{number}、第{number}节\n本节金额{number}：3.00万元。\n" for number in "一二三四")
    text = SHORT.format(unit="晨江县林业局", amount="10.00") + "三、项目绩效评价报告\n" + inner
    (accounts,), rest = accounts_of(rows_of(text + "四、机关运行经费支出情况\n机关运行经费支出8.00万元。"))
    assert [figure.item.text for figure in accounts.figures[2:]] == ["机关运行经费支出"]
    assert len(rest) == 8


def test_a_report_with_a_title_without_number_tells_no_figures():
    report = "“林区道路”项目绩效评价报告\n一、基本情况\n项目预算资金3.00万元。\n二、评价结论\n综合得分90.00分。\n"
    text = SHORT.format(unit="晨江县林业局", amount="10.00") + report
    (accounts,), rest = accounts_of(rows_of(text + "三、机关运行经费支出情况\n机关运行经费支出8.00万元。"))
    assert [figure.item.text for figure in accounts.figures[2:]] == ["机关运行经费支出"]
    assert len(rest) == 4


def test_units_are_named_in_a_list_or_in_a_sentence():
    units = "二、机构设置\n纳入晨江县林业局2023年度部门决算编制范围的单位包括：晨江县林业局本级、晨江林场管理站。\n"
    text = "晨江县林业局2023年度部门决算\n第一部分 部门概况\n" + units
    text += SHORT.partition("决算\n")[2].format(amount="1.00")
    (accounts,), _ = accounts_of(rows_of(text))
    assert [unit.text for unit in accounts.units] == ["晨江县林业局本级", "晨江林场管理站"]


@pytest.mark.needs("chinese-font")
@pytest.mark.parametrize("name", ["shanghai", "sichuan", "national", "hubei"])
def test_lines_that_a_page_has_wrapped_tell_the_same_figures(name):
    import typst

    case = case_of(name)
    lines = "\n".join(f'#par[#"{line.strip()}"]' for line in case["rows"].splitlines())
    style = '#set page(margin: 2.5cm)\n#set text(size: 14pt, lang: "zh")\n#set par(justify: true)\n'
    pdf = typst.Compiler((style + lines).encode()).compile(format="pdf")
    document = understood(grids(pdf, "决算.pdf"), "决算.pdf")
    (accounts,) = document.accounts
    assert [told(figure) for figure in accounts.figures] == expected(case["figures"])
    assert [part.text for part in document.unread] == case["unread"]


def seconds(work):
    """The processor time of the work, the best of three runs; at least two hundredths, where clocks are coarse."""
    def once():
        began = time.process_time()
        work()
        return time.process_time() - began

    return max(min(once() for _ in range(3)), 0.02)


def test_the_time_of_a_narrative_grows_with_its_sentences():
    text = case_of("sichuan")["rows"]
    body = text[text.index("二、收入决算") : text.index("第三部分 名词")]
    few, many = rows_of(text + body * 4), rows_of(text + body * 48)
    (accounts,), _ = accounts_of(many)
    assert len(accounts.figures) > 2000
    assert seconds(lambda: accounts_of(many)) < 60 * seconds(lambda: accounts_of(few))


@pytest.mark.parametrize("bad", [
    "1" * 19000, ",123" * 4800, "比上年" * 6000, "（" * 9000 + "）" * 9000, "：a" * 9000, "1万元" * 6000, "占" * 18000,
    "主要原因是，1万元；" * 1500, "“" * 18000, "收入1万元、" * 3000, "和及" * 9000, "无" * 18000,
    "1万元与年初预算持平" * 1900,
], ids=lambda bad: bad[:6])
def test_a_hostile_line_costs_no_more_than_its_length(bad):
    short = SHORT.format(unit="晨江县林业局", amount="10.00")
    quarter, whole = rows_of(short + bad[: len(bad) // 4]), rows_of(short + bad)
    assert seconds(lambda: accounts_of(whole)) < 16 * max(seconds(lambda: accounts_of(quarter)), 0.1)


@pytest.mark.parametrize(("loader", "toml"), [
    (chapters.load, '[a]\nzh = "甲"\nen = "a"\nreads = "sometimes"\nwords = []'),
    (chapters.load, '[a]\nzh = "甲"\nen = "a"\nreads = "text"\nwords = []\ncolour = "red"'),
    (concepts.load, '[strip]\nbefore = []\nafter = []\n[concepts.a]\nzh = "甲"\nen = "a"\nwrods = []'),
    (phrases.load, "units = []\ncolour = []"),
])
def test_data_with_an_unknown_key_or_value_is_refused(loader, toml):
    with pytest.raises(LayoutError, match="known"):
        loader(toml)


def test_the_chapters_of_contextual_wordings_exist():
    named = {place for concept in concepts.concepts().values() for place in (*concept.within, *concept.not_in)}
    assert named <= chapters.chapters().keys()
