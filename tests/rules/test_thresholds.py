"""Every number of the register is held by a case: move it by its last digit, and some rule finds another thing."""

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.rule_forms import findings_of
from test_rule_cases import cases_of

from jixiao.rules import catalogue
from jixiao.scoring import load_standard
from jixiao.sources import shipped, threshold

THRESHOLDS = dict(shipped.register().thresholds)


def found(name):
    """What the rules that rest on the obligation find in their cases, without the words."""
    obligation = name.partition(".")[0]
    codes = [rule.code for rule in catalogue().values() if obligation in rule.basis and rule.check is not None]
    files = [file for code in codes if (file := Path(__file__).parent / f"{code}.yml").exists()]
    return [
        [(finding.code, finding.path, finding.level) for finding in findings_of(case, file.stem, standard_of(case))]
        for file in files for case in cases_of(file)[1].values()
    ]


def standard_of(case):
    return load_standard(case["standard"]) if "standard" in case else None


@pytest.mark.parametrize("by", [1, -1])
@pytest.mark.parametrize("name", THRESHOLDS)
def test_a_number_without_a_case_fails_the_build(name, by, monkeypatch):
    before = found(name)
    limit = THRESHOLDS[name]
    moved = replace(limit, value=limit.value + by * Decimal(1).scaleb(limit.value.as_tuple().exponent))
    register = replace(shipped.register(), thresholds={**THRESHOLDS, name: moved})
    monkeypatch.setattr(shipped, "register", lambda: register)
    assert threshold(name) == moved.value
    assert found(name) != before, f"no case of a rule notices {name} = {moved.value}"


@pytest.mark.parametrize("name", THRESHOLDS)
def test_documentation_names_the_number(name):
    """The page of a rule states its numbers by the register; words about a number in its documentation agree."""
    obligation, limit = name.partition(".")[0], THRESHOLDS[name]
    resting = [rule for rule in catalogue().values() if obligation in rule.basis and rule.check is not None]
    assert resting
    if limit.unit == "%" and limit.evidence != "D":
        assert all(f"{limit.value}%" in rule.doc or f"{limit.value} %" in rule.doc for rule in resting)
