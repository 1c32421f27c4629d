"""The state of every obligation over the forms."""

import json

import pytest
from msgspec.structs import replace
from support.cli_forms import FLAWED, FORM

from jixiao.audit import Audit, Settings
from jixiao.audit.obligations import Coverage, Ledger
from jixiao.model import Finding
from jixiao.reports.obligations import as_json, as_text
from jixiao.rules import at, catalogue, unjudged
from jixiao.sources import obligations

TEN = catalogue()["WGT101"]


@pytest.fixture
def ledger(document):
    """The obligations over texts of forms, under the settings."""
    def made(*texts, **settings):
        audit = Audit(Settings(**settings))
        found, forms = Ledger(audit.choice), []
        for number, text in enumerate(texts):
            forms += found.document(audit.document(document(text, name=f"{number}.txt")))
        found.groups(audit.groups())
        made.forms = forms
        return found
    return made


def states(ledger):
    return {each.id: each.state for each in ledger.standings()}


def test_kept_broken_and_not_asked_for(ledger):
    found = states(ledger(FORM, FLAWED))
    assert (found["S-05"], found["T-07"], found["T-13"]) == ("fail", "pass", "pass")
    assert found["S-04"] == "unjudged"  # the points of the first level are not printed
    (total,) = [each for each in ledger(FORM, FLAWED).standings() if each.id == "S-05"]
    assert total.counts == {"fail": 1, "pass": 1}
    assert "SCO102" in total.rules
    assert states(ledger(FORM, ignore=("WGT101", "WGT102")))["S-04"] in ("unasked", "pass")
    assert states(ledger(FORM, select=("SCO",)))["B-05"] == "unasked"


def test_what_is_not_meant_for_the_form(ledger):
    assert states(ledger(FORM))["T-32"] in ("pass", "outside")
    assert set(states(ledger()).values()) <= {"outside", "unruled", "unjudged"}


def test_what_cannot_be_judged_says_what_is_missing(ledger, catalogue_of):
    def check(_case):
        yield unjudged("indicators[0].target", "计量单位", "unit of measure")

    catalogue_of({"WGT101": replace(TEN, check=check, basis=("S-04",))})
    found = ledger(FORM, FORM)
    (standing,) = [each for each in found.standings() if each.state == "unjudged"]
    assert [lack.zh for lack in standing.missing] == ["计量单位"]
    assert ledger.forms[0].coverage.judged == 0
    assert [lack.zh for lack in ledger.forms[0].unjudged[standing.id]] == ["计量单位"]
    assert "缺 计量单位" in as_text(found, "zh", 100)
    assert "missing: unit of measure" in as_text(found, "en", 100)


def test_what_only_other_forms_tell(ledger, catalogue_of):
    def check(_group):
        yield at("total.score", "各表相同", "the same", others=[(1, "total.score")])

    catalogue_of({"CON901": replace(TEN, code="CON901", scope="unit", check=check)})
    alone = ledger(FORM)
    (standing,) = [each for each in alone.standings() if each.id == "S-04"]
    assert (standing.state, standing.missing[0].en) == ("unjudged", "other forms of the same unit or project")
    assert ledger.forms[0].coverage == Coverage(0, ledger.forms[0].coverage.owed)
    assert states(ledger(FORM, FORM))["S-04"] == "fail"


def test_one_finding_breaks_only_what_it_names(ledger, catalogue_of):
    def check(_case):
        yield at("total.score", "错", "wrong", basis=("S-05",))

    catalogue_of({"WGT101": replace(TEN, check=check, basis=("S-04", "S-05"))})
    found = states(ledger(FORM))
    assert (found["S-04"], found["S-05"]) == ("pass", "fail")


def test_doubtful_reading_is_not_held_against_the_unit(document):
    audit = Audit()
    read = document(FORM)
    problem = Finding("RDR101", "warning", "栏目不认识", "unknown column")
    form = replace(read.forms[0], problems=(problem,))
    ledger = Ledger(audit.choice)
    (standing,) = ledger.document(audit.document(replace(read, forms=(form,))))
    assert "JX-02" not in standing.broken
    assert [lack.zh for lack in standing.unjudged["JX-02"]] == ["栏目不认识"]


def test_coverage_counts_what_is_owed(ledger):
    found = ledger(FORM, FLAWED)
    counted = [each.state for each in found.standings()]
    assert found.coverage().judged == counted.count("pass") + counted.count("fail") > 20
    assert found.coverage().owed == len(counted) - counted.count("outside")


def test_no_rule_says_why(ledger, monkeypatch):
    stated = replace(obligations()["S-04"], id="S-99", missing="要看文件", missing_en="papers are needed")
    for module in ("audit", "reports"):
        monkeypatch.setattr(f"jixiao.{module}.obligations.obligations", lambda: {**obligations(), "S-99": stated})
    found = ledger(FORM)
    assert states(found)["S-99"] == "unruled"
    assert "要看文件" in as_text(found, "zh", 100)
    assert "papers are needed" in as_text(found, "en", 100)


def test_as_json(ledger):
    data = json.loads(as_json(ledger(FLAWED), ledger.forms))
    assert data["coverage"]["judged"] <= data["coverage"]["owed"]
    assert {"id", "state", "rules", "counts", "missing"} == set(data["obligations"][0])
    assert "S-05" in data["forms"][0]["broken"]
