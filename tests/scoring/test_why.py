"""Why a printed score differs: every explanation with the cases in which it holds and those in which it does not."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support import gold_forms
from support.rule_forms import form_of

import jixiao
from jixiao.corpus import generate
from jixiao.scoring import load_standard, score
from jixiao.scoring.why import NOTHING_FOUND, asks, why
from jixiao.scoring.why.frame import catalogue

CHINESE = re.compile("[㐀-鿿]")
ASKED = {"of", "holds", "text", "text_en", "formula", "cites", "first", "without"}


def cases():
    named = yaml.safe_load(Path(__file__).with_name("why.yml").read_text(encoding="utf-8"))
    return [(code, name, case) for code, under in named.items() for name, case in under.items()]


CASES = cases()


def explained(case):
    """The explanations of the score that a case asks about, with the form scored."""
    form = form_of({key: value for key, value in case.items() if key not in ASKED})
    standard = load_standard(case.get("standard", "cn-2020"))
    scored = score(form, standard)
    (asked,) = [each for each in scored.parts if each.path == case["of"]]
    return why(form, scored, asked, standard), scored, asked


@pytest.mark.parametrize(("code", "name", "case"), CASES, ids=[f"{code}-{name}" for code, name, _ in CASES])
def test_case(code, name, case):
    found, _, _ = explained(case)
    own = [each for each in found if each.code == code]
    assert bool(own) is case["holds"], f"{name}: {[(each.code, each.text) for each in found]}"
    if "first" in case:
        assert found[0].code == code
    for field in ("text", "text_en", "formula"):
        assert field not in case or any(case[field] in (getattr(each, field) or "") for each in own), own
    if "cites" in case:
        assert any(case["cites"] == citation.key for each in own for citation in each.citations)
    assert not any(case.get("without", "\0") in each.text for each in own)


def test_every_explanation_has_cases_both_ways():
    holding = {(code, case["holds"]) for code, _, case in CASES}
    assert holding == {(each.code, holds) for each in catalogue() for holds in (True, False)}


def test_every_explanation_speaks_both_languages_and_the_most_telling_comes_first():
    ranks = {each.code: each.rank for each in catalogue()}
    for code, name, case in CASES:
        found, _, _ = explained(case)
        assert [ranks.get(each.code, 999) for each in found] == sorted(ranks.get(each.code, 999) for each in found)
        for each in found:
            english = each.text_en
            for printed in re.findall("“[^”]*”|（[^）]*）|\\([^)]*\\)", each.text_en):  # what the form itself says
                english = english.replace(printed, "")
            assert CHINESE.search(each.text), (code, name)
            assert not CHINESE.search(english), english


def test_nothing_found_says_so_and_what_the_form_says():
    case = {"rows": [{"target": "≥12次", "actual": "5次", "weight": 90, "score": 71.3, "deviation": "人手不足"}],
            "of": "indicators[0].score"}
    (only,), _, _ = explained(case)
    tried = sum(1 for each in catalogue() if "row" in each.kinds)
    assert only.code == NOTHING_FOUND
    assert only.text == f"试过 {tried} 种解释，没有一种算得出表上的数（多 33.8）；偏差原因栏写：“人手不足”"
    assert only.text_en.startswith(f"{tried} explanations were tried; none gives the printed figure (33.8 too much)")


@pytest.mark.parametrize("case", [
    {"of": "indicators[0].score"},
    {"of": "total.score"},
    {"of": "funds.lines[0].execution_rate"},
    {"of": "indicators[0].score", "rows": [{"score": ""}]},
    {"of": "indicators[0].score", "rows": [{"target": "≥3次", "actual": "2次", "weight": 10, "score": "6.66"}]},
    {"of": "indicators[0].score", "rows": [{"target": "增强", "actual": "增强", "weight": 10, "score": 9}]},
])
def test_what_agrees_asks_for_nothing(case):
    found, scored, asked = explained(case)
    assert found == ()
    assert not asks(scored, asked)


def test_long_quotations_are_cut():
    case = {"rows": [{"weight": 90, "score": 80, "deviation": "多雨" * 500}], "of": "indicators[0].score"}
    found, _, _ = explained(case)
    assert all(len(each.text) < 300 for each in found)


def test_a_standard_of_ones_own_can_be_given():
    from msgspec.structs import replace

    own = replace(load_standard("practice-shenzhen-futian-2023"), id="my-own")
    form = form_of({"rows": [{"target": "≥10次", "actual": "16次", "weight": 90, "score": 90}]})
    scored = score(form, own)
    found = [each.text for each in why(form, scored, scored.rows[0], own) if each.code == "another_standard"]
    assert any("cn-2020" in text for text in found)


PLANTED = {"score-above-weight": "outside_points", "shortfall-with-full-marks": "full_points",
           "points-off-met-target": "points_taken_off"}


def test_planted_defects_are_explained_as_what_they_are():
    explained_as = dict.fromkeys(PLANTED, 0)
    for sample in generate(300, seed=11, slips=False):
        for defect in (each for each in sample.defects if each.name in PLANTED):
            form = jixiao.read(sample.text.encode(), name="made-up.txt").forms[defect.form]
            scored = score(form)
            (asked,) = [each for each in scored.parts if each.path == defect.path]
            assert PLANTED[defect.name] in {each.code for each in why(form, scored, asked)}, (defect, asked)
            explained_as[defect.name] += 1
    assert min(explained_as.values()) >= 3, explained_as


@given(
    target=st.decimals("0.1", "500", places=1), actual=st.decimals("0", "900", places=1), sign=st.sampled_from("≥≤="),
    weight=st.decimals("0.5", "90", places=1), claimed=st.decimals("-1", "95", places=2), seen=st.booleans(),
)
def test_whatever_is_printed_gets_explanations_just_where_it_differs(target, actual, sign, weight, claimed, seen):
    row = {"target": f"{sign}{target}", "actual": actual, "weight": weight, "score": claimed}
    form = form_of({"rows": [row | ({} if seen else {"deviation": None}), {"weight": 9, "score": 8}]})
    scored = score(form)
    for each in scored.parts:
        found = why(form, scored, each)
        assert bool(found) is asks(scored, each)
        assert len({(other.code, other.text) for other in found}) == len(found)
        assert all(other.text and other.text_en for other in found)


@gold_forms.absent
@pytest.mark.parametrize(("number", "form"), gold_forms.every_form(*gold_forms.SELF_EVALUATIONS))
def test_every_difference_of_published_forms_is_explained_or_said_not_to_be(number, form):
    scored = score(form)
    for each in scored.parts:
        found = why(form, scored, each)
        assert bool(found) is asks(scored, each), f"{number} {each.path}"
