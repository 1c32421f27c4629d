"""What holds for all numbers of every method: limits, course, scale, trace. What each claims: scoring_claims.py."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from scoring_claims import CLAIMS, ENDLESS, points, varied

from jixiao.model import Rounding, rounded
from jixiao.scoring import methods as package
from jixiao.scoring.method import SLOTS, Case, Outcome, methods

SLACK = Decimal("1e-20")  # what 28 digits lose

every_method = pytest.mark.parametrize("name", sorted(methods()))


def earned(outcome: Outcome) -> tuple[Decimal, Decimal]:
    """The least and the most that may come out."""
    if outcome.score is not None:
        return outcome.score, outcome.score
    return outcome.low, outcome.high


def score(name: str, case: Case) -> tuple[Decimal, Decimal]:
    return earned(methods()[name](replace(case, traced=False)))


def test_every_method_claims_something():
    assert set(CLAIMS) == set(methods())


@every_method
@given(data=st.data())
def test_a_score_lies_between_nothing_and_the_points(name, data):
    case = data.draw(CLAIMS[name].cases)
    outcome = methods()[name](case)
    low, high = earned(outcome)
    assert 0 <= low <= high <= case.weight
    assert outcome.score is not None or (outcome.reason and outcome.reason_en)


@every_method
@given(data=st.data())
def test_the_result_runs_as_the_method_claims(name, data):
    claim = CLAIMS[name]
    case = data.draw(claim.cases)
    values = sorted(data.draw(st.lists(claim.values, min_size=2, max_size=4)))
    for start, end, way in claim.course(case):
        marks = [score(name, varied(case, claim.field, value)) for value in values if start <= value <= end]
        for less, more in zip(marks, marks[1:], strict=False):
            if way >= 0:
                assert all(one <= other + SLACK * case.weight for one, other in zip(less, more, strict=True))
            if way <= 0:
                assert all(one >= other - SLACK * case.weight for one, other in zip(less, more, strict=True))


@every_method
@given(data=st.data(), factor=st.sampled_from([Decimal(n) for n in ("10000", "0.0001", "7", "0.5")]))
def test_only_the_ratio_counts_where_the_method_says_so(name, data, factor):
    claim = CLAIMS[name]
    case = data.draw(claim.cases)
    scaled = replace(case, **{field: getattr(case, field) * factor for field in claim.scales
                              if getattr(case, field) is not None})
    for one, other in zip(score(name, case), score(name, scaled), strict=True):
        assert abs(one - other) <= SLACK * case.weight


@every_method
@given(data=st.data())
def test_the_trace_changes_nothing_and_ends_with_the_score(name, data):
    case = data.draw(CLAIMS[name].cases)
    traced, bare = methods()[name](case), methods()[name](replace(case, traced=False))
    assert bare == replace(traced, steps=())
    for step in traced.steps:
        assert step.label
        assert step.label_en
        assert not any(sign in step.formula for sign in ("{", "}", "NaN", "Infinity", "E+", "E-"))
    if traced.score is not None and traced.steps:
        assert traced.steps[-1].result == traced.score


@given(points, st.one_of(st.none(), st.just(ENDLESS)))
def test_full_points_for_the_target_itself(weight, upper):
    case = Case(weight=weight, target=Decimal(7), actual=Decimal(7), upper=upper)
    for name in ("done_or_not", "linear", "nearest_bound", "on_time", "ratio", "reverse_linear", "reverse_ratio",
                 "strict", "yes_or_no"):
        assert methods()[name](case).score == weight


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40),
       st.integers(0, 6), st.sampled_from(["half_up", "floor"]))
def test_rounding_is_near_and_happens_once(value, places, mode):
    rule = Rounding(places=places, mode=mode)
    once = rounded(value, rule)
    unit = Decimal(1).scaleb(-places)
    assert rounded(once, rule) == once
    assert once.as_tuple().exponent == -places
    if value.adjusted() < 20:  # beyond that the context cuts digits of the sum
        half = unit / 2
        assert once - half <= value <= once + half if mode == "half_up" else once <= value < once + unit


def test_every_file_is_a_method_and_every_slot_has_one():
    named = {file.stem for file in Path(package.__path__[0]).glob("*.py")} - {"__init__"}
    assert set(methods()) == named
    assert {slot for method in methods().values() for slot in method.slots} == set(SLOTS)
