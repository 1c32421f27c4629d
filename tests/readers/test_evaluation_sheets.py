"""Score sheets of evaluation reports in every layout: text dumps, cells with true spans, lost cells, two-row heads."""

import pytest
from support.evaluation import LEVELS, NAMES, dump, panel, report
from support.words import docx, p, tbl, tc

from jixiao.layouts.evaluation import sheets
from jixiao.model.cell import text
from jixiao.readers import read_document
from jixiao.rules import Choice, ReportCase, judge

TITLE = "青石区园林局2022年度街心花园养护项目支出绩效评价报告"


def sheet_of(content):
    (found,) = read_document(content.encode(), "表.txt", names=True).reports
    return found


def in_report(rows, **more):
    return sheet_of(f"{TITLE}\n一、评价结论\n本项目得分90.5分。\n\n{dump(rows, **more)}")


def column(found, name):
    return [text(getattr(row, name)) for row in found.criteria]


def check_levels(found):
    assert column(found, "level1") == ["决策", "决策", "过程", "过程", "产出", "效益"]
    assert column(found, "level1_weight") == ["20", "20", "20", "20", "40", "20"]
    assert column(found, "level2") == ["项目立项", "绩效目标", "资金管理", "资金管理", "产出数量", "项目效益"]
    assert column(found, "level2_weight") == ["8", "12", "20", "20", "40", "20"]
    assert column(found, "level3") == [level3 for _, _, level3, _ in LEVELS]
    assert column(found, "weight") == [weight for *_, weight in LEVELS]


@pytest.mark.parametrize("lost", [False, True])
@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("sums", [False, True])
def test_a_panel_in_a_text_dump(count, sums, lost):
    found = in_report(panel(NAMES[:count], sums=sums), lost=lost)
    check_levels(found)
    assert [text(cell) for cell in found.experts] == list(NAMES[:count])
    assert [cell.text for cell in found.criteria[0].scores] == ["8", "7.2", "6.8", "7.6", "6.4"][:count]
    assert (text(found.criteria[2].sum) is not None) is sums
    assert (text(found.total.weight), len(found.total.scores), text(found.total.scores[0])) == ("100", count, "100")
    assert found.layout == "evaluation-expert-panel"
    assert found.experts_named


@pytest.mark.parametrize("names", [
    ("专家1", "专家2", "专家3"), ("专家一", "专家二", "专家三"),
    ("评委A", "评委B", "评委C"), ("1号评委", "2号评委", "3号评委"), ("专家甲", "专家乙", "专家丙"),
    ("委员1", "委员2", "委员3"),
    ("甲", "乙", "丙"), ("A", "B", "C"), ("1", "2", "3"), ("①", "②", "③"), ("一", "二", "三"),
    ("评分a", "评分b", "评分c"),
    ("专家Ⅰ", "专家Ⅱ", "专家Ⅲ"), ("第一评委", "第二评委", "第三评委"), ("专家-1", "专家-2", "专家-3"),
])
def test_experts_without_names(names):
    found = in_report(panel(names))
    assert ([text(cell) for cell in found.experts], found.experts_named) == (list(names), False)


@pytest.mark.parametrize("names", [
    ("专家于建设", "专家欧阳小满", "专家高峰"), ("委员于建设", "委员欧阳小满", "委员高峰"),
    ("专家（于建设）", "专家（欧阳小满）", "专家（高峰）"), ("评委：于建设", "评委：欧阳小满", "评委：高峰"),
])
def test_experts_whose_names_stand_beside_what_they_are(names):
    found = in_report(panel(names))
    assert ([text(cell) for cell in found.experts], found.experts_named) == (list(names), True)
    hidden = read_document(f"{TITLE}\n一、评价结论\n本项目得分90.5分。\n\n{dump(panel(names))}".encode(), "表.txt")
    assert "于建设" not in str(hidden)


@pytest.mark.parametrize("names", [("1", "2", "3"), ("甲", "乙", "丙"), ("①", "②", "③"), ("专家1", "专家2", "专家3")])
def test_numbers_of_experts_below_one_head(names):
    head, *rest = panel(names, sums=False)
    found = in_report([[*head[:4], "专家评分", "平均分"], list(names), *rest])
    check_levels(found)
    assert [text(cell) for cell in found.experts] == list(names)


def test_the_scheme_printed_first_without_scores_does_not_count():
    scheme = dump([row[:4] for row in panel()[:-1]])
    found = sheet_of(f"{TITLE}\n一、评价指标体系\n\n{scheme}\n二、评价结论\n本项目得分90.5分。\n\n{dump(panel())}")
    check_levels(found)
    assert len(found.criteria[0].scores) == 5


