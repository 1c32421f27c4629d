"""Every format: whole, with every finding, and harmless whatever the forms print."""

import io
import json
import zipfile
from datetime import date

import docx
import pytest
from lxml import etree, html
from msgspec.structs import replace
from support.rule_forms import form_of

from jixiao.audit.result import Checked, CheckedForm, CheckedGroup, Heard, Waived
from jixiao.model import Document, Finding, Place
from jixiao.model.finding import Elsewhere
from jixiao.reports import Tally, reporters
from jixiao.rules import Case, Choice, judge

NASTY = "<script>alert('x')</script> =HYPERLINK(\"http://x\") \x07\u202e & ]]> % : ,\n::error::"
FORMS = (
    form_of({"project": {"name": "路灯维护"}, "rows": [{"weight": 89, "score": 88}]}),
    form_of({"project": {"name": NASTY}, "rows": [{"level3": NASTY, "target": NASTY, "weight": 80, "score": 79}]}),
    form_of({"kind": "target", "project": {"name": "苗圃"}}),
)


@pytest.fixture(scope="module")
def audit():
    forms = []
    for number, form in enumerate(FORMS, 1):
        judged = judge(Case(replace(form, at=Place(file="灯.docx", table=number))), Choice())
        name = form.project.name.text
        forms.append(CheckedForm(number, name, form.kind, Place(file="灯.docx", table=number), *_parts(judged)))
    among = Finding(
        "WGT101", "warning", "两张表的满意度相同", "two forms claim one satisfaction", "indicators[0].actual",
        basis=("S-04",), document="灯.docx", form=1,
        also=(Elsewhere("灯.docx", 3, "indicators[0].target", found="95%"),),
    )
    members = tuple(Heard("灯.docx", number, "路灯", "self_evaluation", 2023) for number in (1, 3))
    return Checked("灯.docx", tuple(forms)), (CheckedGroup("unit", "路灯所", "unit", members, (among,)),)


def _parts(judged):
    return judged.findings, judged.verdicts


def written(name, audit, lang="zh"):
    out = io.BytesIO()
    reporter = reporters()[name].make(out, lang)
    checked, groups = audit
    reporter.document(checked, Document("灯.docx", FORMS))
    reporter.groups(groups)
    counts = [finding.level for form in checked.forms for finding in form.findings]
    reporter.close(Tally(1, 3, counts.count("error"), counts.count("warning") + 1, counts.count("info")))
    return out.getvalue()


def codes(audit):
    checked, groups = audit
    return [each.code for part in (*checked.forms, *groups) for each in part.findings]


def test_sarif(audit):
    (run,) = json.loads(written("sarif", audit))["runs"]
    assert [each["ruleId"] for each in run["results"]] == codes(audit)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[each["ruleIndex"]] == each["ruleId"] for each in run["results"])
    assert all(each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in run["results"])
    (other,) = run["results"][-1]["relatedLocations"]
    assert other["logicalLocations"][0]["fullyQualifiedName"] == "forms[2].indicators[0].target"


def test_junit(audit):
    tree = etree.fromstring(written("junit", audit, "en"))
    checked, _ = audit
    grave = {(form.form, each.code) for form in checked.forms for each in form.findings if each.level != "info"}
    first, among = tree
    assert int(first.get("failures")) == len(first.findall(".//failure")) == len(grave)
    assert int(first.get("tests")) == len(first) >= len(grave)
    assert int(among.get("failures")) == 1


def test_github(audit):
    lines = written("github", audit).decode().splitlines()
    assert len(lines) == len(codes(audit))
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)


def test_xlsx_holds_no_formula_and_every_finding(audit):
    book = zipfile.ZipFile(io.BytesIO(written("xlsx", audit)))
    sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 3
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
    assert sheets[1].count("<row ") == len(codes(audit)) + 1
    assert "已改正,已说明,不属实,待核实" in sheets[1]


def test_docx_names_every_finding_with_basis_and_repair(audit):
    paper = docx.Document(io.BytesIO(written("docx", audit)))
    rows = [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows[1:]]
    assert sorted(row[2].split()[0] for row in rows) == sorted(codes(audit))
    assert all("→" in row[3] and "[" in row[3] for row in rows)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_html_loads_nothing_and_marks_the_cells(audit, lang):
    page = html.fromstring(written("html", audit, lang))
    assert not page.xpath("//script|//link|//img|//iframe|//@onclick|//@src")
    assert len(page.xpath("//ol[@class='findings']/li")) == len(codes(audit))
    targets = {each.get("href")[1:] for each in page.xpath("//sup/a")}
    assert targets <= {each.get("id") for each in page.xpath("//li[@id]")}
    assert page.xpath("//td[contains(@class, 'f-error')]")


@pytest.mark.parametrize("name", reporters())
def test_nothing_foreign_gets_through(name, audit):
    data = written(name, audit)
    assert b"\x07" not in data or name in ("xlsx", "docx")
    assert "\u202e".encode() not in data
    assert b"<script>" not in data or name in ("sarif", "github", "json", "jsonl", "csv", "text")  # no markup there


@pytest.mark.parametrize("name", reporters())
def test_a_clean_run_is_whole_too(name):
    clean = Checked("灯.docx", tuple(CheckedForm(n, None, form.kind, None, ()) for n, form in enumerate(FORMS, 1)))
    assert written(name, (clean, ())) or name in ("github", "jsonl")


def test_a_workbook_lists_what_is_waived_with_reason_and_person(audit):
    checked, groups = audit
    first, *others = checked.forms
    waived = (Waived(first.findings[0], "按核定数填列", "绩效科", date(2026, 12, 31)),)
    forms = (replace(first, findings=first.findings[1:], waived=waived), *others)
    out = io.BytesIO()
    book = reporters()["xlsx"].make(out, "zh")
    book.document(Checked("灯.docx", forms), Document("灯.docx", FORMS))
    book.groups([replace(groups[0], findings=(), waived=(Waived(groups[0].findings[0], "同一口径", "预算科"),))])
    book.close(Tally(1, 3, 0, 0, 0, waived=2, old=3))
    said = b"".join(zipfile.ZipFile(out).read(name) for name in zipfile.ZipFile(out).namelist()).decode()
    for text in ("按核定数填列", "绩效科", "2026-12-31", "同一口径", "预算科", "基线中已有，未列出"):
        assert text in said
