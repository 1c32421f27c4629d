"""The audit over several documents: what stands among their forms, how grave it is, and what programs call."""

from io import BytesIO

import pytest
from msgspec.structs import replace
from support.cli_forms import FLAWED, FORM, FOUNTAINS

from jixiao import api
from jixiao.audit import Audit, Checked, CheckedGroup, Join, Settings, Waiver
from jixiao.audit.baseline import Baseline
from jixiao.rules import at, catalogue

TEN = catalogue()["WGT101"]


def same_rate(group):
    """Every form of the group has the same first indicator."""
    others = [(number, "indicators[0].actual") for number in range(1, len(group.members))]
    yield at("indicators[0].actual", "各表完成值相同", "the same in all", others=others)


@pytest.fixture
def rules(catalogue_of):
    """The catalogue with a rule among forms of the scope."""
    def put(scope):
        rule = replace(TEN, code="CON901", name="same-rate", scope=scope, check=same_rate)
        catalogue_of({**catalogue(), "CON901": rule})
    return put


def grouped(audit, *documents):
    for each in documents:
        audit.document(each)
    return [group for group in audit.groups() if group.findings or group.waived]


def test_findings_among_forms_name_who_spoke(document, rules):
    rules("unit")
    audit = Audit(Settings(select=("CON901",)))
    (group,) = grouped(audit, document(FORM, name="甲.txt"), document(FOUNTAINS, name="乙.txt"))
    assert (group.scope, [member.document for member in group.members]) == ("unit", ["乙.txt", "甲.txt"])
    (finding,) = group.findings
    assert (finding.document, finding.form, [(each.document, each.form) for each in finding.also]) == (
        "乙.txt", 1, [("甲.txt", 1)])
    assert audit.counts["error"] == audit.failing == 1


def test_they_are_waived_by_the_form_where_they_stand(document, rules):
    rules("unit")
    waiver = Waiver("CON901", "同一口径", "绩效科", project="路灯维护", row="维修路灯数")
    (group,) = grouped(Audit(Settings(select=("CON901",), waivers=(waiver,))), document(FORM, FOUNTAINS))
    assert (group.findings, [each.person for each in group.waived]) == ((), ["绩效科"])


def test_a_waiver_among_forms_is_not_called_unused_while_the_others_are_away(document, rules):
    rules("unit")
    settings = Settings(select=("CON901", "RUL"), waivers=(Waiver("CON901", "同一口径", "绩效科"),))
    assert grouped(Audit(settings), document(FORM)) == []
    (told,) = grouped(Audit(settings, whole=True), document(FORM))
    assert [finding.code for finding in told.findings] == ["RUL902"]


def test_they_are_gone_only_where_the_others_were_there_too(document, rules):
    rules("unit")
    settings, forms = Settings(select=("CON901",)), [document(FORM, name="甲.txt"), document(FOUNTAINS, name="乙.txt")]
    before = Audit(settings, keep=True)
    grouped(before, *forms)
    alone = Audit(settings, baseline=Baseline(before.kept))
    assert (grouped(alone, forms[1]), alone.vanished) == ([], ())
    again = Audit(settings, baseline=Baseline(before.kept))
    assert (grouped(again, *forms), again.counts["old"], again.vanished) == ([], 1, ())
    twice = Audit(settings, baseline=Baseline([*before.kept, *before.kept]))
    grouped(twice, *forms)
    assert [each.code for each in twice.vanished] == ["CON901"]


def test_a_person_says_whether_forms_are_of_one_project(document, rules):
    rules("project")
    documents = [document(FORM, name="甲.txt"), document(FORM.replace("2023年度", "2024年度"), name="乙.txt")]
    (group,) = grouped(Audit(Settings(select=("CON901",))), *documents)
    assert (group.joined, group.findings[0].level) == ("name", "warning")
    (sure,) = grouped(Audit(Settings(select=("CON901",), joins=(Join(group.key, True, "甲", "同一项目"),))), *documents)
    assert (sure.joined, sure.findings[0].level) == ("confirmed", "error")
    assert grouped(Audit(Settings(select=("CON901",), joins=(Join(group.key, False, "甲", "不同"),))), *documents) == []


@pytest.mark.parametrize(("project", "told"), [("路灯维护（晨江市路灯所）", []), ("路灯维护", ["RUL905"])])
def test_a_decision_about_no_project_is_told(document, rules, project, told):
    rules("project")
    documents = [document(FORM, name="甲.txt"), document(FORM.replace("2023年度", "2024年度"), name="乙.txt")]
    settings = Settings(select=("CON901", "RUL"), joins=(Join(project, True, "甲", "同一项目", 7),))
    found = [finding for group in grouped(Audit(settings, whole=True), *documents) for finding in group.findings]
    assert [finding.code for finding in found if finding.code != "CON901"] == told
    assert all(finding.at.line == 7 for finding in found if finding.code == "RUL905")
    part = [finding.code for group in grouped(Audit(settings), *documents) for finding in group.findings]
    assert "RUL905" not in part  # the other forms may be elsewhere


def test_the_level_that_fails_is_chosen(document):
    audit = Audit(Settings(("SCO",), fail_on="error"))
    audit.document(document(FLAWED))
    audit.counts.update({"warning": 2, "info": 5})
    failing = [replace(audit.settings, fail_on=level) for level in ("error", "warning", "info")]
    counts = []
    for audit.settings in failing:
        counts.append(audit.failing)
    assert counts == [1, 3, 8]


def test_verbs_for_programs(document):
    documents = [document(FORM, name="甲.txt"), document(FLAWED, name="乙.txt")]
    found = list(api.audit(documents, Settings(select=("SCO",)), standard="cn-2020"))
    assert [each.source for each in found if isinstance(each, Checked)] == ["甲.txt", "乙.txt"]
    assert all(isinstance(each, Checked | CheckedGroup) for each in found)
    out = BytesIO()
    tally = api.report(documents, out, "text", Settings(select=("SCO",)))
    assert (tally.files, tally.forms, tally.errors) == (2, 2, 1)
    assert out.getvalue().decode().endswith("2 个文件，2 张表：1 项错误，0 项警告，0 项提示\n")
    with pytest.raises(ValueError, match="no such format: xml"):
        api.report(documents, out, "xml")


def test_settings_from_a_file(tmp_path, document):
    file = tmp_path / "jixiao.toml"
    file.write_text('[check]\nselect = ["SCO"]\nignore = ["SCO102"]\n', encoding="utf-8")
    (checked,) = api.audit([document(FLAWED)], api.load_settings(file))
    assert checked.forms[0].findings == ()
