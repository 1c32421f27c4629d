"""The run: choosing rules, doubts, crashes, the reader's own problems, places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support.rule_forms import form_of, whole

from jixiao.model import Finding, Place
from jixiao.rules import Case, at, catalogue, engine, run
from jixiao.rules.engine import judged

*ROWS, LAST = whole("self_evaluation")
WRONG = {"rows": [*ROWS, {**LAST, "weight": 9, "score": 8}]}
TEN = catalogue()["WGT101"]


def codes(findings):
    return [finding.code for finding in findings]


def test_all_rules_in_order_of_codes():
    assert codes(run(form_of(WRONG))) == ["DEV101", "WGT101"]


@pytest.mark.parametrize(("chosen", "found"), [
    ({"select": ["WGT"]}, ["WGT101"]),
    ({"select": ["WGT101", "DEV"]}, ["DEV101", "WGT101"]),
    ({"ignore": ["WGT"]}, ["DEV101"]),
    ({"select": ["WGT"], "ignore": ["WGT101"]}, []),
    ({"select": []}, []),
])
def test_select_and_ignore(chosen, found):
    assert codes(run(form_of(WRONG), **chosen)) == found


@pytest.mark.parametrize("selector", ["WGT999", "WGT101x", "RDR999", "weights", "W", "X"])
def test_refuses_an_unknown_selector(selector):
    with pytest.raises(ValueError, match=selector):
        run(form_of(WRONG), select=[selector])


def test_problems_of_the_reader_come_first():
    problem = Finding("RDR101", "warning", "行错位", "row slid")
    form = replace(form_of(WRONG), problems=(problem,))
    assert run(form)[0] == replace(problem, basis=catalogue()["RDR101"].basis)
    assert codes(run(form, select=["WGT"])) == ["WGT101"]
    assert codes(run(form, select=["RDR"])) == codes(run(form, select=["RDR101"])) == ["RDR101"]
    assert "RDR101" not in codes(run(form, ignore=["RDR"]))


def test_a_finding_carries_what_its_rule_declares():
    (finding,) = run(form_of(WRONG), select=["WGT101"])
    assert (finding.code, finding.level, finding.basis) == ("WGT101", TEN.level, TEN.basis)
    assert finding.message_en == "the points add up to 99, should be 100 (difference 1)"


def test_a_crash_is_a_finding_and_keeps_what_was_found_before():
    def check(_case):
        yield at("total.score", "先", "first")
        raise KeyError("x")

    (first, crash), verdict = judged(replace(TEN, check=check), Case(form_of({})))
    assert first.message == "先"
    assert (crash.code, crash.level, crash.found) == ("RUL901", "warning", "WGT101")
    assert "KeyError" in crash.message
    assert "KeyError" in crash.message_en


@pytest.fixture
def catalogue_of(monkeypatch):
    """Puts other rules into the place of the catalogue."""

    def put(rules):
        monkeypatch.setattr("jixiao.rules.engine.catalogue", lambda: rules)
        engine.forget()

    yield put
    engine.forget()


def test_preview_rules_run_only_when_named(catalogue_of):
    catalogue_of({**catalogue(), "WGT101": replace(TEN, status="preview")})
    assert "WGT101" not in codes(run(form_of(WRONG)))
    assert codes(run(form_of(WRONG), select=["WGT"])) == []
    assert codes(run(form_of(WRONG), select=["WGT101"])) == ["WGT101"]


def test_removed_rules_never_run(catalogue_of):
    catalogue_of({"WGT101": replace(TEN, status="removed")})
    assert run(form_of(WRONG), select=["WGT101"]) == ()


ODD = ["", "—", "无", "不适用", "0", "-1", "1e5", "≥100%", ">0", "<5人", "1-2次", "9" * 40]
PRINTED = st.none() | st.sampled_from(ODD) | st.text(max_size=6)
ROW = ("level1", "level1_weight", "level3", "target", "actual", "weight", "score", "deviation")
LINE = ("initial_budget", "adjusted_budget", "executed", "execution_rate", "weight", "score")


@given(
    kind=st.sampled_from(["self_evaluation", "target", "monitoring"]),
    row=st.fixed_dictionaries({}, optional=dict.fromkeys(ROW, PRINTED)),
    total=st.fixed_dictionaries({}, optional=dict.fromkeys(LINE, PRINTED)),
    unit=PRINTED,
    goal=PRINTED,
)
def test_no_rule_fails_whatever_is_printed(kind, row, total, unit, goal):
    base = "target" if kind == "target" else "self_evaluation"
    row = {"weight": 90, "score": 90, **row} if base == "self_evaluation" else row
    form = form_of({"kind": base, "rows": [row], "funds": {"total": total}, "unit": unit, "goal": goal})
    assert "RUL901" not in codes(run(replace(form, kind=kind)))


def test_a_doubt_about_a_cell_that_was_used_lowers_the_error_and_is_told_once():
    doubted = {**WRONG, "doubt": {"indicators[0].weight": "列错位", "funds.lines[0].weight": "列错位"}}
    (finding,) = run(form_of(doubted), select=["WGT101"])
    assert finding.level == "warning"
    assert finding.message.count("列错位") == finding.message_en.count("列错位") == 1


def test_a_field_without_a_place_stands_at_its_row_or_at_the_form():
    form = form_of(WRONG)
    row = replace(form.indicators[-1], score=replace(form.indicators[-1].score, at=Place(row=7, column=6)))
    (finding,) = run(replace(form, indicators=(row,)), select=["DEV101"])
    assert finding.at == Place(row=7, column=6)
    (finding,) = run(form, select=["DEV101"])
    assert finding.at == form.at


def test_rules_keep_to_the_forms_they_are_made_for():
    form = form_of({"kind": "target", "funds": {"total": {"annual_request": 120}}})
    assert codes(run(form, select=["FND113", "FND112"])) == ["FND113"]
    assert run(replace(form, kind="monitoring")) == ()


def test_a_remark_names_the_basis_that_counts_on_its_form():
    (finding,) = run(form_of({"kind": "target", "funds": {"total": {"project_total": "约一百"}}}), select=["CMP103"])
    assert finding.basis == ("T-30",)
    (finding,) = run(form_of({"rows": [{"score": "满分"}]}), select=["CMP103"])
    assert "T-30" not in finding.basis
