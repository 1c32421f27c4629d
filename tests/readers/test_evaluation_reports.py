"""Evaluation reports: every part of an invented report, in text and in PDF, and where reports begin and end."""

import time

import pytest
from support.evaluation import LEVELS, dump, panel, report

from jixiao.model.cell import Cell, text
from jixiao.model.form import cells
from jixiao.model.grid import GridCell
from jixiao.model.masking import People
from jixiao.model.place import Place
from jixiao.model.report import Criterion
from jixiao.model.schema import to_json
from jixiao.readers import read_document
from jixiao.readers.evaluation import Reports
from jixiao.readers.evaluation.blocks import blocks
from jixiao.readers.evaluation.dimensions import dimensions
from jixiao.readers.evaluation.lines import lines_of
from jixiao.readers.rows import Row
from jixiao.readers.understand import of_their_year


def read(content, *, names=True):
    return read_document(content.encode(), "报告.txt", names=names)


def only(content):
    (found,) = read(content).reports
    return found


def printed(found):
    return [cell.text for cell in found]


@pytest.fixture(scope="module")
def whole():
    return only(report())


def test_the_subject_is_told_by_the_title(whole):
    assert (text(whole.title), text(whole.project), text(whole.department), whole.fiscal_year) == (
        "青石区园林局2022年度街心花园养护项目支出绩效评价报告", "街心花园养护", "青石区园林局", 2022,
    )


def test_the_basis_holds_titles_with_their_numbers(whole):
    assert printed(whole.basis) == ["《青石区园林养护办法》（青政发〔2021〕12号）", "青财预〔2022〕8号文件"]


def test_money_is_told_with_its_item_and_section_but_prices_are_none(whole):
    assert [(text(each.section), text(each.item), text(each.amount)) for each in whole.funds] == [
        ("资金投入和使用情况", "年初预算", "300万元"),
        ("资金投入和使用情况", "其中：市级财政资金", "200万元"),
        ("资金投入和使用情况", "区级财政资金", "100万元"),
        ("资金投入和使用情况", "实际支出", "285.5万元"),
    ]


def test_score_and_grade_are_those_of_the_conclusion_and_not_of_the_scale(whole):
    assert (text(whole.score), text(whole.grade)) == ("86.40", "良")
    assert text(whole.conclusion).startswith("经综合评价")


def test_the_analysis_gives_points_means_and_rates_by_block(whole):
    assert [
        (text(each.name), each.level, text(each.level1), text(each.weight), text(each.average),
         text(each.loss_rate), text(each.score_rate), text(each.comment))
        for each in whole.dimension_analysis
    ] == [
        ("决策", 1, "决策", "20", "18.5", None, "92.5%", None),
        ("项目立项", 2, "决策", "8", "7.2", None, "90%", "立项资料不够完整。"),
        ("绩效目标", 2, "决策", None, "10.80", "10.00%", None, "目标没有量化。"),
    ]  # fmt: skip


def test_the_survey_is_told_with_its_counts(whole):
    asked = whole.survey
    assert (text(asked.questionnaires), text(asked.returned), text(asked.valid), text(asked.satisfaction)) == (
        "300份", None, "286份", "92.5%",
    )
    assert (text(asked.respondents), text(asked.stated_aim)) == ("周边居民", "向周边居民开展满意度调查")


def test_every_dated_step_is_an_event(whole):
    assert [(text(each.date), text(each.event)) for each in whole.schedule] == [
        ("2023年3月1日至3月10日", "成立评价工作组，制定方案。"), ("2023年3月15日", "召开座谈会"),
        ("4月上旬", "整理资料。"),
    ]


def test_findings_and_recommendations_are_the_numbered_items_without_the_experience(whole):
    assert printed(whole.findings) == [
        "1.绩效目标不够明确\n申报时没有量化，关于建设标准的内容缺失。",
        "2.用电高峰期作业安排不合理。专家高峰认为，应当错峰。",
    ]
    assert printed(whole.recommendations) == [
        "（一）完善目标管理\n建议进一步量化指标，于建设同意。", "（二）加强过程监管",
    ]


def test_the_outline_names_the_seven_sections_once_though_the_contents_list_them(whole):
    majors = ["overview", "work", "conclusion", "analysis", "findings", "recommendations", "other"]
    first = [text(each.heading) for each in whole.sections if each.name in majors and text(each.heading)[1] == "、"]
    assert first == [
        "一、基本情况", "二、绩效评价工作开展情况", "三、综合评价情况及评价结论", "四、绩效评价指标分析",
        "五、主要经验及做法、存在的问题及原因分析", "六、有关建议", "七、其他需要说明的问题",
    ]


