"""Every format: whole, with every finding, and harmless whatever the forms print."""

import io
import json
import zipfile
from collections import Counter
from datetime import date
from urllib.parse import unquote

import docx
import pytest
from lxml import etree, html
from msgspec.structs import replace
from support.rule_forms import form_of

from jixiao.audit.result import Checked, CheckedGroup, CheckedPart, Heard, Waived
from jixiao.model import Document, Finding, Place
from jixiao.model.finding import Elsewhere
from jixiao.readers import ReadError
from jixiao.reports import Tally, reporters
from jixiao.rules import Case, Choice, judge

NASTY = "<script>alert('x')</script> =HYPERLINK(\"http://x\") \x07\u202e & ]]> % : ,\n::error::"
FORMS = (
    form_of({"project": {"name": "路灯维护"}, "unit_name": "桥东区市政所", "rows": [{"weight": 89, "score": 88}]}),
    form_of({"project": {"name": NASTY}, "rows": [{"level3": NASTY, "target": NASTY, "weight": 80, "score": 79}]}),
    form_of({"kind": "target", "project": {"name": "苗圃"}}),
)


@pytest.fixture(scope="module")
def audit():
    forms = []
    for number, form in enumerate(FORMS, 1):
        judged = judge(Case(replace(form, at=Place(file="灯.docx", table=number))), Choice())
        name = form.project.name.text
        forms.append(CheckedPart(number, name, form.kind, Place(file="灯.docx", table=number), *_parts(judged)))
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
    assert len(sheets) == 4
    assert sheets[1].count("<row ") == len(FORMS) + 1
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
    assert sheets[2].count("<row ") == len(codes(audit)) + 1
    assert "已改正,已说明,不属实,待核实" in sheets[2]


def test_xlsx_counts_by_form_and_prints_readably(audit):
    book = zipfile.ZipFile(io.BytesIO(written("xlsx", audit)))
    table = etree.fromstring(book.read("xl/worksheets/sheet2.xml")).findall(".//{*}row")
    head, *rows = [["".join(cell.itertext()) for cell in row] for row in table]
    counts = [head.index(level) for level in ("错误", "警告", "提示")]
    checked, _ = audit
    assert [[int(row[at]) for at in counts] for row in rows] == [
        [[each.level for each in form.findings].count(level) for level in ("error", "warning", "info")]
        for form in checked.forms]
    assert rows[0][head.index("填报单位")] == "桥东区市政所"
    assert f"发现!$A$1:$M${len(codes(audit)) + 1}<" in book.read("xl/workbook.xml").decode()
    columns = etree.fromstring(book.read("xl/worksheets/sheet3.xml")).findall(".//{*}col")
    assert sum(float(column.get("width")) for column in columns[:13]) < 190  # A4, landscape, at eight tenths


def test_docx_names_every_finding_with_basis_and_repair(audit):
    paper = docx.Document(io.BytesIO(written("docx", audit)))
    rows = [[cell.text for cell in row.cells] for table in paper.tables[1:] for row in table.rows[1:]]
    assert sorted(row[2].split()[0] for row in rows) == sorted(codes(audit))
    assert all("→" in row[3] and "[" in row[3] for row in rows)


def test_docx_begins_with_whom_it_is_for_and_a_summary_by_gravity_and_rule(audit):
    paper = docx.Document(io.BytesIO(written("docx", audit)))
    said = [paragraph.text for paragraph in paper.paragraphs]
    assert said[1:4] == ["填报单位：桥东区市政所", "年度：2023", "汇总"]
    rows = [[cell.text for cell in row.cells] for row in paper.tables[0].rows[1:]]
    assert [row[0] for row in rows] == sorted((row[0] for row in rows), key=["错误", "警告", "提示"].index)
    counted = Counter()
    for row in rows:
        counted[row[1]] += int(row[3])
    assert counted == Counter(codes(audit))


def test_docx_lists_forms_with_errors_first(audit):
    hint = Finding("TXT106", "info", "标点叠用", "doubled", "goals[0].actual", basis=("RV-75",))
    checked, _ = audit
    mild, grave = replace(checked.forms[0], findings=(hint,), name="苗圃"), checked.forms[0]
    assert "error" in [finding.level for finding in grave.findings]
    out = Checked("灯.docx", (mild, grave, checked.forms[2]))
    said = [each.text for each in docx.Document(io.BytesIO(written("docx", (out, ())))).paragraphs]
    assert [text for text in said if text.startswith(("1. ", "2. "))] == ["1. 路灯维护", "2. 苗圃"]


UNREAD = ReadError("坏表,1.docx", "不是有效的 Word 文件", "no valid Word file", "请重新另存", "save it again")


def closed_with_unread(name):
    out = io.BytesIO()
    reporters()[name].make(out, "zh").close(Tally(0, 0, 0, 0, 0, unread=(UNREAD,)))
    return out.getvalue()


def test_no_board_is_green_over_a_file_that_could_not_be_read():
    (suite,) = etree.fromstring(closed_with_unread("junit"))
    assert (suite.get("name"), suite.get("errors"), len(suite.findall("testcase/error"))) == (UNREAD.name, "1", 1)
    assert closed_with_unread("github").decode() == (
        "::error file=坏表%2C1.docx,title=读不了::不是有效的 Word 文件。请重新另存\n")
    (run,) = json.loads(closed_with_unread("sarif"))["runs"]
    (invocation,) = run["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert (invocation["executionSuccessful"], told["level"]) == (False, "error")
    assert "坏表" in unquote(told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
    for paper in ("docx", "xlsx"):
        book = zipfile.ZipFile(io.BytesIO(closed_with_unread(paper)))
        said = [book.read(part).decode() for part in book.namelist() if part.endswith("xml")]
        assert any("不是有效的 Word 文件" in part for part in said)


def test_junit_folds_what_passes_and_what_cannot_be_judged(audit):
    first, _ = etree.fromstring(written("junit", audit))
    checked, _ = audit
    rules_with_findings = sum(len({each.code for each in form.findings}) for form in checked.forms)
    assert len(first) <= rules_with_findings + 2 * len(FORMS)
    (passing, *_) = [test for test in first if test.get("name").endswith("条规则符合")]
    passed = [verdict.code for verdict in checked.forms[0].verdicts if verdict.outcome == "pass"]
    assert passing.find("system-out").text.split() == passed


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
    clean = Checked("灯.docx", tuple(CheckedPart(n, None, form.kind, None, ()) for n, form in enumerate(FORMS, 1)))
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