def test_a_sheet_in_parts_is_one():
    head, *rows, total = panel()
    rows[4][0:1] = ["产出（40分）"]
    first, second = [head, *rows[:4]], [head, *rows[4:], total]
    found = sheet_of(f"{TITLE}\n一、评价结论\n本项目得分90.5分。\n\n{dump(first)}\n续表\n\n{dump(second)}")
    check_levels(found)


def word(*rows):
    before = p(TITLE) + p("一、评价结论") + p("本项目得分90.5分，等级为“优”。")
    return docx(before + tbl(*rows) + p("二、有关建议") + p("1.加强日常管理。"))


def test_a_cell_belongs_to_the_head_whose_span_it_shares_where_columns_are_cut_finer_than_they_look():
    before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    (found,) = read_document(word(
        [tc("一级指标", span=2), tc("二级指标"), tc("三级指标"), tc("分值"), tc("专家1"), tc("专家2"), tc("平均分")],
        [before, tc("决策（20分）"), tc("项目立项"), tc("立项依据充分性"), tc("20"), tc("18"), tc("19"), tc("18.5")],
        [before, tc("产出（80分）"), tc("产出数量"), tc("补种树木"), tc("80"), tc("72"), tc("72"), tc("72")],
    ), "表.docx", names=True).reports  # fmt: skip
    assert column(found, "level1") == ["决策", "产出"]


def test_three_experts_below_one_head_in_cells_with_true_spans():
    down, on = {"merge": "restart"}, {"merge": "continue"}
    data = word(
        [tc("一级指标", **down), tc("二级指标", **down), tc("三级指标", **down), tc("分值", **down),
         tc("专家评分", span=3), tc("平均分", **down), tc("评分标准", **down)],
        [tc(**on), tc(**on), tc(**on), tc(**on), tc("钱一"), tc("孙  二"), tc("李三多"), tc(**on), tc(**on)],
        [tc("决策（20分）", **down), tc("项目立项", **down), tc("立项依据充分性"), tc("10"), tc("8"), tc("9"), tc("10"),
         tc("9"), tc("有依据得10分")],
        [tc(**on), tc(**on), tc("立项程序规范性"), tc("10"), tc("8"), tc(), tc("10"), tc("9"), tc()],
        [tc("产出（80分）"), tc("产出数量"), tc("补种树木"), tc("80"), tc("70"), tc("71"), tc("72"), tc("71"), tc()],
        [tc("小计", span=3), tc("100"), tc("86"), tc("80"), tc("92"), tc("89"), tc()],
        [tc("总分", span=3), tc("100"), tc("86"), tc("80"), tc("92"), tc("89"), tc()],
    )  # fmt: skip
    (found,) = read_document(data, "表.docx", names=True).reports
    assert column(found, "level1") == ["决策", "决策", "产出"]
    assert column(found, "level2") == ["项目立项", "项目立项", "产出数量"]
    assert [text(cell) for cell in found.experts] == ["钱一", "孙  二", "李三多"]
    assert [[cell.text for cell in row.scores] for row in found.criteria] == [
        ["8", "9", "10"], ["8", None, "10"], ["70", "71", "72"],
    ]
    assert column(found, "standard") == ["有依据得10分", None, None]
    assert column(found, "average") == ["9", "9", "71"]
    assert (text(found.total.weight), text(found.total.average)) == ("100", "89")


def test_the_experts_below_one_head_in_a_text_dump():
    head, *rest = panel(NAMES[:3], sums=False)
    found = in_report([[*head[:4], "专家评分", "平均分"], list(NAMES[:3]), *rest])
    check_levels(found)
    assert [text(cell) for cell in found.experts] == list(NAMES[:3])


@pytest.mark.parametrize("recheck", ["复核得分", "复评得分", "评价得分"])
def test_self_score_and_the_score_that_checks_it(recheck):
    found = in_report([
        ["一级指标", "二级指标", "三级指标", "分值", "自评得分", recheck, "扣分原因"],
        ["产出", "数量指标", "补种树木", "60", "60", "52", "有8株枯死"],
        ["", "质量指标", "成活率", "30", "30", "28.5", ""],
        ["小计", "90", "90", "80.5"],
        ["效益", "社会效益", "群众认可", "10", "10", "10", ""],
        ["合计", "100", "100", "90.5"],
    ])  # fmt: skip
    assert column(found, "self_score") == ["60", "30", "10"]
    assert column(found, "recheck_score") == ["52", "28.5", "10"]
    assert column(found, "reason")[0] == "有8株枯死"
    assert (text(found.total.weight), text(found.total.self_score), text(found.total.recheck_score)) == (
        "100", "100", "90.5",
    )
    assert found.layout == "evaluation-self-and-recheck"


