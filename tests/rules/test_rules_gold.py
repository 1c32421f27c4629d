"""Published forms, transcribed by hand: the defects reviewers wrote down are found, and no others of their kind.

The errors of every self-evaluation form are listed in full: sums, rates and weights that are right must not
be reported. Of warnings and hints the listed ones must be found. A form is named by its place and its
number in the document.
"""

import pytest
from support import gold_forms

from jixiao.rules import run

pytestmark = gold_forms.absent

INITIAL, RATE, SCORE = "funds.lines[0].initial_budget", "funds.lines[0].execution_rate", "funds.lines[0].score"
UNIT, TWICE = "funds.currency_unit", "funds.lines[1].weight"
ERRORS = {
    ("qingpu", 1): {("FND101", INITIAL), ("FND110", UNIT)},
    ("qingpu", 2): {("FND101", INITIAL), ("FND110", UNIT)},
    ("qingpu", 4): {("FND110", UNIT)},
    ("qingpu", 5): {("FND101", INITIAL), ("SCO104", SCORE)},
    **{("zhongwei", number): {("FND108", TWICE)} for number in (1, 3, 5, 6, 7)},
    ("fengtai", 2): {
        ("CMP101", "indicators[5].actual"), ("CMP105", "indicators[5].target"), ("DEV101", "indicators[3].deviation"),
    },
    ("fengtai", 10): {("FND103", RATE), ("SCO104", SCORE)},
}
REVISED = "funds.lines[0].adjusted_budget"
OTHERS = {
    ("qingpu", 1): {
        ("FND103", RATE), ("SCO105", "indicators[1].score"), ("SCO107", "indicators[0].score"),
        ("IND105", "indicators[2].actual"),
    },
    ("qingpu", 2): {
        ("FND103", RATE), ("SCO105", "indicators[1].score"), ("SCO105", "indicators[4].score"),
        ("SCO106", "indicators[0].score"),
    },
    ("qingpu", 4): {("IND104", "indicators[1].target"), ("IND105", "indicators[0].actual")},
    ("qingpu", 5): {("IND101", "indicators[4].actual"), ("IND101", "indicators[6].actual")},
    ("futian", 1): {("FND111", RATE)},
    ("futian", 2): {("SCO105", "indicators[0].score")},
    ("futian", 3): {("FND105", REVISED), ("IND107", "indicators[4].target"), ("DEV103", "indicators[0].target")},
    ("futian", 4): {
        ("DEV103", "indicators[0].target"), ("DEV103", "indicators[2].target"), ("IND107", "indicators[8].target"),
        ("SCO105", "indicators[1].score"),
    },
    ("futian", 6): {("FND104", RATE), ("DEV103", "indicators[0].target")},
    ("futian", 8): {("DEV103", "indicators[3].target"), ("FND105", REVISED)},
    ("futian", 10): {("FND104", RATE), ("FND109", INITIAL), ("DEV103", "indicators[0].target")},
    ("zhongwei", 3): {("IND115", "indicators[8].target")},
    ("fengtai", 1): {("IND103", "indicators[8].actual")},
    ("fengtai", 2): {("FND106", REVISED), ("SCO103", "indicators[0].score")},
    ("fengtai", 4): {("IND103", "indicators[4].actual")},
}

FORMS = gold_forms.every_form()
forms = pytest.mark.parametrize(("number", "form"), FORMS)


@forms
def test_errors_are_just_those_written_down(number, form):
    found = {(finding.code, finding.path) for finding in run(form) if finding.level == "error"}
    assert found == ERRORS.get(number, set())


@forms
def test_warnings_and_hints_written_down_are_found(number, form):
    found = {(finding.code, finding.path) for finding in run(form) if finding.level != "error"}
    assert found >= OTHERS.get(number, set())


@forms
def test_every_finding_has_a_place_and_no_rule_fails(number, form):
    found = run(form)
    assert all(finding.at is not None for finding in found), number
    assert "RUL901" not in {finding.code for finding in found}
