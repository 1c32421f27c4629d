"""Appendix C.2 of the collected rules: defects of the published forms that a checker must find.

A form is named by its place and its number in the document. What the appendix says of accounts belongs to a later
version. Not found: one activity counted by number and by month under two names (IND135 compares equal names only).
"""

import sys
from pathlib import Path

import pytest
from support import published

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from audit_found import findings  # noqa: E402

from jixiao.rules import Choice  # noqa: E402

pytestmark = pytest.mark.skipif(not published.SHARED.is_dir(), reason="no published forms beside this repository")
PLACES = {"qingpu", "futian", "minhang", "zhongwei", "fengtai"}
TOTAL = "funds.lines[0]"
DEFECTS = [  # place, form, what finds it, where
    *(("qingpu", form, "FND110", "funds.currency_unit") for form in (1, 2, 3, 4, 6, 7)),
    *(("qingpu", form, "FND101", f"{TOTAL}.initial_budget") for form in (1, 2)),
    ("qingpu", 1, "SCO105", "indicators[1].score"),
    ("qingpu", 2, "SCO106", "indicators[0].score"), ("qingpu", 2, "DEV107", "indicators[0].deviation"),
    ("qingpu", 3, "IND101", "indicators[0].actual"),
    ("qingpu", 5, "IND132", "indicators[4].level3"), ("qingpu", 5, "IND131", "indicators[2].level3"),
    ("qingpu", 5, "SCO104", f"{TOTAL}.score"),
    ("qingpu", 7, "SCO105", "indicators[6].score"),
    ("futian", 4, "IND107", "indicators[8].target"), ("futian", 4, "DEV103", "indicators[0].target"),
    ("futian", 9, "IND107", "indicators[3].target"), ("futian", 9, "FND109", f"{TOTAL}.initial_budget"),
    ("futian", 8, "IND119", "indicators[3].target"),
    ("futian", 12, "FND104", f"{TOTAL}.execution_rate"), ("futian", 12, "CON204", "goals[0].actual"),
    ("futian", 11, "CON103", "indicators[0].target"), ("futian", 11, "DEV103", "indicators[0].target"),
    ("minhang", 2, "IND130", "indicators[2].level3"),
    *(("zhongwei", form, "FND108", "funds.lines[1].weight") for form in range(1, 9)),
    *(("zhongwei", form, "SCO118", "indicators[0].score") for form in range(1, 9)),
    *(("zhongwei", form, "SCO119", f"{TOTAL}.score") for form in (4, 6)),
    ("zhongwei", 4, "IND140", "indicators[4].target"), ("zhongwei", 4, "IND134", "indicators[0].target"),
    ("zhongwei", 7, "IND138", "indicators[2].target"), ("zhongwei", 6, "CON211", "project.name"),
    ("fengtai", 2, "CMP105", "indicators[5].target"), ("fengtai", 2, "SCO111", "indicators[5].score"),
    ("fengtai", 5, "FND106", f"{TOTAL}.adjusted_budget"),
    ("fengtai", 10, "FND103", f"{TOTAL}.execution_rate"),
]


@pytest.fixture(scope="module")
def found():
    every = findings(published.SHARED, PLACES, Choice.of(None, None, True))
    return {(each.place, each.form, each.finding.code, each.finding.path) for each in every}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: " ".join(map(str, defect[:3])))
def test_is_found(defect, found):
    assert defect in found