def test_a_whole_department_with_points_behind_every_level():
    found = sheet_of("北山县水利局部门整体支出绩效评价报告\n（2023年度）\n一、部门概况\n二、评价结论\n\n" + dump([
        ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "指标解释", "评价标准", "得分"],
        ["投入", "20", "预算配置", "20", "在职人员控制率", "12", "在职人数与编制数之比", "不超过1得满分", "12"],
        ["", "", "", "", "三公经费变动率", "8", "与上年之比", "不超过0得满分", "6"],
        ["效果", "80", "履职效益", "80", "灌溉面积", "80", "完成数与计划数之比", "按比例得分", "70"],
        ["总分", "100", "88"],
    ]))  # fmt: skip
    assert found.layout == "evaluation-whole-department"
    assert (text(found.department), found.fiscal_year) == ("北山县水利局", 2023)
    assert column(found, "level1_weight") == ["20", "20", "80"]
    assert column(found, "weight") == ["12", "8", "80"]
    assert column(found, "standard") == ["不超过1得满分", "不超过0得满分", "按比例得分"]
    assert column(found, "average") == ["12", "6", "70"]
    assert (text(found.total.weight), text(found.total.average)) == ("100", "88")


def test_one_figure_behind_the_total_is_the_score_when_it_is_not_the_sum_of_points():
    rows = [["一级指标", "二级指标", "三级指标", "分值", "得分"], ["产出", "数量指标", "补种树木", "100", "88"]]
    assert text(in_report([*rows, ["总分", "88"]]).total.average) == "88"
    assert text(in_report([*rows, ["总分", "100"]]).total.weight) == "100"


def test_a_grade_below_the_sheet_and_blocks_without_indicators():
    found = in_report([
        ["一级指标", "分值", "得分", "失分率"], ["决策", "20", "18", "10%"], ["产出", "80", "72.5", "9.38%"],
        ["合计", "100", "90.5", "9.5%"],
    ])  # fmt: skip
    assert found.criteria == ()
    assert [
        (text(each.name), text(each.weight), text(each.average), text(each.loss_rate))
        for each in found.dimension_analysis
    ] == [("决策", "20", "18", "10%"), ("产出", "80", "72.5", "9.38%")]
    graded = in_report([*panel(), ["评价等级", "优"]])
    assert text(graded.grade) == "优"


def test_blocks_side_by_side():
    found = in_report([
        ["指标", "决策", "过程", "产出", "合计"], ["分值", "20", "20", "60", "100"],
        ["得分", "18", "19.5", "53", "90.5"], ["得分率", "90%", "97.5%", "88.33%", "90.5%"],
    ])  # fmt: skip
    assert [
        (text(each.name), text(each.weight), text(each.average), text(each.score_rate))
        for each in found.dimension_analysis
    ] == [("决策", "20", "18", "90%"), ("过程", "20", "19.5", "97.5%"), ("产出", "60", "53", "88.33%")]


def test_columns_of_figures_without_names_are_no_experts():
    head, *rows = panel(NAMES[:3], sums=False)
    found = in_report([[*head[:4], "数量", "质量", "时效", "平均分"], *rows])
    assert (found.experts, found.experts_named) == ((), False)


def test_every_layout_is_found_by_a_sheet():
    assert len({sheet.id for sheet in sheets()}) == len(sheets()) >= 6


def test_a_sheet_alone_is_a_report_of_its_own():
    content = f"街心花园养护项目专家评分汇总表\n\n{dump(panel())}"
    (found,) = read_document(content.encode(), "表.txt").reports
    check_levels(found)


def test_an_annex_behind_the_report_is_its_sheet():
    content = report("").replace("七、其他需要说明的问题\n无。", f"附件1：绩效评价指标评分表\n\n{dump(panel())}")
    found = sheet_of(content)
    check_levels(found)
    assert len(found.findings) == 2


def relative(total="86.4"):
    rows = [["一级指标", "权重", "二级指标", "权重", "三级指标", "权重", "得分"],
            ["过程", "40%", "资金管理", "60%", "预算执行率", "50%", "90"],
            ["", "", "", "", "资金使用合规性", "50%", "88"],
            ["", "", "组织实施", "40%", "制度执行有效性", "100%", "80"],
            ["产出", "60%", "产出数量", "100%", "补种树木", "100%", "86"], ["综合得分", total]]
    return "青石区园林局2022年度街心花园养护项目支出绩效评价报告\n一、评价结论\n本项目得分86.4分。\n\n" + dump(rows)


def test_weights_that_are_shares_of_the_level_above_are_no_errors():
    document = read_document(relative().encode(), "表.txt")
    (found,) = document.reports
    assert [text(row.weight) for row in found.criteria] == ["50%", "50%", "100%", "100%"]
    assert [f.code for f in judge(ReportCase(found, document), Choice()).findings if f.level == "error"] == []
