"""Every rule can fail: a few changes to a sound form make it speak, and undoing them makes it silent.

Where the generator plants a flaw for the rule, the mutants are its forms, of any layout; else they are made of the
rule's case file, from the clean case that is nearest to one with a finding.
"""

from functools import cache
from pathlib import Path

import pytest
from support.case_changes import changed, changes, fewest
from support.rule_forms import findings_of
from test_rule_cases import cases_of

from jixiao.corpus.defects import flaws
from jixiao.corpus.mutants import mutants
from jixiao.rules import catalogue, run
from jixiao.scoring import load_standard

HERE = Path(__file__).parent
CHECKED = [code for code, rule in catalogue().items() if rule.check is not None]
PLANTED = {flaw.rule for flaw in flaws().values() if flaw.rule}
EACH = 4  # mutants of a flaw
MOST = 3  # changes that make a finding of a clean case
# Rules that no such mutation reaches, and why. Rules may leave this list and never join it.
UNREACHED: dict[str, str] = {}


@pytest.mark.parametrize("code", [code for code in CHECKED if code not in UNREACHED])
def test_a_rule_fires_on_a_mutation_and_is_silent_on_the_sound_form(code):
    told = [*planted(code), *by_cases(code)]
    assert told, f"{code}: plant a flaw for it in corpus/defects, or write a case {MOST} changes from a clean one"


@pytest.mark.parametrize("code", sorted(PLANTED))
def test_a_planted_flaw_is_reported_where_it_is_and_nowhere_before(code):
    assert planted(code), f"{code}: its flaw finds no place in any form, or the rule misses it"


def test_exceptions_are_rules_that_no_mutation_reaches():
    assert set(UNREACHED) <= set(CHECKED)
    assert not [code for code in UNREACHED if planted(code) or by_cases(code)], "these are reached now: take them out"


@cache
def planted(code):
    """The mutants that the rule tells from their sound forms."""
    every = [each for flaw in flaws().values() if flaw.rule == code for each in mutants(flaw, EACH)]
    return tuple(
        each for each in every if each.path in said(each.spoilt, code) and each.path not in said(each.sound, code)
    )


@cache
def by_cases(code):
    """The fewest changes that make a finding of a clean case; empty where they are too many."""
    file = HERE / f"{code}.yml"
    cases = list(cases_of(file)[1].values()) if file.exists() else []
    clean, found = ([case for case in cases if bool(case["finds"]) is finds] for finds in (False, True))
    pairs = [(sound, changes(sound, spoilt)) for sound in clean for spoilt in found]
    for sound, wanted in sorted(pairs, key=lambda pair: len(pair[1]))[:3]:
        needed = fewest(sound, wanted, lambda case: fires(case, code))
        if len(needed) <= MOST and fires(changed(sound, needed), code) and not fires(sound, code):
            return tuple(path for path, _ in needed)
    return ()


def said(form, code):
    return {finding.path for finding in run(form, select=[code])}


def fires(case, code):
    """Whether the rule finds something; a case that describes no form at all finds nothing."""
    try:
        return bool(findings_of(case, code, load_standard(case["standard"]) if "standard" in case else None))
    except (AssertionError, KeyError, TypeError, ValueError):
        return False
