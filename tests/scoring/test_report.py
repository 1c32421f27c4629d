"""An evaluation report computed again: every figure with its inputs, and the published panel where it is present."""

from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.published import SHARED
from support.rule_reports import report_from_json, report_of

from jixiao.model.document import Document
from jixiao.rules import Choice, ReportCase, judge
from jixiao.scoring.report import recomputed_report

GOLD = SHARED / "gold" / "fengtai_evaluation.json"
published = pytest.mark.skipif(not GOLD.is_file(), reason="no published evaluation report beside this repository")
ARITHMETIC = {f"EVA{number}" for number in (101, 102, 104, 105, 106, 110, 114, 115, 116, 117, 118, 119, 120)}
METHODS = {"sum", "mean", "total", "lost_rate", "shares"}


def parts(case):
    return {part.path: part for part in recomputed_report(report_of(case)).parts}


def test_every_printed_figure_is_computed_again():
    found = parts({})
    assert {part.method for part in found.values()} == METHODS
    assert all(part.standing in ("agrees", "inside") for part in found.values())
    wanted = {f"criteria[{row}].{name}" for row in range(9) for name in ("sum", "average")}
    wanted |= {"criteria[0].level1_weight", "criteria[1].level2_weight", "total.weight", "total.scores[2]"}
    wanted |= {"total.sum", "total.average", "score", "dimension_analysis[0].weight", "dimension_analysis[4].average"}
    wanted |= {"dimension_analysis[10].loss_rate", "survey.very_satisfied", "survey.satisfaction"}
    assert wanted <= found.keys()


def test_a_mean_opens_into_the_scores_of_the_experts():
    part = parts({})["criteria[0].average"]
    assert [(each.name, each.value, each.path) for each in part.steps[0].inputs] == [
        ("专家1", 5, "criteria[0].scores[0]"), ("专家2", Decimal("4.5"), "criteria[0].scores[1]"),
        ("专家3", 5, "criteria[0].scores[2]"),
    ]
    assert [step.formula for step in part.steps] == ["(5 + 4.5 + 5) ÷ 3 = 4.8333…", "4.8333… → 4.83"]
    assert (part.rounding, part.claimed, part.computed) == ("half_up 2", Decimal("4.83"), Decimal("4.83"))


def test_what_rounding_leaves_open_is_an_interval_and_says_why():
    rows = [{"level1": "产出", "level3": name, "weight": 50, "scores": [50, 50, 49]} for name in ("盏数", "亮灯率")]
    part = parts({"rows": rows})["total.average"]
    assert (part.computed, part.low, part.high) == (None, Decimal("99.33"), Decimal("99.34"))
    assert part.because == "因舍入次序不同，各行平均分相加得 99.34；各专家总分的平均分得 99.33"
    assert part.because_en.startswith("by the order of rounding, means of the rows added gives 99.34")


@pytest.mark.parametrize(("case", "path", "reason"), [
    ({"change": {0: {"scores": [5, "", 5], "average": 5}}}, "criteria[0].average", "有专家的评分缺失或读不懂"),
    ({"dimensions": [{"name": "宣传", "average": 3}]}, "dimension_analysis[0].average", "评分表中没有同名的指标"),
    ({"change": {0: {"weight": "", "level1_weight": 10}}}, "criteria[0].level1_weight", "有的行没有印或读不懂"),
    ({"rows": [{"level1": "产出", "weight": 100}], "experts": []}, "total.average", "有的行没有印或读不懂"),
])
def test_what_cannot_be_computed_says_why(case, path, reason):
    part = parts(case)[path]
    assert (part.computed, part.reason) == (None, reason)
    assert part.reason_en


@pytest.mark.parametrize(("name", "under", "level", "average"), [
    ("项目决策", None, 1, "9.13"), ("一、决策指标（10分）", None, 1, "9.13"), ("决策情况", None, 1, "9.13"),
    ("资金管理", "项目过程", 2, "9.47"), ("组织实施情况", None, 2, "8.5"), ("市民满意度", "项目效益", 2, "13.97"),
    ("项目效益", None, 2, "31.97"),
])
def test_blocks_are_found_by_the_names_that_the_text_gives_them(name, under, level, average):
    dimension = {"name": name, "level": level, "level1": under, "average": average}
    part = parts({"dimensions": [dimension]})["dimension_analysis[0].average"]
    assert part.computed == Decimal(average)


