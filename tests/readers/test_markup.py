"""Remnants of HTML and Markdown go; what the page prints stays, comparison signs above all."""

import pytest

from jixiao.readers.text.markup import clean


@pytest.mark.parametrize(
    ("dumped", "printed"),
    [
        ("  开放天数　", "开放天数"),
        ("<b>总分</b>", "总分"),
        ('<h2 style="text-align: center;">绩效自评表</h2>', "绩效自评表"),
        ("<p>一是修缮。</p><p>二是开放。</p>", "一是修缮。二是开放。"),
        ("**备注：**", "备注："),
        ("## 项目支出绩效自评表", "项目支出绩效自评表"),
        ("支出<30万元", "支出<30万元"),
        ("< 5 起", "< 5 起"),
        ("<=b级", "<=b级"),
        ("A&amp;B", "A&B"),
        ('一次性项目 <input type="checkbox" checked> 经常性项目 <input type="checkbox">', "一次性项目 ☑ 经常性项目 ☐"),
        ("年初预\n算数", "年初预算数"),
        ("年度\n\n指标值", "年度指标值"),
        ("IP v4\nand v6", "IP v4 and v6"),
        ("* 实际完成值", "* 实际完成值"),
    ],
)
def test_clean(dumped, printed):
    assert clean(dumped) == printed
