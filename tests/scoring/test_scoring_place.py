"""Which standard of several comes to a form: its subject, its place, its year, and what builds on what."""

from datetime import date

import pytest
from msgspec.structs import replace

from jixiao.model import Cell, Form, Indicator
from jixiao.model.form import Project
from jixiao.scoring import load_standard, score, standard_for
from jixiao.scoring.choice import _known, choose

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


def against(form):
    return {name: why for name, why, _ in choose(form)[1].others}


def test_the_province_that_a_district_builds_on_is_named_beside_it():
    given = form("四川省成都市郫都区某某局")
    assert choose(given)[1].reason == "单位或主管部门属于该地（四川省成都市郫都区），2025 年度"
    assert against(given) == {"sichuan-2025": "sichuan-pidu-2025 在它之上增补",
                              "practice-sichuan-2023": "年度不符，适用 2023–2024"}


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        # at the beginning, after codes, bodies and higher places
        ("四川某某局", "sichuan-2025"),
        ("四 川 省 某某厅", "sichuan-2025"),
        ("219001-四川省某某厅", "sichuan-2025"),
        ("[219001]四川省某某厅", "sichuan-2025"),
        ("（219001）四川省某某厅", "sichuan-2025"),
        ("中共四川省委某某部", "sichuan-2025"),
        ("四川省外国语某某中心", "sichuan-2025"),
        ("四川乡村振兴局", "sichuan-2025"),
        ("郫都区某某局", "sichuan-pidu-2025"),
        ("四川成都郫都区某某局", "sichuan-pidu-2025"),
        ("某某中心、成都市郫都区某某局", "sichuan-pidu-2025"),
        ("上海市虹口区四川北路街道办事处", "practice-shanghai-2024"),
        ("上海市虹口区四川中路社区中心", "practice-shanghai-2024"),
        ("上海某某局池州办事处", "practice-shanghai-2024"),
        ("池州市某某局", "practice-anhui-chizhou-2022"),
        ("安徽省池州市某某区某某局", "practice-anhui-chizhou-2022"),
        # named after a place, or of another one
        ("重庆市四川外国语大学", "cn-2020"),
        ("四川外国语大学", "cn-2020"),
        ("四川某某集团有限公司", "cn-2020"),
        ("四川北路街道办事处", "cn-2020"),
        ("四川北一路某某所", "cn-2020"),
        ("南京市上海路小学", "cn-2020"),
        ("郑州郫都路社区", "cn-2020"),
        ("郑州市郫都路社区", "cn-2020"),
        ("成都市郫都路小学", "cn-2020"),
        ("河南省郫都区某某局", "cn-2020"),
        ("广东省四川某某会", "cn-2020"),
        ("某某局驻四川省办事处", "cn-2020"),
        ("某某小学四川省分校", "cn-2020"),
    ],
)
def test_a_place_counts_where_a_name_begins_with_it(unit, expected):
    assert standard_for(form(unit, 2025)).id == expected


