"""The narrative of accounts beside the evaluation reports of the same document."""

import pytest
from support.rule_accounts import judgements_of

from jixiao.model import Cell, Place
from jixiao.model.report import EvaluationReport, FundItem

FORMS = [{"project": {"name": "路灯维修"}}, {"project": {"name": "公厕保洁"}}]
COUNT = {"item": "评价项目", "concept": "evaluated_projects", "amount": "3 个", "note": "评价结果均为优"}
MONEY = {"item": "涉及金额", "concept": "evaluated_money", "amount": "250.00"}


def report(project="井盖更换", grade="优", amount="50.00万元"):
    item = FundItem(Cell("项目预算资金"), Cell(amount, Place(line=9)))
    return EvaluationReport(project=Cell(project), grade=Cell(grade, Place(line=8)), funds=(item,))


def found(code, figures, *reports):
    case = {"figures": figures, "with_forms": FORMS, "with_reports": reports}
    return [finding for judgement in judgements_of(case, code) for finding in judgement.findings]


def test_a_project_that_only_has_a_report_is_named():
    (one,) = found("ACC225", [COUNT], report())
    assert one.message == "文字写评价项目 3 个，同一文件有自评表 2 张；“井盖更换”只有评价报告，没有自评表"
    (one,) = found("ACC225", [COUNT], report("路灯维修"))
    assert one.message == "文字写评价项目 3 个，同一文件有自评表 2 张"


def test_its_money_is_tried_beside_that_of_the_forms():
    (one,) = found("ACC226", [MONEY], report())
    assert one.message.endswith("；加上只有评价报告的“井盖更换”为 250.00万元")
    (one,) = found("ACC226", [MONEY], report(amount="53.00万元"))
    assert "加上" not in one.message


@pytest.mark.parametrize(("grade", "count"), [("优", 0), ("“优秀”", 0), ("良", 1)])
def test_grade_of_a_report(grade, count):
    findings = found("ACC227", [COUNT], report(grade=grade))
    assert len(findings) == count
    assert all((each.also[0].path, each.also[0].at.line) == ("reports[0].grade", 8) for each in findings)


@pytest.mark.parametrize(("amount", "count"), [("650.00万元", 1), ("600.00万元", 0), ("6,500,000.00元", 1)])
def test_one_project_above_all_project_expenditure(amount, count):
    limit = {"item": "项目支出", "concept": "expenditure:project", "amount": "600.00"}
    findings = found("ACC228", [limit], report(amount=amount))
    assert [each.path for each in findings] == ["figures[0].amount"] * count
    assert all(each.also[0].path == "reports[0].funds[0].amount" for each in findings)