def test_every_cell_has_its_place_and_a_value_in_a_sentence_its_characters():
    source = report()
    lines = source.split("\n")
    for path, cell in cells(only(source)):
        assert cell.at is not None, path
        if cell.at.span and cell.at.table is None:
            start, end = cell.at.span
            assert lines[cell.at.line - 1].strip()[start:end] == cell.text, path


SURVEYS = {
    "发放调查问卷120份，收回118份，其中有效问卷115份。非常满意占80%，满意占15.5%，基本满意占3%，不满意占1.5%。": {
        "questionnaires": "120份", "returned": "118份", "valid": "115份", "very_satisfied": "80%",
        "satisfied": "15.5%", "fairly_satisfied": "3%", "dissatisfied": "1.5%",
    },
    "通过问卷调查，群众满意度为96.25%。": {"satisfaction": "96.25%"},
}


@pytest.mark.parametrize("sentence", SURVEYS)
def test_wordings_of_surveys(sentence):
    found = only(report().replace("完成花园养护20公顷。", sentence)).survey
    assert {name: text(getattr(found, name)) for name in SURVEYS[sentence]} == SURVEYS[sentence]


VERDICTS = {
    "经评价，综合得分为91.25分，绩效评级为优。": ("91.25", "优"),
    "该项目得分78分，评价等级为“中”。": ("78", "中"),
    "项目综合绩效评定结论为“良好”。": (None, "良好"),
    "评价等级分为优、良、中、差四级，本项目评价得分82.5分，等级为良。": ("82.5", "良"),
}


@pytest.mark.parametrize("sentence", VERDICTS)
def test_wordings_of_the_conclusion(sentence):
    line = "经综合评价，本项目总得分86.40分，评价等级为“良”。90分以上等级为优。"
    found = only(report().replace(line, sentence))
    assert (text(found.score), text(found.grade)) == VERDICTS[sentence]


BETWEEN = "第四部分 2022年度部门绩效评价情况\n一、绩效评价工作开展情况\n评价项目3个。\n"
INNER = "（一）基本情况\n项目预算5万元。\n（二）有关建议\n1.加强日常管理工作。\n"


def test_a_report_between_the_parts_of_final_accounts_ends_where_they_go_on():
    behind = "三、名词解释\n1.解释甲。\n第五部分 附表\n"
    document = read(f"某某局2022年度部门决算\n{BETWEEN}二、项目绩效评价报告\n{INNER}{behind}")
    (found,) = document.reports
    assert (text(found.title), found.fiscal_year) == ("项目绩效评价报告", 2022)
    assert printed(found.recommendations) == ["1.加强日常管理工作。"]
    assert any("解释甲" in part.text for part in document.unread)


def test_several_reports_of_a_document_are_told_apart():
    titles = ("二、路灯维护项目绩效评价报告", "三、桥梁检测项目绩效评价报告")
    document = read(BETWEEN + "".join(f"{title}\n{INNER}" for title in titles))
    assert [text(each.project) for each in document.reports] == ["路灯维护", "桥梁检测"]
    assert [printed(each.recommendations) for each in document.reports] == [["1.加强日常管理工作。"]] * 2


RUN_IN = """\
附件3
2022年度乡村道路养护项目支出
绩效评价报告
一、项目基本情况
（一）项目概况。为贯彻《乡村道路养护规定》，实施本项目。
（二）项目资金情况。计划总投资1,500万元；截至2022年12月底，实际支出1,432.6万元。
二、绩效评价组织实施情况
评价工作组于2023年4月10日至20日开展现场评价；2023年5月30日前形成初稿。
三、综合评价结论
项目综合得分88.6分，绩效等级为良好。其中，决策指标得17分，过程指标满分20分，得18.1分。
四、绩效分析
（一）项目产出情况分析。该指标分值40分，评价得分34分，得分率为85.00%。
五、相关建议
一是加强日常巡查。二是规范档案管理。
"""


def test_headings_that_a_sentence_goes_on_behind_and_figures_clause_by_clause():
    found = only(RUN_IN)
    assert (text(found.title), text(found.project)) == ("2022年度乡村道路养护项目支出绩效评价报告", "乡村道路养护")
    assert [(text(each.section), text(each.item), text(each.amount)) for each in found.funds] == [
        ("项目资金情况", "计划总投资", "1,500万元"), ("项目资金情况", "实际支出", "1,432.6万元"),
    ]
    assert printed(found.basis) == ["《乡村道路养护规定》"]
    assert [(text(each.date), text(each.event)) for each in found.schedule] == [
        ("2023年4月10日至20日", "开展现场评价"), ("2023年5月30日前", "形成初稿。"),
    ]
    assert [
        (text(each.name), text(each.weight), text(each.average), text(each.score_rate))
        for each in found.dimension_analysis
    ] == [("决策指标", None, "17", None), ("过程", "20", "18.1", None), ("项目产出", "40", "34", "85.00%")]
    assert printed(found.recommendations) == ["一是加强日常巡查。", "二是规范档案管理。"]


