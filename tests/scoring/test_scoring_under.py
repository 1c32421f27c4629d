"""One form under several standards: what decides a difference is named, and proved by putting it into the first one."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace
from test_scoring_engine import street_lamps

from jixiao import api
from jixiao.model import Cell, Form, Indicator, Total
from jixiao.model.value import NotApplicable, Quantity
from jixiao.scoring import load_standard, score, standards
from jixiao.scoring.standard import Setting

SAMPLES = Path(__file__).parents[2] / "samples"
NATIONAL = load_standard("cn-2020")
FUTIAN, ZHONGWEI = "practice-shenzhen-futian-2023", "practice-ningxia-zhongwei-2024"


def standard(**entries):
    """The national standard with other entries: `method_reverse={"method": "reverse_ratio"}`; None leaves one out."""
    settings = dict(NATIONAL.settings)
    for name, fields in entries.items():
        key = name.replace("_", ".", 1)
        if fields is None:
            del settings[key]
            continue
        bands = fields.pop("bands", ())
        settings[key] = Setting(key, fields, NATIONAL.settings["rounding.row"].cites, bands, "other")
    return replace(NATIONAL, id="other", settings=settings)


def number(value, unit=None, sign=None):
    return Cell(f"{sign or ''}{value}{unit or ''}", understood=Quantity(Decimal(value), unit, sign))


def form(*rows, total="0"):
    """Rows of (sign, target, actual, points, printed score)."""
    indicators = tuple(
        Indicator(level1=Cell("产出指标"), level3=Cell(f"第{at}项"), target=number(target, "天", sign),
                  actual=number(actual, "天"), weight=Cell(points), score=Cell(printed))
        for at, (sign, target, actual, points, printed) in enumerate(rows, 1)
    )
    return Form(kind="self_evaluation", indicators=indicators, total=Total(score=Cell(total)))


def decided(compared):
    return [[entry.key for entry in cause.entries] for cause in compared.causes]


LATE = ("<=", "100", "150", "10", "5")


def test_the_entry_that_decides_a_row_is_named_with_both_sides():
    found = api.under(form(LATE, (">=", "10", "10", "10", "10")),
                      [NATIONAL, standard(method_reverse={"method": "reverse_ratio"})])
    assert [each.computed for each in found.rows[0].scores] == [Decimal("5.00"), Decimal("6.67")]
    assert decided(found.rows[0]) == [["method.reverse"]]
    entry = found.rows[0].causes[0].entries[0]
    assert (entry.one.setting.fields["method"], entry.other.setting.fields["method"]) == ("reverse_linear",
                                                                                           "reverse_ratio")
    assert entry.one.citations[0].key == "cn-2020#reverse"
    assert entry.one.citations[0].evidence == "X"
    assert found.rows[1].causes == ()


def test_an_entry_that_moves_nothing_is_not_named():
    other = standard(method_reverse={"method": "reverse_ratio"}, rounding_row={"places": Decimal(3), "mode": "half_up"})
    found = api.under(form(("<=", "100", "125", "10", "5")), [NATIONAL, other])
    assert [each.computed for each in found.rows[0].scores] == [Decimal("7.50"), 8]
    assert decided(found.rows[0]) == [["method.reverse"]]


def test_where_no_entry_alone_explains_the_set_that_does_is_named():
    other = standard(method_reverse={"method": "reverse_ratio"}, rounding_row={"places": Decimal(0), "mode": "floor"})
    found = api.under(form(LATE), [NATIONAL, other])
    assert [each.computed for each in found.rows[0].scores] == [5, 6]
    assert decided(found.rows[0]) == [["method.reverse", "rounding.row"]]


def test_a_row_that_only_one_of_them_leaves_open():
    other = standard(reading_unsigned={"infer": False})
    row = replace(form((None, "100", "80", "10", "8")).indicators[0], level2=Cell("数量指标"), level3=Cell("举办讲座"),
                  target=number("100", "次"), actual=number("80", "次"))
    found = api.under(Form(kind="self_evaluation", indicators=(row,)), [NATIONAL, other])
    assert found.rows[0].scores[0].computed == 8
    assert found.rows[0].scores[1].limits == (8, 10)
    assert decided(found.rows[0]) == [["reading.unsigned"]]


def test_the_verdict_alone_may_differ():
    lenient = standard(tolerance_score={"value": Decimal("0.5")})
    found = api.under(form(("<=", "100", "150", "10", "5.3")), [NATIONAL, lenient])
    assert [each.standing for each in found.rows[0].scores] == ["differs", "agrees"]
    assert decided(found.rows[0]) == [["tolerance.score"]]


def test_over_achievement_on_the_street():
    lamps = replace(street_lamps().indicators[0], actual=number("900", "盏"), score=Cell("49"))
    found = api.under(replace(street_lamps(), indicators=(lamps,)), ["cn-2020", FUTIAN])
    assert [each.computed for each in found.rows[2].scores] == [50, 49]
    assert decided(found.rows[2]) == [["method.over_achievement"]]
    assert decided(found.total) == [["method.over_achievement"]]


def test_each_standard_is_held_against_the_first():
    found = api.under(street_lamps(), ["cn-2020", FUTIAN, ZHONGWEI])
    assert found.standards == ("cn-2020", FUTIAN, ZHONGWEI)
    assert [(cause.other, [entry.key for entry in cause.entries]) for cause in found.rows[1].causes] == [
        (ZHONGWEI, ["rounding.execution"])]


def test_the_total_names_the_entries_of_its_rows():
    deducts = {"method": "flat_deduction", "from_ratio": Decimal(2), "points": Decimal(1)}
    other = standard(method_reverse={"method": "reverse_ratio"}, method_over_achievement=deducts,
                     method_equal={"method": "strict"})
    found = api.under(form(LATE, (">=", "10", "30", "10", "10")), [NATIONAL, other])
    assert [each.computed for each in found.total.scores] == [Decimal("15.00"), Decimal("15.67")]
    assert decided(found.total) == [["method.reverse", "method.over_achievement"]]


def test_the_total_names_a_cap():
    capped = standard(method_cap={"method": "cap_by_rate", "bands": (
        {"below": Decimal(99), "most": Decimal(59)},)})
    line = replace(street_lamps().funds.lines[0], weight=Cell("20"))
    lamps = replace(street_lamps(), indicators=street_lamps().indicators[:1],
                    funds=replace(street_lamps().funds, lines=(line,)))
    found = api.under(lamps, [NATIONAL, capped])
    assert [each.limits for each in found.total.scores] == [(Decimal("67.73"),) * 2, (59, 59)]
    assert all(each.causes == () for each in found.rows)
    assert decided(found.total) == [["method.cap"]]
    assert found.total.causes[0].entries[0].one is None


def test_the_total_names_how_rows_that_do_not_apply_are_treated():
    idle = replace(form(LATE).indicators[0], actual=Cell("不适用"), score=Cell(None))
    rescaled = standard(method_not_applicable={"method": "rescaled", "places": Decimal(2)})
    idle = replace(idle, target=Cell("不适用", understood=NotApplicable()))
    rows = (*form(LATE).indicators, idle)
    found = api.under(Form(kind="self_evaluation", indicators=rows), [NATIONAL, rescaled])
    assert decided(found.total) == [["method.not_applicable"]]


def test_points_that_the_standards_state_differently():
    found = api.under(street_lamps(), ["cn-2020", "practice-hubei-2020"])
    told = {each.key: (each.printed, [setting and setting.numbers.get("value") for setting in each.stated])
            for each in found.points}
    assert told["weight.budget_execution"] == (10, [10, 20])
    assert told["weight.产出指标"] == (50, [50, None])
    assert told["weight.满意度指标"][0] is None


def test_two_alike_differ_in_nothing():
    found = api.under(street_lamps(), [NATIONAL, standard()])
    assert all(each.causes == () for each in (*found.rows, found.total))
    assert found.points == ()


@pytest.mark.parametrize("given", [[], ["cn-2020"], ["cn-2020", "cn-2020"]])
def test_fewer_than_two_are_refused(given):
    with pytest.raises(ValueError, match="two or more"):
        api.under(street_lamps(), given)


LOCAL = [each for each in standards() if each.id != NATIONAL.id]
PAIRS = [*((NATIONAL, each) for each in LOCAL), *((each, NATIONAL) for each in LOCAL), *pairwise(LOCAL)]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda each: each.id)
def test_every_cause_is_the_cause(one, other):
    """On all samples: with the entries named, the first standard gives the other's figure; without one of them, not."""
    forms = [each for path in sorted(SAMPLES.glob("*.txt")) for each in api.read(path).forms]
    for each in forms:
        found = api.under(each, [one, other])
        for at, compared in enumerate((*found.rows, found.total)):
            differs = figure(each, one, at)[0] != figure(each, other, at)[0]
            assert bool(compared.causes) >= differs
            for cause in compared.causes:
                assert figure(each, mixed(one, other, cause.entries), at) == figure(each, other, at)
                fewer = cause.entries[1:]
                assert figure(each, mixed(one, other, fewer), at) != figure(each, other, at)


def mixed(one, other, entries):
    settings = {key: setting for key, setting in one.settings.items() if key not in {each.key for each in entries}}
    return replace(one, settings=settings | {each.key: other.settings[each.key] for each in entries if each.other})


def figure(each, standard, at):
    """The score at a place among the rows, behind them the recomputed total."""
    scored = score(each, standard, trace=False)
    part = (*scored.before_total, scored.again)[at]
    return part.limits, part.standing
