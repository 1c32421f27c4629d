"""Which standard of several comes to a form: its subject, its place, its year, and what builds on what."""

import pytest

from jixiao.model import Cell, Form, Indicator
from jixiao.scoring import load_standard, score, standard_for
from jixiao.scoring.choice import choose

SICHUAN = "sichuan-self-evaluation"
NATION = "cn-self-evaluation-2020"


def form(unit=None, year=2025, subject="project", layout=None, level1=None):
    rows = (Indicator(level1=Cell(level1), weight=Cell("10")),) if level1 else ()
    return Form(kind="self_evaluation", subject=subject, fiscal_year=year, layout=layout, indicators=rows,
                implementing_unit=Cell(unit) if unit else None)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (form("四川省某某厅", 2025), "sichuan-2025"),
        (form("四川省某某厅", 2024), "cn-2020"),
        (form("成都市郫都区某某局", 2025), "sichuan-pidu-2025"),
        (form("四川省成都市郫都区某某局", 2025), "sichuan-pidu-2025"),
        (form("成都市郫都区某某局", 2025, layout=SICHUAN), "sichuan-pidu-2025"),
        (form("成都市郫都区某某局", 2025, layout=NATION), "sichuan-pidu-2025"),
        (form("成都市郫都区某某局", 2025, "department"), "sichuan-pidu-department-2025"),
        (form("成都市郫都区某某局", 2025, "special_fund"), "sichuan-pidu-2025"),
        (form("四川省某某厅", 2025, "department"), "cn-2020"),
        (form("寿县某某局", 2023, "department"), "practice-anhui-shouxian-department-2023"),
        (form("寿县某某局", 2023), "cn-2020"),
        (form("池州市某某局", 2022, layout=NATION), "practice-anhui-chizhou-2022"),
        (form("广水市某某局", 2019), "practice-hubei-guangshui-2019"),
        (form("广水市某某局", 2020), "cn-2020"),
        (form("上海市某某局", 2024), "practice-shanghai-2024"),
        (form("上海市青浦区某某局", 2024, layout="shanghai-qingpu-self-evaluation"), "practice-shanghai-qingpu-2023"),
        (form(None, 2021, "department", "chongqing-department-self-evaluation"), "practice-chongqing-department-2021"),
        (form("广西壮族自治区某某厅", 2024), "cn-2020"),
        (form(None, 2024, layout=NATION, level1="成本指标"), "cn-2020"),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_a_form_finds_its_standard(given, expected):
    assert standard_for(given).id == expected


def test_the_province_that_a_district_builds_on_is_named_beside_it():
    choice = choose(form("四川省成都市郫都区某某局"))[1]
    assert choice.reason == "单位或主管部门属于该地（四川省成都市郫都区），2025 年度"
    assert [(name, why) for name, why, _ in choice.others] == [("sichuan-2025", "sichuan-pidu-2025 更贴近该表")]


def test_of_two_places_on_one_form_the_later_standard_counts():
    assert standard_for(form("上海市某某局池州办事处", 2024)).id == "practice-shanghai-2024"


def test_a_standard_that_only_a_name_brings_is_mentioned_where_it_knows_the_first_level():
    assert [name for name, _, _ in choose(form(None, 2024, layout=NATION, level1="成本指标"))[1].others] == ["cn-2021"]
    assert choose(form(None, 2024, layout=NATION, level1="产出指标"))[1].others == ()
    assert choose(form("寿县某某局", 2023, "department", level1="产出指标"))[1].others == ()
    assert score(form(None, 2024), "cn-2021").own is False


def test_a_rate_against_the_initial_budget_does_not_cite_that_it_is_the_revised_one():
    """What cn-2020 says of the budget must not come in with the places of the rate."""
    haidian = load_standard("practice-beijing-haidian-2016")
    cited = [cite.key for cite in haidian.cited("execution.rate", "rounding.rate")]
    assert cited == ["practice-beijing-haidian-2016#rate", "cn-2020#rate-places", "cn-2020#printed-precision"]


def test_a_place_told_by_the_style_of_the_form_says_so_and_begins_with_the_year_that_was_seen():
    """regulations.md Appendix A: one form of 2020, its region inferred."""
    hubei = load_standard("practice-hubei-2020")
    assert hubei.applies.since.year == 2020
    assert "据表样推断" in hubei.applies.region
    assert "据表样推断" in hubei.title
    assert "told by its style" in hubei.title_en
