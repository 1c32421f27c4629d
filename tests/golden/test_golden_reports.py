"""Whole evaluation reports written by hand in the manner of several places: what is read, computed again and found.

Folders are `evaluation/<layout of the sheet>/<story>/`; `report.json` is the document without places, `figures.txt`
every figure that follows from others, `findings.txt` one finding a line.
"""

import json
from pathlib import Path

import pytest
from test_golden import _plain

from jixiao import api
from jixiao.rules import Choice, ReportCase, judge

FOLDERS = sorted(path.parent for path in (Path(__file__).parent / "evaluation").glob("*/*/source.txt"))


@pytest.fixture(params=FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def folder(request):
    return request.param


@pytest.fixture
def document(folder):
    return api.read((folder / "source.txt").read_bytes(), name="source.txt")


def cases(document):
    return [ReportCase(each, document) for each in document.reports]


def test_each_story_is_told(folder):
    told = (folder / "story.md").read_text(encoding="utf-8").splitlines()
    assert told[0].startswith("# ")
    assert 2 <= len(told) <= 5


def test_report_is_read(folder, document, golden):
    assert {report.layout for report in document.reports} == {folder.parent.name}
    golden(folder / "report.json", json.dumps(_plain(document), ensure_ascii=False, indent=1) + "\n")


def test_report_is_computed_again(folder, document, golden):
    parts = [part for case in cases(document) for part in case.recomputed.parts]
    golden(folder / "figures.txt", "".join(
        f"{part.path} {part.label} {part.claimed} {part.standing or part.reason}\n" for part in parts
    ))


def test_report_is_checked(folder, document, golden):
    found = [finding for case in cases(document) for finding in judge(case, Choice()).findings]
    golden(folder / "findings.txt", "".join(
        f"{finding.code} {finding.level} {finding.path or '-'} {finding.message}\n" for finding in found
    ))
