"""What is said about the head of an indicator table."""

import pytest

from jixiao.readers import read_document

FORM = """\
项目支出绩效自评表
项目名称\t鱼塘清淤
绩效指标\t{head}\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t清淤土方\t≥300立方米\t320立方米\t90\t90\t
"""
TWO_BLOCKS = """\
项目支出绩效目标表
项目名称\t鱼塘清淤
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值
\t产出指标\t数量指标\t清淤土方\t≥900立方米\t数量指标\t清淤土方\t≥300立方米
"""


def read(text):
    return read_document(text.encode(), "鱼塘.txt").forms[0]


def told(form):
    return [problem.message for problem in form.problems if problem.code == "RDR108"]


@pytest.mark.parametrize(("head", "messages"), [
    ("一级指标\t二级指标\t三级指标", []),
    ("一级指标\t一级指标\t三级指标", ["表头“一级指标”印了两次，按位置认栏"]),
])
def test_a_head_printed_twice_is_told_and_read_by_its_position(head, messages):
    form = read(FORM.format(head=head))
    assert told(form) == messages
    row = form.indicators[0]
    assert (row.level1.text, row.level2.text, row.level3.text) == ("产出指标", "数量指标", "清淤土方")


def test_two_blocks_side_by_side_repeat_their_heads():
    form = read(TWO_BLOCKS)
    assert len(form.indicators) == 2
    assert told(form) == []
