"""Waivers: what they waive, and when they are findings themselves."""

from datetime import date
from time import perf_counter

import pytest
from support.cli_forms import FLAWED, FORM

from jixiao.audit import Audit, Settings, Waiver

RULES = ("SCO", "RUL")
TODAY = date(2026, 6, 1)


def waiver(code="SCO102", **more):
    return Waiver(code, "按核定数填列", "绩效科", **more)


def audited(document, *waivers, **more):
    """What is reported of the document, what is waived, and what is wrong with the waivers."""
    settings = Settings(waivers=waivers, file="jixiao.toml", **{"select": RULES, **more.pop("settings", {})})
    audit = Audit(settings, today=TODAY, **more)
    checked = audit.document(document)
    found = [finding.code for form in checked.forms for finding in form.findings]
    waived = [each.finding.code for form in checked.forms for each in form.waived]
    return found, waived, [finding.code for group in audit.groups() for finding in group.findings]


@pytest.mark.parametrize("where", [
    {}, {"project": "路灯维护"}, {"project": "路灯*"}, {"document": "路灯.txt"}, {"document": "*.txt"},
    {"document": "2023\\路灯.txt"}, {"document": "2023/*"}, {"document": "甲区/2023/路灯.txt"},
    {"path": "total.score"}, {"path": "total.*"}, {"project": "路灯维护", "document": "*/路灯.txt"},
])
def test_what_a_person_answers_for_is_no_finding(document, where):
    found, waived, problems = audited(document(name="甲区/2023/路灯.txt"), waiver(**where))
    assert (found, waived, problems) == ([], ["SCO102"], [])


@pytest.mark.parametrize("where", [
    {"project": "路灯"}, {"project": "*灯"}, {"document": "灯.txt"}, {"document": "*.docx"}, {"path": "total"},
    {"row": "亮灯率"}, {"code": "SCO103"}, {"code": "FND"}, {"project": "路灯维护", "document": "喷泉.txt"},
])
def test_other_findings_stay(document, where):
    assert audited(document(), waiver(**where))[:2] == (["SCO102"], [])


def test_a_family_is_waived_by_its_letters(document):
    assert audited(document(), waiver("SCO"))[1] == ["SCO102"]


def test_a_row_is_waived_by_its_name(document):
    missed = FORM.replace("≥98%\t98%\t30\t30", "≥98%\t90%\t30\t30")
    found, waived, _ = audited(document(missed), waiver("SCO105", row="亮灯率"))
    assert "SCO105" in waived
    assert "SCO105" not in found
    assert "SCO105" in audited(document(missed), waiver("SCO105", row="维修路灯数"))[0]


def test_it_says_why_who_and_how_long(document):
    until = date(2026, 12, 31)
    (form,) = Audit(Settings(RULES, waivers=(waiver(until=until),)), today=TODAY).document(document()).forms
    assert [(each.reason, each.person, each.until) for each in form.waived] == [("按核定数填列", "绩效科", until)]


def test_on_its_last_day_it_holds_and_then_no_more(document):
    assert audited(document(), waiver(until=TODAY)) == ([], ["SCO102"], [])
    assert audited(document(), waiver(until=date(2026, 5, 31))) == (["SCO102"], [], ["RUL903"])


def test_of_two_the_one_that_is_not_over_holds(document):
    found, waived, problems = audited(document(), waiver(until=date(2026, 5, 31)), waiver(project="路灯维护"))
    assert (found, waived, problems) == ([], ["SCO102"], ["RUL903"])


def test_one_that_waives_nothing_is_told_where_it_stands(clean):
    audit = Audit(Settings(RULES, waivers=(waiver(project="路灯维护", line=7),), file="jixiao.toml"), today=TODAY)
    audit.document(clean)
    (group,) = audit.groups()
    (finding,) = group.findings
    assert (group.scope, finding.code, finding.level) == ("settings", "RUL902", "info")
    assert str(finding.at) == "jixiao.toml:行7"
    assert finding.message == "豁免 SCO102（项目 路灯维护） 没有用到，请删去或改正"
    assert finding.message_en == "the waiver of SCO102 (project 路灯维护) waives nothing: delete it or put it right"
    assert audit.counts["info"] == 1


@pytest.mark.parametrize("where", [{"project": "不存在"}, {"project": "不存*"}, {"document": "别的.txt"},
                                   {"document": "*/别的*.txt"}])
def test_one_of_forms_that_were_not_checked_is_told_only_when_all_were(clean, where):
    assert audited(clean, waiver(**where))[2] == []
    assert audited(clean, waiver(**where), whole=True)[2] == ["RUL902"]


@pytest.mark.parametrize("settings", [{"ignore": ("RUL",)}, {"ignore": ("RUL902",)}, {"select": ("FND", "RUL")},
                                      {"select": ("SCO",)}])
def test_one_whose_rule_did_not_run_or_that_nobody_asks_for_is_not_told(clean, settings):
    assert audited(clean, waiver(), settings=settings)[2] == []


def test_of_many_that_waive_nothing_the_first_are_told_and_the_others_counted(clean):
    many = tuple(waiver(project=f"路灯 {number}", line=number) for number in range(1, 501))
    audit = Audit(Settings(RULES, waivers=many, file="jixiao.toml"), today=TODAY, whole=True)
    audit.document(clean)
    (group,) = audit.groups()
    *single, last = group.findings
    assert [str(finding.at) for finding in single] == [f"jixiao.toml:行{number}" for number in range(1, 21)]
    assert (last.message, str(last.at)) == ("另有 480 条豁免没有用到（SCO102），请一并清理", "jixiao.toml:行21")


def test_ten_thousand_waivers_stay_fast(document):
    many = [*(waiver(project=f"路灯 {number}") for number in range(5_000)),
            *(waiver(document=f"*区{number}/*.txt") for number in range(5_000)), waiver(project="路灯维护")]
    audit, form = Audit(Settings(RULES, waivers=tuple(many)), today=TODAY), document(*[FLAWED] * 20)
    start = perf_counter()
    for _ in range(10):
        audit.document(form)
    assert audit.counts["waived"] == 200
    assert perf_counter() - start < 5


def test_one_that_is_over_is_told_also_where_only_its_rule_was_asked_for(document):
    over = waiver(until=date(2020, 1, 1))
    assert "RUL903" in audited(document(), over, settings={"select": (over.code,)})[2]
    assert "RUL903" not in audited(document(), over, settings={"select": (over.code,), "ignore": ("RUL903",)})[2]
