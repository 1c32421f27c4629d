"""The forms of several units by project: grouped, combined, scored; what could not be combined keeps the total open."""

from decimal import Decimal

import pytest
from msgspec.structs import replace
from support.cli_forms import EAST, FORM, FOUNTAINS

from jixiao import api
from jixiao.model import Cell
from jixiao.scoring import load_standard
from jixiao.scoring.standard import Setting


def forms(*texts):
    return [form for at, text in enumerate(texts, 1)
            for form in api.read(text.encode(), name=f"{at}.txt").forms]


def test_forms_of_one_name_are_one_form():
    both, alone = api.together(forms(FORM, FOUNTAINS, EAST))
    assert (both.name, len(both.forms), alone.name) == ("路灯维护", 2, "喷泉维护")
    assert [row.computed for row in both.scored.rows] == [19, 10, 10, 10, Decimal("29.29"), 10]
    assert (both.scored.recomputed, both.scored.left) == (Decimal("98.12"), 0)
    assert both.refusal is None
    assert (alone.combined, alone.scored) == (None, None)
    assert "不足两张表" in alone.refusal.reason


def test_blanks_and_full_width_signs_make_no_other_name():
    spelled = FORM.replace("路灯维护", "路灯(一期)"), EAST.replace("路灯维护", "路灯 （一期）")
    (found,) = api.together(forms(*spelled))
    assert found.combined is not None


def test_ratios_are_weighed_by_what_the_standard_says():
    weighed = {}
    for by in ("adjusted_budget", "executed"):
        national = load_standard("cn-2020")
        key = "aggregate.ratio"
        setting = Setting(key, {"by": by}, national.settings[key].cites)
        (found,) = api.together(forms(FORM, EAST), replace(national, settings=national.settings | {key: setting}))
        weighed[by] = found.combined.steps["indicators[4].actual"].formula
    assert weighed == {
        "adjusted_budget": "(98 × 50.00 + 94 × 70.00) ÷ 120.00 = 95.6666…",
        "executed": "(98 × 48.00 + 94 × 70.00) ÷ 118.00 = 95.6271…",
    }


@pytest.mark.parametrize("trace", [True, False])
def test_the_trace_leads_from_the_units(trace):
    (found,) = api.together(forms(FORM, EAST), trace=trace)
    lamps = found.scored.rows[0]
    assert lamps.computed == Decimal("19.00")
    if not trace:
        assert lamps.steps == ()
        return
    assert [(given.name, given.text) for given in lamps.steps[0].inputs] == [
        ("晨江市路灯所·实际完成值", "520盏"), ("东湖区路灯所·实际完成值", "240盏")]
    assert lamps.steps[-1].result == Decimal("19")


def test_points_that_differ_leave_the_total_open():
    (found,) = api.together(forms(FORM, EAST.replace("=100%\t100%\t10", "=100%\t100%\t15")))
    assert any(problem.path == "indicators[1].weight" for problem in found.combined.problems)
    assert (found.scored.recomputed, found.scored.low, found.scored.high, found.scored.left) == (None, None, None, 1)


def test_years_that_differ_are_refused():
    (found,) = api.together(forms(FORM, EAST.replace("2023年度", "2022年度")))
    assert found.refusal.reason == "各表的年度不同"


def test_what_is_no_self_evaluation_is_left_out():
    given = forms(FORM, EAST)
    assert api.together([replace(given[0], kind="target"), replace(given[1], kind="monitoring")]) == ()


def test_forms_without_a_name_are_not_taken_for_one_project():
    given = [replace(form, project=replace(form.project, name=Cell(None))) for form in forms(FORM, EAST)]
    (found,) = api.together(given)
    assert found.refusal.reason == "没有名称，不能对应"
    assert found.refusal.reason_en


def test_whole_departments_go_by_the_department():
    given = [replace(form, subject="department", project=replace(form.project, name=None))
             for form in forms(FORM, EAST)]
    (found,) = api.together(given)
    assert found.name == "晨江市城管局"
    assert found.combined is not None