def test_a_title_alone_is_no_report():
    document = read("目录\n二、项目绩效评价报告\n三、名词解释\n撰写绩效评价报告\n")
    assert document.reports == ()
    assert "二、项目绩效评价报告" in "".join(part.text for part in document.unread)


def test_a_cover_and_the_title_above_the_text_are_one_report():
    content = report()
    title = content.split("\n")[0]
    document = read(f"{title}\n委托单位：青石区财政局\n2023年6月\n{content}")
    assert len(document.reports) == 1


def test_a_table_that_names_the_project_is_no_form():
    table = dump([["项目名称", "街心花园养护项目", "主管部门", "青石区园林局"]])
    document = read(report().replace("（一）项目概况\n", f"{table}\n（一）项目概况\n", 1))
    assert document.forms == ()
    (found,) = document.reports
    assert (text(found.project), len(found.criteria)) == ("街心花园养护项目", len(LEVELS))


def test_what_tells_nothing_is_left_over_with_its_lines():
    document = read(report())
    left = "\n".join(part.text for part in document.unread)
    assert "说明养护资金用得是否合理。" in left
    assert "总得分" not in left


def test_lines_cut_at_a_page_width_are_one_paragraph():
    wide = "（一）项目决策分析：前期论证不够充分并且没有留下会议纪要等书面材料，"
    cut = f"{wide}\n今后应当改进。考评平均分为17.00分，失分率为15.00%。"
    filler = "\n".join("本段文字只用来说明页面有这么宽而且没有任何数字在里面也没有完呢呢" for _ in range(5))
    content = report().replace("完成花园养护20公顷。", filler)
    found = only(content.replace("决策类指标满分20分，得18.5分，得分率92.5%。", cut))
    named = {text(each.name): each for each in found.dimension_analysis}
    assert text(named["项目决策"].loss_rate) == "15.00%"


@pytest.mark.parametrize("count", [300])
def test_many_rows_are_read_in_linear_time(count):
    def seconds(rows):
        head, body, total = panel()[0], panel()[1:-1], panel()[-1]
        many = [[*row[:2], f"{row[2]}{number}", *row[3:]] for number in range(rows // len(body)) for row in body]
        content = report([head, *many, total])
        began = time.process_time()
        assert len(only(content).criteria) == len(many)
        return time.process_time() - began

    few, many = min(seconds(count) for _ in range(3)), min(seconds(4 * count) for _ in range(3))
    assert many < 12 * max(few, 0.02)


def test_the_json_of_a_report_is_read_back_the_same():
    document = read(report())
    assert to_json(document).count("evaluation-expert-panel") == 1


UNDATED = report().replace("青石区园林局2022年度街心花园养护项目支出绩效评价报告", "“街心花园养护”项目绩效评价报告")


def test_the_year_at_whose_end_the_money_was_counted_is_the_one_evaluated():
    money = "年初预算300万元（2023年度安排的2023年度养护经费），截至2022年12月底支付90万元"
    told = UNDATED.replace("年初预算300万元", money)
    assert only(told).fiscal_year == 2022


def test_days_are_no_votes_for_the_year():
    done = "2022年完成花园养护20公顷。2023年3月1日验收，2023年3月2日移交，2023年4月上旬结算。"
    told = UNDATED.replace("完成花园养护20公顷。", done)
    assert only(told).fiscal_year == 2022


@pytest.mark.parametrize("beside", ["accounts", "form"])
def test_a_report_that_does_not_say_its_year_has_that_of_what_stands_beside_it(beside):
    guessed = only(UNDATED.replace("完成花园养护20公顷。", "2023年完成花园养护20公顷。"))
    read = Reports((guessed,), [], [], People(), frozenset({0}))
    years = ([2022], [None]) if beside == "accounts" else ([], [2022, 2022])
    assert (guessed.fiscal_year, of_their_year(read, *years)[0].fiscal_year) == (2023, 2022)
    assert of_their_year(read, [2021, 2022], [])[0].fiscal_year == 2023


def test_a_block_may_be_called_like_the_heading_it_stands_under_though_the_sheet_prints_no_first_level():
    rows = [Criterion(level2=Cell(name)) for name in ("项目立项", "项目效益")]
    told = ("四、绩效评价指标分析", "1、项目效益情况", "（1）项目效益分析：考评平均分为18分。",
            "项目效益指标满分20分，得18分。")  # fmt: skip
    lines = [Row((GridCell(line, at, 0, Place(line=at)),), at, prose=True) for at, line in enumerate(told)]
    found = [each for each, _ in dimensions(lines_of(blocks(lines)), rows)]
    assert [(text(each.name), each.level, text(each.level1)) for each in found] == [
        ("项目效益", 2, "项目效益"), ("项目效益", 1, "项目效益"),
    ]  # fmt: skip
