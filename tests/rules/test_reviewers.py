"""What careful reviewers found on published forms is found, and the errors told there are right.

The lists and the forms lie beside the checkout; without them nothing is tested here. `make audit-report` tells more.
"""

import sys
from pathlib import Path

import pytest
from support import published

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from audit_found import findings  # noqa: E402
from audit_lists import review_lists  # noqa: E402
from audit_match import judgements, matched  # noqa: E402

from jixiao.rules import Choice  # noqa: E402

LISTS = review_lists(published.SHARED)
pytestmark = pytest.mark.skipif(not LISTS, reason="no reviewers' lists beside this repository")


@pytest.fixture(scope="module", params=LISTS, ids=lambda review: review.name)
def result(request):
    review = request.param
    places = {place for place, _ in review.forms}
    return matched(review, findings(published.SHARED, places, Choice.of(None, None)), judgements())


def test_no_rule_fails(result):
    assert not result.crashed


def test_clear_cut_defects_are_found(result):
    found, asked = result.counted("H")
    assert found * 100 >= asked * 95, [answer.bullet.id for answer in result.missed if answer.bullet.mark == "H"]


def test_errors_are_right(result):
    errors = result.errors()
    assert not errors["open"], [each.key for each, judged in result.unknown if judged.verdict == "open"]
    assert errors["right"] * 100 >= errors.total() * 95
    assert not [each.key for each in result.wrong_arithmetic()]


def test_judgements_are_of_findings_that_are_still_made():
    """A judgement of a finding that has gone would hide the next one in its place."""
    places = {place for review in LISTS for place, _ in review.forms}
    every = findings(published.SHARED, places, Choice.of(None, None, preview=True))
    assert sorted(set(judgements()) - {each.key for each in every}) == []
