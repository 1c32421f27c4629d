"""What the rules make of generated documents: each defect put in is found, and sound forms are left in peace.

Run by itself, `PYTHONPATH=tests python tests/corpus/test_checking.py [COUNT [SEED]]`, it tells the rates.
"""

import re
import sys
from collections import Counter

import pytest
from support.compare import compare

from jixiao.corpus import generate
from jixiao.corpus.defects import flaws
from jixiao.readers import read_document
from jixiao.rules import catalogue, run

COUNT, SEED = 630, 5
OBLIGATION = re.compile(r"[A-Z]+-\d\d")
# Findings about sound forms that are no errors, with the reason why they may be there.
ON_SOUND_FORMS = {
    "IND105": "published forms print 95 beside ≥95%, and so do ours: information only",
    "SCO118": "the layout of one city prints no column for actual values, and the rule says so",
    "SCO119": "the same city cuts the score for execution to whole points",
}
# Errors that come with a defect because it is seen from a second side: the same cells, the same repair.
SECOND_SIDES = {
    ("overspent", "FND102"): "the source that was overspent is reported beside the total",
    ("score-above-weight", "SCO103"): "a score above its points is not what the formula gives either",
    ("level1-points-not-met", "WGT102"): "the point that one level lacks another has too much",
    ("far-over-without-reason", "SCO103"): "a standard that takes points off for it finds them not taken off",
    ("points-for-nothing", "CMP101"): "neither a result nor",
    ("points-for-nothing", "CMP105"): "a target stands beside the points",
    ("rate-without-budget", "FND107"): "rate and score are reported one by one",
}


class Case:
    """One form as it was read, with its findings and the defects put in."""

    def __init__(self, sample, position, form, misread):
        self.name = f"{sample.name} form {position}"
        self.misread = misread  # the rows and cells that the reader got wrong
        self.defects = [defect for defect in sample.defects if defect.form == position]
        self.findings = run(form, preview=True)  # rules on trial are held to the same
        self.found = {(finding.code, finding.path) for finding in self.findings}

    @property
    def owed(self):
        """The defects that a rule looks for and whose row or cell was read right."""
        return [defect for defect in self.defects if defect.rule and part(defect.path) not in self.misread]

    @property
    def missed(self):
        return [defect for defect in self.owed if (defect.rule, defect.path) not in self.found]

    @property
    def unowed(self):
        """Findings that belong to no defect put in."""
        planted = {(defect.rule, defect.path) for defect in self.defects}
        return [finding for finding in self.findings if (finding.code, finding.path) not in planted]


def part(path):
    row = re.match(r"indicators\[\d+\]|goals", path)  # what was misread names goals by their scope
    return row[0] if row else path


def cases(count=COUNT, seed=SEED, **asked):
    for sample in generate(count, seed, slips=False, **asked):
        forms = read_document(sample.text.encode(), f"{sample.name}.txt").forms
        assert len(forms) == len(sample.forms), sample.name
        wrong = compare(sample.forms, forms).differences
        for position, form in enumerate(forms):
            yield Case(sample, position, form, {part(one.path) for one in wrong if one.form == position})


@pytest.fixture(scope="module")
def spoilt():
    return list(cases())


@pytest.fixture(scope="module")
def sound():
    return list(cases(COUNT // 2, SEED, defects=False))


def test_every_defect_is_found(spoilt):
    """Defects of one form share no row and no cell that a rule relies on, so none can hide another."""
    assert not [(case.name, defect) for case in spoilt for defect in case.missed]


def test_every_defect_that_a_rule_looks_for_was_tried(spoilt):
    assert {defect.name for case in spoilt for defect in case.owed} == {
        flaw.name for flaw in flaws().values() if flaw.rule
    }


def test_hardly_any_defect_stands_in_a_cell_that_is_misread(spoilt):
    defects = [(case, defect) for case in spoilt for defect in case.defects]
    assert sum(part(defect.path) in case.misread for case, defect in defects) <= len(defects) / 100


def test_a_sound_form_has_no_error(sound):
    assert not [(case.name, finding) for case in sound for finding in case.findings if finding.level == "error"]


def test_a_sound_form_has_no_finding_without_a_known_reason(sound):
    found = {finding.code: (case.name, finding) for case in sound for finding in case.findings}
    assert not [found[code] for code in found if code not in ON_SOUND_FORMS]


def test_a_defect_brings_no_errors_but_its_own(spoilt):
    for case in spoilt:
        sides = {code for defect in case.defects for name, code in SECOND_SIDES if name == defect.name}
        errors = [finding for finding in case.unowed if finding.level == "error" and finding.code not in sides]
        assert case.misread or not errors, (case.name, case.defects, errors)


@pytest.mark.parametrize("flaw", flaws().values(), ids=lambda flaw: flaw.name)
def test_defect_and_rule_name_the_same_obligation(flaw):
    assert flaw.basis
    assert all(OBLIGATION.fullmatch(basis) for basis in flaw.basis)
    assert flaw.plant.__doc__
    if flaw.rule is None:
        owners = [rule.code for rule in catalogue().values() if set(flaw.basis) & set(rule.basis)]
        assert not owners, f"{flaw.name}: name the rule that now looks for it"
    else:
        assert set(flaw.basis) <= set(catalogue()[flaw.rule].basis)


def tell(count, seed):
    """How many defects of each name were found, and what is said about sound forms and beside the defects."""
    owed, missed, beside, unowned = Counter(), Counter(), Counter(), Counter()
    for case in cases(count, seed):
        owed.update((defect.rule, defect.name) for defect in case.owed)
        missed.update((defect.rule, defect.name) for defect in case.missed)
        beside.update((finding.level, finding.code) for finding in case.unowed)
        unowned.update(defect.name for defect in case.defects if defect.rule is None)
        for defect in case.missed:
            print("missed", case.name, defect.rule, defect.path)
    for key in sorted(owed):
        print(f"{key[0]}  {key[1]:30} {owed[key] - missed[key]:5} of {owed[key]}")
    print(f"{sum(owed.values()) - sum(missed.values())} of {sum(owed.values())} found; no rule yet: {dict(unowned)}")
    print("beside the defects:", {" ".join(key): number for key, number in sorted(beside.items())})
    forms = list(cases(count, seed, defects=False))
    levels = Counter(f"{finding.level} {finding.code}" for case in forms for finding in case.findings)
    print(f"{len(forms)} sound forms:", dict(sorted(levels.items())))


if __name__ == "__main__":
    tell(*(int(argument) for argument in (*sys.argv[1:], *(COUNT, SEED)[len(sys.argv) - 1 :])))
