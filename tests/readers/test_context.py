"""What a form leaves out is taken from the page around it, and said to be."""

import pytest

from jixiao.readers import read_document

FORM = """\
{above}
{title}
项目名称\t护林员装备
{own}绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t配发装备\t≥30套\t30套\t100\t90\t
总分\t\t\t\t\t\t100\t90\t
"""


def read(above="", title="项目支出绩效自评表", own=""):
    return read_document(FORM.format(above=above, title=title, own=own).encode(), "x.txt").forms[0]


def told(form):
    cells = {name: getattr(form.context, name) for name in form.context.__struct_fields__}
    return {name: cell.text for name, cell in cells.items() if cell}


@pytest.mark.parametrize(("given", "context"), [
    ({"above": "云岭市林业局2024年度部门决算"}, {"year": "2024", "department": "云岭市林业局"}),
    ({"above": "2024年度云岭市林业局部门决算公开"}, {"year": "2024", "department": "云岭市林业局"}),
    ({"above": "2024年度\n云岭市苗圃管护站单位决算"}, {"unit": "云岭市苗圃管护站"}),
    ({"above": "填报单位：云岭市林业局\n207101 云岭市苗圃管护站"},
     {"unit": "云岭市苗圃管护站", "department": "云岭市林业局"}),
    ({"title": "云岭市苗圃管护站2024年度项目支出绩效自评表"}, {"unit": "云岭市苗圃管护站"}),
    ({"title": "城区公园2024年度项目支出绩效自评表"}, {}),
    ({"above": "一、部门决算情况说明"}, {}),
])
def test_context(given, context):
    form = read(**given)
    assert told(form) == context
    assert form.implementing_unit is None
    assert form.supervising_department is None
    codes = sorted(problem.code for problem in form.problems)
    assert codes == sorted("RDR105" if name == "year" else "RDR106" for name in context)


def test_the_place_is_where_the_words_stand():
    form = read(above="云岭市林业局2024年度部门决算")
    assert form.context.department.at.line == 1
    assert form.context.year.at.line == 1


def test_what_the_form_prints_needs_no_context():
    form = read("云岭市林业局2024年度部门决算", own="主管部门\t河湾区林业局\t实施单位\t河湾区林业站\n")
    assert told(form) == {"year": "2024"}
