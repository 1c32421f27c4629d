"""Titles announce a form and its kind; sentences that mention a form do not."""

import pytest

from jixiao.readers.titles import is_year, title_of, year_of


@pytest.mark.parametrize(
    ("printed", "title", "kind", "year"),
    [
        ("项目支出绩效自评表", "项目支出绩效自评表", "self_evaluation", None),
        ("财政项目支出绩效自评表 （2023年度）", "财政项目支出绩效自评表", "self_evaluation", 2023),
        ("2022年度项目支出绩效自评表", "2022年度项目支出绩效自评表", "self_evaluation", 2022),
        ("附件2：项目支出绩效目标申报表", "项目支出绩效目标申报表", "target", None),
        ("绩效目标申报表(基础设施建设类)", "绩效目标申报表(基础设施建设类)", "target", None),
        ("项目支出绩效目标执行监控表", "项目支出绩效目标执行监控表", "monitoring", None),
        ("山区公路项目绩效目标自评表(2022年度)", "山区公路项目绩效目标自评表", "self_evaluation", 2022),
    ],
)
def test_titles(printed, title, kind, year):
    found = title_of(printed)
    assert (found.text, found.kind, found.year) == (title, kind, year)


@pytest.mark.parametrize(
    "line",
    [
        "项目支出绩效自评表详见附件。",
        "绩效评价工作开展情况",
        "根据绩效目标表，我局完成了工作",
        "自评表填报说明",
        "绩效" * 60 + "自评表",
    ],
)
def test_what_only_mentions_a_form_is_no_title(line):
    assert title_of(line) is None


@pytest.mark.parametrize("line", ["(2023 年度)", "（2020年度）", "2024年", "【2021年度】"])
def test_year_lines(line):
    assert is_year(line)


def test_a_date_is_no_fiscal_year():
    assert year_of("2023年5月1日发布") is None
    assert year_of("2022年与2023年") is None