def test_the_very_name_goes_before_one_akin_and_a_name_of_two_blocks_is_none():
    rows = [
        {"level1": level1, "level2": level2, "level3": "甲", "weight": 25, "scores": [score] * 3}
        for level1, level2, score in
        [("投入", "制度", 20), ("决策", "制度", 21), ("产出", "产出数量", 22), ("效益", "产出数量", 23)]
    ]
    told = [("投入", 1, None, 20), ("项目决策", 1, None, 21), ("制度", 2, "决策", 21), ("制度", 2, None, None)]
    dimensions = [{"name": name, "level": level, "level1": under, "average": 1} for name, level, under, _ in told]
    found = parts({"rows": rows, "dimensions": dimensions})
    assert [found[f"dimension_analysis[{at}].average"].computed for at in range(4)] == [each[3] for each in told]


SCORES = st.decimals(0, 10, places=1)


@given(st.integers(1, 6).flatmap(
    lambda experts: st.lists(st.lists(SCORES, min_size=experts, max_size=experts), min_size=1, max_size=12)
))
@settings(max_examples=60, deadline=None)
def test_a_sheet_that_is_right_is_right(scores):
    levels = ["决策", "过程", "产出", "效益"]
    rows = [
        {"level1": levels[at * 4 // len(scores)], "level2": f"块{at // 2}", "level3": f"第{at}行", "weight": 10,
         "scores": [float(each) for each in row]}
        for at, row in enumerate(scores)
    ]
    case = {"rows": rows, "experts": [f"专家{at}" for at in range(len(scores[0]))], "dimensions": []}
    assert all(part.standing in ("agrees", "inside") for part in parts(case).values())


def test_cost_is_linear():
    def took(count):
        rows = [{"level1": f"块{at % 9}", "level2": f"项{at % 40}", "level3": f"第{at}行", "weight": 1,
                 "level1_weight": 1, "level2_weight": 1, "scores": [1, 0.5, 1]} for at in range(count)]
        dimensions = [{"name": "块1", "level": 1, "average": 3, "loss_rate": "1%"} for _ in range(count)]
        funds = [["使用", "共支付" if not at else f"第{at}项", f"{at + 1}万元"] for at in range(count)]
        report = report_of({"rows": rows, "dimensions": dimensions, "funds": funds})
        start = process_time()
        judge(ReportCase(report, Document("x")), Choice.of(["EVA"], None))
        return process_time() - start

    took(20)
    assert min(took(800) for _ in range(2)) < 32 * max(took(100), 0.02)


@published
def test_the_published_panel_recomputes_exactly():
    report = report_from_json(GOLD.read_text(encoding="utf-8"))
    found = {part.path: part for part in recomputed_report(report).parts}
    off = [path for path, part in found.items() if part.standing not in ("agrees", "inside")]
    assert off == ["dimension_analysis[0].loss_rate"]
    wrong = found[off[0]]
    assert (wrong.claimed, wrong.computed) == (Decimal("19.34"), Decimal("19.33"))
    assert found["total.average"].computed == Decimal("90.54")
    totals = [found[f"total.scores[{at}]"].computed for at in range(5)]
    assert totals == [Decimal(each) for each in ("90.9", "91", "90.3", "90.5", "90")]
    assert sum(path.startswith("criteria") and path.endswith("average") for path in found) == 18
    assert all(each.at for part in found.values() for step in part.steps for each in step.inputs)


@published
def test_findings_on_the_published_report():
    report = report_from_json(GOLD.read_text(encoding="utf-8"))
    findings = judge(ReportCase(report, Document("x", reports=(report,))), Choice.of(None, None, preview=True)).findings
    found = {(finding.code, finding.path) for finding in findings}
    assert {each for each in found if each[0] in ARITHMETIC} == {("EVA110", "dimension_analysis[0].loss_rate")}
    assert found - {("EVA110", "dimension_analysis[0].loss_rate")} == {
        ("EVA107", "criteria[10].scores[4]"), ("EVA113", "experts[0]"), ("EVA121", "survey.respondents"),
    }
    names = {cell.text for cell in report.experts}
    assert not any(name in finding.message + finding.message_en + (finding.found or "") for finding in findings
                   for name in names)


def test_levels_of_findings_follow_the_proof():
    """An error is proved by arithmetic; one unit of the last rounded digit is a warning."""
    rates = ["8.71%", "8.72%", "18.7%"]
    levels = []
    for rate in rates:
        report = report_of({"dimension": {0: {"loss_rate": rate}}})
        (finding,) = judge(ReportCase(report, Document("x")), Choice.of(["EVA110"], None)).findings
        levels.append(finding.level)
    assert levels == ["warning", "error", "error"]


def test_a_block_of_one_row_shows_its_figure_and_no_sum_of_it():
    parts = recomputed_report(report_of({"finds": []})).parts
    alone = next(part for part in parts if part.path == "criteria[5].level2_weight")
    assert [step.formula for step in alone.steps] == ["20"]
