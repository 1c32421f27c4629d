"""What a form is about is told by its title and its labels, never guessed in silence."""

import pytest

from jixiao.readers import read_document
from jixiao.readers.match.subject import subject_of

FORM = """\
{title}
（2024年度）
{label}\t护林员装备
主管部门\t河湾区林业局\t实施单位\t河湾区林业站
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t20.00\t20.00\t19.00\t10\t95%\t9.5
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t配发装备\t≥30套\t30套\t90\t90\t
总分\t\t\t\t\t\t100\t99.5\t
"""
DEPARTMENT = """\
部门（单位）名称\t云岭市林业局
年度主要任务\t任务名称\t主要内容\t预算金额（万元）\t\t
\t\t\t总额\t财政拨款\t其他资金
\t任务1：巡山护林\t聘用护林员，巡护林区\t30.00\t30.00\t0.00
\t任务2：苗圃管护\t管护苗圃\t12.50\t10.00\t2.50
\t金额合计\t\t42.50\t40.00\t2.50
年度总体目标\t保护林区安全，提高苗木成活率。
年度绩效指标\t一级指标\t二级指标\t三级指标\t指标值
\t产出指标\t数量指标\t巡护里程\t≥900公里
\t满意度指标\t服务对象满意度指标\t林农满意度\t≥90%
"""


@pytest.mark.parametrize(
    ("title", "label", "subject", "doubt"),
    [
        ("项目支出绩效自评表", "项目名称", "project", None),
        ("2024年部门预算项目支出绩效自评表", "项目名称", "project", None),
        ("专项资金项目绩效自评表", "项目名称", "project", None),
        ("支出政策绩效自评表", "项目名称", "policy", None),
        ("绩效自评表", "政策名称", "policy", None),
        ("项目支出绩效自评表", "政策名称", "policy", "both"),
        ("市级专项资金绩效自评表", "专项资金名称", "special_fund", None),
        ("对下转移支付绩效自评表", "项目名称", "transfer_payment", None),
        ("专项转移支付区域绩效自评表", "专项名称", "transfer_payment", "both"),
        ("上年结转项目支出绩效自评表", "项目名称", "carryover_project", None),
        ("部门整体支出绩效自评表", "部门(单位)名称", "department", None),
        ("绩效自评表", "部门(单位)名称", "department", None),
        ("项目（政策）绩效自评表", "项目(政策)名称", "project", "nothing"),
        ("绩效自评表", "单位名称", "project", "nothing"),
    ],
)
def test_title_and_label_tell(title, label, subject, doubt):
    assert subject_of(title, [label]) == (subject, doubt)


@pytest.mark.parametrize(("title", "label", "subject"), [
    ("项目支出绩效自评表", "项目名称", "project"), ("部门整体支出绩效自评表", "部门(单位)名称", "department"),
    ("财政政策绩效自评表", "政策名称", "policy"),
])
def test_a_form_says_what_it_is_about(title, label, subject):
    text = FORM.format(title=title, label=label)
    text = text.replace("\t实施单位\t河湾区林业站", "") if subject == "department" else text
    form = read_document(text.encode(), "x.txt").forms[0]
    assert (form.kind, form.subject, form.problems) == ("self_evaluation", subject, ())


def test_what_is_not_told_is_said():
    form = read_document(FORM.format(title="绩效自评表", label="名称").encode(), "x.txt").forms[0]
    assert [problem.code for problem in form.problems if problem.level == "info"] == ["RDR107"]


def test_a_whole_department_opens_a_form_on_its_own_label():
    form, = read_document(DEPARTMENT.encode(), "x.txt").forms
    assert (form.kind, form.subject, form.implementing_unit.text) == ("target", "department", "云岭市林业局")
    assert [(row.name.text, row.budget.text, row.budget_fiscal.text, row.budget_other.text) for row in form.tasks] == [
        ("任务1：巡山护林", "30.00", "30.00", "0.00"),
        ("任务2：苗圃管护", "12.50", "10.00", "2.50"),
        ("金额合计", "42.50", "40.00", "2.50"),
    ]
    assert [row.level3.text for row in form.indicators] == ["巡护里程", "林农满意度"]
    assert form.goals[0].expected.text.startswith("保护林区")
    assert form.problems == ()