@pytest.mark.parametrize(
    ("unit", "layout", "year", "expected", "other", "why"),
    [
        ("深圳市福田区某某局", NATION, 2023, "cn-2020", "practice-shenzhen-futian-2023", "另一种表样"),
        ("广东省深圳市福田区某某局", None, 2023, "cn-2020", "practice-shenzhen-futian-2023", "另一种表样"),
        ("深圳市福田区某某局", NATION, 2022, "cn-2020", "practice-shenzhen-futian-2023", "年度不符，适用 2023–"),
        ("深圳市福田区某某局", NATION, None, "cn-2020", "practice-shenzhen-futian-2023", "另一种表样"),
        ("北京市丰台区某某局", NATION, 2021, "cn-2020", "practice-beijing-fengtai-2020", "另一种表样"),
        ("海淀区某某局", NATION, 2021, "cn-2020", "practice-beijing-haidian-2016", "另一种表样"),
        ("宁夏中卫市某某局", NATION, 2024, "cn-2020", "practice-ningxia-zhongwei-2024", "另一种表样"),
        ("湖北省某某厅", NATION, 2021, "cn-2020", "practice-hubei-2020", "另一种表样"),
        ("四川省某某厅", NATION, 2023, "cn-2020", "practice-sichuan-2023", "另一种表样"),
        ("四川省某某厅", NATION, 2024, "cn-2020", "sichuan-2025", "年度不符，适用 2025–2030"),
        ("四川省某某厅", NATION, 2025, "sichuan-2025", "practice-sichuan-2023", "年度不符，适用 2023–2024"),
        ("四川省某某厅", NATION, None, "sichuan-2025", "cn-2020", "sichuan-2025 更贴近该表"),
        ("上海市青浦区某某局", NATION, 2023, "cn-2020", "practice-shanghai-qingpu-2023", "另一种表样"),
        ("上海市青浦区某某局", NATION, 2024, "practice-shanghai-2024", "practice-shanghai-qingpu-2023", "另一种表样"),
        ("池州市某某局", NATION, 2021, "cn-2020", "practice-anhui-chizhou-2022", "年度不符，适用 2022–"),
        ("寿县某某局", NATION, 2023, "cn-2020", "practice-anhui-shouxian-department-2023", "为另一类对象而设"),
        ("广西壮族自治区某某厅", NATION, 2024, "cn-2020", "system-guangxi", "只在指定时使用"),
        ("天津市某某局", None, 2024, "cn-2020", "system-hebei-tianjin", "只在指定时使用"),
    ],
)
def test_a_standard_of_the_place_that_was_not_taken_is_told(unit, layout, year, expected, other, why):
    given = form(unit, year, layout=layout)
    assert standard_for(given).id == expected
    assert why in against(given)[other]


@pytest.mark.parametrize(("layout", "expected"), [(NATION, "cn-2020"), (None, "cn-2020"), (SICHUAN, "sichuan-2025")])
def test_of_two_places_that_lie_apart_neither_counts(layout, expected):
    given = replace(form("池州市某某局", 2025, layout=layout), supervising_department=Cell("上海市某某局"))
    assert standard_for(given).id == expected
    for name in ("practice-shanghai-2024", "practice-anhui-chizhou-2022"):
        assert against(given)[name] == "单位名称分属两地（安徽省池州市、上海市），不能凭地名选定"


def test_a_department_of_the_province_and_a_unit_of_its_district_do_not_lie_apart():
    given = replace(form("成都市郫都区某某局", 2025), supervising_department=Cell("四川省某某厅"))
    assert standard_for(given).id == "sichuan-pidu-2025"


def test_a_wrong_year_does_not_hide_that_a_second_place_is_named():
    given = replace(form("池州市某某局", 2022), supervising_department=Cell("上海市某某局"))
    assert standard_for(given).id == "cn-2020"
    assert against(given)["practice-shanghai-2024"] == "年度不符，适用 2024–"
    assert "分属两地" in against(given)["practice-anhui-chizhou-2022"]


def test_of_equally_close_ones_the_later_counts_and_is_not_called_closer(monkeypatch):
    base = load_standard("practice-shanghai-2024")
    older = replace(base, id="older", applies=replace(base.applies, region="上海市青浦区", places=("青浦",),
                                                      since=date(2023, 1, 1)))
    twin = replace(older, id="twin", applies=replace(older.applies, since=base.applies.since))
    monkeypatch.setattr("jixiao.scoring.choice.standards", lambda: (base, older, twin))
    _known.cache_clear()
    given = form("上海市青浦区某某局", 2024)
    try:
        assert standard_for(given).id == "practice-shanghai-2024"
        assert against(given) == {"older": "与 practice-shanghai-2024 同样贴近，后者起用较晚",
                                  "twin": "与 practice-shanghai-2024 同样贴近，按编号取后者"}
    finally:
        _known.cache_clear()


def test_a_project_code_brings_its_place_before_the_name_of_a_unit(monkeypatch):
    base = load_standard("practice-shanghai-2024")
    coded = replace(base, id="coded", applies=replace(base.applies, region="某省某市", places=(), codes=("4403",)))
    monkeypatch.setattr("jixiao.scoring.choice.standards", lambda: (base, coded))
    _known.cache_clear()
    given = replace(form("上海市某某局", 2024), project=Project(code=Cell("44030022")))
    try:
        chosen, choice = choose(given)
        assert (chosen.id, choice.reason) == ("coded", "项目编码属于该地（某省某市），2024 年度")
        assert against(given) == {"practice-shanghai-2024": "coded 更贴近该表"}
    finally:
        _known.cache_clear()


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
