"""The shelf: which forms are taken out together, and that the order of documents does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support.rule_forms import form_of

from jixiao.rules import Choice, Shelf, among, catalogue, engine, shelf
from jixiao.rules.joins import code_of, name_of, unit_of

CODE = "990101230000000000001"
NEXT = "990101240000000000007"


def form(name="路灯维修", unit="桥东区市政所", year=2023, kind="self_evaluation", code=None, **more):
    project = {"name": name} if code is None else {"name": name, "code": code}
    return form_of({"kind": kind, "year": year, "project": project, "unit_name": unit, **more})


def shelf_of(*forms, **decided):
    shelf = Shelf(**decided)
    for position, each in enumerate(forms):
        shelf.add(f"{position}.docx", 1, each)
    return shelf


def joined(shelf, scope="project"):
    """How every group was joined, and which documents are in it."""
    return [(group.joined, [member.document for member in group.members]) for group in shelf.groups((scope,))]


def test_forms_come_back_whole_and_in_order():
    shelf = shelf_of(form(year=2024), form(year=2023), form(year=2023, kind="target"))
    (group,) = shelf.groups(("project",))
    assert [(member.form.fiscal_year, member.form.kind) for member in group.members] == [
        (2023, "target"), (2023, "self_evaluation"), (2024, "self_evaluation"),
    ]
    assert group.members[2].form == form(year=2024)
    assert group.key == "路灯维修（桥东区市政所）"
    assert group.proposed


def test_a_code_joins_for_certain():
    shelf = shelf_of(form(code=CODE), form(name="路灯更新", year=2024, code=CODE), form(code=NEXT))
    assert joined(shelf) == [("code", ["0.docx", "1.docx"])]


def test_a_name_joins_as_a_proposal_where_codes_are_missing_or_of_other_years():
    target, later = form(kind="target"), form(year=2024, code=NEXT)
    assert joined(shelf_of(target, form(code=CODE), later)) == [("name", ["0.docx", "1.docx", "2.docx"])]


def test_two_codes_of_one_year_are_two_projects():
    assert joined(shelf_of(form(code=CODE), form(code=NEXT))) == []
    assert joined(shelf_of(form(code=CODE), form(code=NEXT), form(), form(kind="target"))) == [
        ("name", ["3.docx", "2.docx"]),
    ]


def test_names_that_differ_by_a_tail_or_the_year_join_as_a_proposal():
    target, later = form("路灯维修项目", kind="target"), form("2024年路灯维修专项经费", year=2024)
    assert joined(shelf_of(target, form(), later)) == [("name", ["0.docx", "1.docx", "2.docx"])]
    assert joined(shelf_of(form("路灯维修二期", kind="target"), form())) == []
    assert joined(shelf_of(form("经费", kind="target"), form("项目"))) == []


def test_two_tails_in_one_year_are_two_projects():
    work, money = form("党建工作"), form("党建经费")
    assert joined(shelf_of(work, money)) == []
    assert joined(shelf_of(work, money, form("党建经费", kind="target"))) == [("name", ["2.docx", "1.docx"])]


def test_names_join_within_a_unit_only():
    assert joined(shelf_of(form(), form(unit="桥西区市政所", kind="target"))) == []
    assert joined(shelf_of(form(unit=None), form(unit=None, kind="target"))) == []


def test_what_a_person_decided():
    forms, key = (form(), form(kind="target")), "路灯维修（桥东区市政所）"
    assert joined(shelf_of(*forms, confirmed=[key])) == [("confirmed", ["1.docx", "0.docx"])]
    assert joined(shelf_of(*forms, refused=[key])) == []
    assert joined(shelf_of(form(code=CODE), form(code=CODE), form(), refused=[key])) == [("code", ["0.docx", "1.docx"])]


def test_forms_of_a_unit_and_year():
    shelf = shelf_of(form(), form(name="公厕保洁"), form(year=2024), form(unit="桥西区市政所"))
    assert joined(shelf, "unit") == [("unit", ["0.docx", "1.docx"])]


def test_forms_of_a_department_with_its_units():
    city, other = ({"department": name} for name in ("桥东区城管局（汇总）", "桥东区住建局"))
    shelf = shelf_of(form(**city), form(unit="园林所", **city), form(unit="环卫科", **city), form(**other),
                     form(year=2024, **city))
    assert joined(shelf, "department") == [("department", ["0.docx", "1.docx", "2.docx"])]
    assert joined(shelf, "unit") == [("unit", ["0.docx", "3.docx"])]
    assert joined(shelf_of(form(), form("公厕保洁")), "department") == [("department", ["0.docx", "1.docx"])]


def test_without_unit_or_year_forms_belong_to_their_document():
    shelf = Shelf()
    for document, year, unit in [("甲", None, "市政所"), ("乙", None, "市政所"), ("丙", 2023, None)]:
        shelf.add(document, 1, form(year=year, unit=unit))
    shelf.add("乙", 2, form(year=None, unit="市政所"))
    assert joined(shelf, "unit") == [("unit", ["乙", "乙"])]


@pytest.mark.parametrize(("printed", "plain"), [
    ("2023年路灯维修（续）", "路灯维修"), ("路灯 维修", "路灯维修"), ("路灯维修(结转)", "路灯维修"),
    ("路灯维修（2022-2024年）", "路灯维修"), (f"{CODE}-路灯维修", "路灯维修"),
    ("路灯维修（二期）", "路灯维修二期"), ("2023年", "2023年"),
])
def test_names_are_compared_without_years_and_tails(printed, plain):
    assert name_of(form(printed)) == plain


@pytest.mark.parametrize(("case", "unit"), [
    ({"unit_name": "桥东区市政所（本级）"}, "桥东区市政所"),
    ({"unit_name": "881001-桥东区市政所"}, "桥东区市政所"),
    ({"unit_name": "信息科", "department": "桥东区市政局"}, "桥东区市政局"),
    ({"unit_name": "桥东区政府办公室", "department": "桥东区政府"}, "桥东区政府办公室"),
    ({"unit_name": "", "department": "桥东区市政局"}, "桥东区市政局"),
    ({"unit_name": "图书馆", "department": "桥东区文旅局"}, "桥东区图书馆"),
    ({"unit_name": "社区服务中心"}, "社区服务中心"),
    ({"unit_name": "信息科"}, ""),
    ({}, ""),
])
def test_the_unit_that_filled_it_in(case, unit):
    assert unit_of(form_of(case)) == unit


@pytest.mark.parametrize(("name", "code", "found"), [
    ("路灯维修", CODE, CODE), (f"{CODE}-路灯维修", None, CODE), ("路灯维修", "", ""), ("路灯维修", "无", ""),
    ("路灯维修", "2023-01", ""), ("路灯维修", "A2301", "A2301 桥东区市政所"),
])
def test_code(name, code, found):
    assert code_of(form(name, code=code)) == found


FORMS = st.lists(
    st.builds(form, name=st.sampled_from(["路灯维修", "2023年路灯维修", "公厕保洁"]),
              unit=st.sampled_from(["桥东区市政所", "桥西区市政所", None]), year=st.sampled_from([2023, 2024, None]),
              kind=st.sampled_from(["target", "self_evaluation"]), code=st.sampled_from([None, CODE, NEXT])),
    max_size=8,
)


@given(forms=FORMS, data=st.data())
def test_the_order_of_documents_does_not_matter(forms, data):
    named = [(f"{position}.docx", each) for position, each in enumerate(forms)]
    found = []
    for documents in (named, data.draw(st.permutations(named))):
        shelf = Shelf()
        for document, each in documents:
            shelf.add(document, 1, each)
        found.append([[*joined(shelf, scope)] for scope in engine.SCOPES])
    assert found[0] == found[1]


@given(forms=FORMS)
def test_every_form_is_in_one_group_of_its_scope_at_most(forms):
    shelf = shelf_of(*forms)
    for scope in engine.SCOPES:
        groups = [members for _, members in joined(shelf, scope)]
        documents = [document for members in groups for document in members]
        assert len(documents) == len(set(documents))
        assert all(len(members) > 1 for members in groups)


def test_nothing_is_unpacked_for_rules_that_do_not_run(monkeypatch):
    monkeypatch.setattr(Shelf, "groups", None)
    assert list(among(shelf_of(form(), form()), Choice.of(["WGT"], None))) == []


def test_many_forms_go_to_a_file(monkeypatch):
    monkeypatch.setattr(shelf, "IN_MEMORY", 100)
    forms = [form(year=year) for year in range(2000, 2020)]
    (group,) = shelf_of(*forms).groups(("project",))
    assert [member.form for member in group.members] == forms


def test_among_judges_units_and_projects():
    groups = [group.scope for group, _ in among(shelf_of(form(), form(year=2024), form()), Choice())]
    assert groups == ["unit", "department", "project"]


def test_a_department_comes_behind_its_units_and_its_forms_are_unpacked_once(monkeypatch):
    unpacked = []
    unpack = Shelf._form
    monkeypatch.setattr(Shelf, "_form", lambda shelf, kept: unpacked.append(kept.document) or unpack(shelf, kept))
    one, other = {"department": "桥东区城管局"}, {"department": "桥西区城管局"}
    forms = [form("甲", "桥东区市政所", **one), form("乙", "桥西区市政所", **other), form("丙", "桥东区市政所", **one),
             form("丁", "桥东区园林所", **one), form("戊", "桥西区市政所", **one)]  # fmt: skip
    groups = [(group.scope, group.key, len(group.members)) for group in shelf_of(*forms).groups(engine.SCOPES)]
    assert groups == [
        ("unit", "桥东区市政所 2023", 2), ("department", "桥东区城管局 2023", 4), ("unit", "桥西区市政所 2023", 2),
    ]
    assert sorted(unpacked) == ["0.docx", "1.docx", "2.docx", "3.docx", "4.docx", "4.docx"]  # of two departments


def test_without_the_later_forms_nothing_is_said_of_following_up():
    targets = shelf_of(form(kind="target"), form("公厕保洁", kind="target"))
    ((_, judgement),) = among(targets, Choice.of(["CON302"], None))
    assert [(verdict.outcome, [missing.zh for missing in verdict.missing]) for verdict in judgement.verdicts] == [
        ("unjudged", ["本单位该年度各项目的监控表", "本单位该年度各项目的自评表"]),
    ]


@pytest.mark.parametrize(("code", "missing"), [
    ("CON301", "同一年度的绩效目标表和自评表"), ("CON303", "上年的自评表"), ("CON304", "上年的自评表"),
    ("CON305", "同一年度的监控表和自评表"), ("CON306", "同一年度的另一张表"),
])
def test_what_the_documents_do_not_hold_is_not_judged(code, missing):
    ((_, judgement),) = among(shelf_of(form(), form(year=2025)), Choice.of([code], None))
    (verdict,) = judgement.verdicts
    assert (verdict.outcome, [each.zh for each in verdict.missing]) == ("unjudged", [missing])


def test_what_a_name_joins_is_no_error(monkeypatch):
    rules = {"CON211": replace(catalogue()["CON211"], level="error")}
    monkeypatch.setattr(engine, "catalogue", lambda: rules)
    engine.forget()
    forms, key = (form(), form()), "路灯维修（桥东区市政所）"
    levels = [
        finding.level for decided in ((), (key,))
        for _, judgement in among(shelf_of(*forms, confirmed=decided), Choice()) for finding in judgement.findings
    ]
    engine.forget()
    assert levels == ["warning", "error"]


ODD = ["", "—", "无", "不适用", "0", "-1", "1e5", "≥100%", "<5人次", "1-2次", "9" * 40, "路灯维修项目", "满意度指标"]
PRINTED = st.none() | st.sampled_from(ODD)
CELLS = ("level1", "level2", "level3", "target", "actual", "deviation", "full_year_forecast", "adjusted_target")
ANY = st.builds(
    form, kind=st.sampled_from(["target", "monitoring", "self_evaluation"]), year=st.sampled_from([2023, 2024, None]),
    name=st.sampled_from(["路灯维修", "公厕保洁", ""]), unit=st.sampled_from(["市政所", None]),
    department=PRINTED, goal=PRINTED, expected=PRINTED,
    rows=st.lists(st.fixed_dictionaries({"weight": PRINTED, "score": PRINTED}, optional=dict.fromkeys(CELLS, PRINTED)),
                  max_size=3),
    funds=st.fixed_dictionaries({"total": st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("initial_budget", "adjusted_budget", "executed", "annual_request"), PRINTED))}),
)  # fmt: skip


@given(forms=st.lists(ANY, min_size=2, max_size=4))
def test_no_rule_among_forms_fails_whatever_is_printed(forms):
    codes = [finding.code for _, judgement in among(shelf_of(*forms), Choice()) for finding in judgement.findings]
    assert "RUL901" not in codes
