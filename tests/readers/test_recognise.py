"""A form is taken for a place's layout only on evidence of the place."""

import msgspec
import pytest

from jixiao.layouts import layouts
from jixiao.readers import read_document

FORM = """\
{title}
（2024年度）
项目名称\t护林员装备
主管部门\t{unit}\t实施单位\t{unit}
{more}项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t20.00\t20.00\t19.00\t10\t95%\t9.5
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t配发装备\t≥30套\t30套\t90\t90\t
总分\t\t\t\t\t\t100\t99.5\t
"""
CONTACT = "项目负责人\t郑某\t联系电话\t000-00000041\n"


@pytest.mark.parametrize(
    ("title", "unit", "more", "layout"),
    [
        ("财政项目支出绩效自评表", "上海市青浦区林业站", "", "shanghai-qingpu-self-evaluation"),
        ("财政项目支出绩效自评表", "河湾区林业站", "", "cn-self-evaluation-2020"),
        ("项目支出绩效自评表", "北京市丰台区林业站", CONTACT, "beijing-fengtai-self-evaluation"),
        ("项目支出绩效自评表", "河湾区林业站", CONTACT, "cn-self-evaluation-2020"),
    ],
)
def test_a_place_is_named_before_its_layout_is_taken(title, unit, more, layout):
    form = read_document(FORM.format(title=title, unit=unit, more=more).encode(), "x.txt").forms[0]
    assert form.layout == layout


def test_every_layout_of_a_place_needs_evidence():
    general = {layout.id for layout in layouts().values() if layout.region == "CN"}
    for layout in layouts().values():
        named = msgspec.structs.asdict(layout)
        assert layout.id in general or named["places"] or named["marks"], layout.id
