"""Each flaw planted by itself: its rule tells the spoilt form from the sound one, and no other rule speaks there."""

import re

import pytest

from jixiao.corpus.defects import flaws
from jixiao.corpus.mutants import mutants
from jixiao.rules import catalogue, run

EACH = 5  # forms, of as many layouts
SOUGHT = [flaw for flaw in flaws().values() if flaw.rule]
# Flaws in whose row or line another rule has something else to say: another cell, another cause.
BESIDE = {
    "a-few-less-than-about": {"IND114": "about so many is no target, met or not"},
    "all-spending-as-cost": {"FND118": "the total that the row gives is not what was spent, either"},
    "far-over-without-reason": {"SCO103": "a standard that takes points off for it finds them not taken off"},
    "points-for-nothing": {"CMP101": "there is no result", "CMP105": "there is no target"},
    "rate-in-a-row": {"IND131": "whatever its figure, the rate is no indicator"},
}


def place(path):
    """The row, line or goal that a path lies in."""
    return re.match(r"[^.]*", path)[0]


def brought(mutant):
    """Code and path of what is said about the spoilt form and was not said before."""
    before, after = (
        {(each.code, each.path) for each in run(form, preview=True)} for form in (mutant.sound, mutant.spoilt)
    )
    return after - before


@pytest.mark.parametrize("flaw", SOUGHT, ids=lambda flaw: flaw.name)
def test_its_rule_speaks_and_no_other(flaw):
    planted = list(mutants(flaw, EACH))
    assert planted, "no form of the pool has a place for it"
    for mutant in planted:
        said = brought(mutant)
        assert (flaw.rule, mutant.path) in said, (mutant.spoilt.layout, mutant.path)
        others = {code for code, path in said if place(path) == place(mutant.path)} - {flaw.rule}
        assert others <= set(BESIDE.get(flaw.name, ())), (mutant.spoilt.layout, mutant.path)


def test_what_may_be_said_beside_a_flaw_is_of_flaws_and_rules_that_exist():
    assert set(BESIDE) <= set(flaws())
    assert {code for codes in BESIDE.values() for code in codes} <= set(catalogue())
