"""What holds for all numbers: 0 ≤ s ≤ w, more is never worse for a positive indicator, and every method is found."""

from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from jixiao.model import Cell, Form, Indicator
from jixiao.model.value import Quantity
from jixiao.scoring import load_standard, score, standards
from jixiao.scoring import methods as package
from jixiao.scoring.method import SLOTS, Case, methods

POSITIVE = load_standard("cn-2020")
figures = st.decimals(0, 10**6, places=2)
actuals = st.decimals(-(10**6), 10**6, places=2)
weights = st.decimals(Decimal("0.1"), 100, places=1)
signs = st.sampled_from([">", ">=", "=", "<=", "<", None])


def row_score(target, actual, weight, sign, standard=POSITIVE):
    row = Indicator(
        target=Cell("T", understood=Quantity(target, "个", sign)), actual=Cell("A", understood=Quantity(actual, "个")),
        weight=Cell(str(weight)),
    )
    return score(Form(kind="self_evaluation", indicators=(row,)), standard).rows[0]


@given(figures, actuals, weights, signs, st.sampled_from(standards()))
def test_a_score_lies_between_nothing_and_the_points(target, actual, weight, sign, standard):
    got = row_score(target, actual, weight, sign, standard)
    if got.computed is None:
        assert sign is None or (target == 0 and actual < 0) or (got.method == "strict" and actual != target)
        assert got.reason
        assert got.reason_en
    else:
        assert 0 <= got.computed <= weight
        assert got.steps
        assert got.citations
        assert got.steps[-1].result == got.computed


@given(figures, actuals, actuals, weights, st.sampled_from([">", ">=", "="]))
def test_more_is_never_worse_for_a_positive_indicator(target, one, other, weight, sign):
    if target == 0:
        return  # = 0 is a reverse indicator in effect, ≥ 0 has no ratio
    less, more = sorted((one, other))
    assert row_score(target, less, weight, sign).computed <= row_score(target, more, weight, sign).computed


@given(figures, actuals, actuals, weights, st.sampled_from(["<", "<="]))
def test_more_is_never_better_for_a_reverse_indicator(target, one, other, weight, sign):
    less, more = sorted((one, other))
    assert row_score(target, less, weight, sign).computed >= row_score(target, more, weight, sign).computed


@given(figures, weights, signs, st.sampled_from(standards()))
def test_exactly_the_target_earns_full_points(target, weight, sign, standard):
    assert row_score(target, target, weight, sign, standard).computed == weight


@given(figures.filter(bool), actuals, weights)
def test_execution_score_stays_within_the_points(adjusted, executed, weight):
    got = methods()["linear"](Case(weight=weight, target=adjusted, actual=executed))
    assert 0 <= got.score <= weight


def test_every_file_is_a_method_and_every_slot_has_one():
    named = {file.stem for file in Path(package.__path__[0]).glob("*.py")} - {"__init__"}
    assert set(methods()) == named
    assert {slot for method in methods().values() for slot in method.slots} == set(SLOTS)


def test_every_method_is_used_by_a_standard():
    used = {setting.fields.get("method") for each in standards() for setting in each.settings.values()}
    assert set(methods()) <= used
