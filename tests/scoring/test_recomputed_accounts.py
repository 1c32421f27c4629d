"""Figures of the narrative computed again: values, what the printed places leave open, steps, notes."""

from decimal import Decimal
from time import perf_counter

import pytest
from support.rule_accounts import accounts_of

from jixiao.model.accounts import Accounts
from jixiao.scoring.accounts import recomputed_accounts

INCOME = {"item": "本年收入合计", "concept": "income_total", "amount": "315.20"}
MORE = {**INCOME, "change": "15.20", "change_direction": "增加", "baseline": "上年"}
SHARE = {"share_of": "收入合计"}
FUNCTION = {"share_of": "本年财政拨款支出"}


def parts(*figures, method=None):
    every = recomputed_accounts(accounts_of({"figures": list(figures)})).parts
    return [part for part in every if method in (None, part.method)]


def only(*figures, method):
    (found,) = parts(*figures, method=method)
    return found


def test_nothing_told_nothing_computed():
    assert recomputed_accounts(Accounts()).parts == ()


def test_rate_of_change_from_amount_and_change():
    part = only({**MORE, "change_rate": "5.07%"}, method="change_rate")
    assert (part.path, part.label) == ("figures[0].change_rate", "本年收入合计/变动比例")
    assert (part.claimed, part.computed, part.agrees, part.printed) == (Decimal("5.07"), Decimal("5.07"), True, "5.07%")
    (step,) = part.steps
    assert step.formula == "15.20 ÷ (315.20 − 15.20) × 100 = 5.0666…%"
    assert [(each.path, each.text, each.at.line) for each in step.inputs] == [
        ("figures[0].change", "15.20", 100), ("figures[0].amount", "315.20", 100),
    ]


@pytest.mark.parametrize(("amount", "change", "way", "rate"), [  # regulations C.3, second document (G2)
    ("2995.39", "56.95", "减少", "1.87%"), ("2940.05", "63.14", "减少", "2.10%"), ("184.65", "2.55", "增加", "1.40%"),
])
def test_rates_of_published_accounts(amount, change, way, rate):
    figure = {"item": "收入支出总计", "amount": amount, "change": change, "change_direction": way, "change_rate": rate}
    part = only(figure, method="change_rate")
    assert part.agrees
    assert part.low <= part.claimed <= part.high


def test_completion_of_published_accounts():
    budget = {"item": "年初预算", "concept": "general_total", "role": "budget", "amount": "2993.92"}
    final = {"item": "支出决算", "concept": "general_total", "amount": "2940.05", "completion": "98.20%"}
    part = only(budget, final, method="completion")
    assert (part.computed, part.agrees) == (Decimal("98.20"), True)
    assert part.steps[0].formula == "2940.05 ÷ 2993.92 × 100 = 98.2006…%"


@pytest.mark.parametrize(("amount", "change", "rate", "agrees"), [
    ("0.05", "0.03", "37.50%", True), ("0.05", "0.03", "44.44%", False), ("0.05", "0.03", "31.25%", True),
    ("0.05", "0.03", "31.24%", False), ("5000", "3000", "37.50%", True), ("5000", "3000", "37.60%", False),
])
def test_small_amounts_leave_more_open_than_large_ones(amount, change, rate, agrees):
    figure = {"item": "公务接待费", "amount": amount, "change": change, "change_direction": "减少", "change_rate": rate}
    assert only(figure, method="change_rate").agrees is agrees


def test_change_beside_a_base_in_another_unit():
    figures = (
        {"item": "上年", "concept": "operating_cost", "role": "previous", "amount": "180000", "unit": "元"},
        {"item": "机关运行经费", "concept": "operating_cost", "amount": "20.00", "change": "3.00", "baseline": "上年"},
    )
    part = only(*figures, method="change")
    assert (part.computed, part.agrees) == (Decimal("2.00"), False)
    assert part.steps[0].formula == "20.00 − 180000元 = 2"


def test_no_percentage_of_nothing():
    part = only({**MORE, "change": "315.20", "change_rate": "100%"}, method="change_rate")
    assert (part.computed, part.code, part.agrees) == (None, "not_computable", None)
    assert part.reason == "基数为 0，没有百分比"


def test_base_within_half_a_place_of_nothing_cannot_tell():
    budget = {"item": "预算", "concept": "reception", "role": "budget", "amount": "0.004"}
    final = {"item": "接待费", "concept": "reception", "amount": "1.2", "completion": "300%"}
    assert only({**budget, "amount": "0.0"}, final, method="completion").code == "not_computable"
    assert only(budget, final, method="completion").computed == Decimal("30000")
    assert only({**budget, "amount": "0.4", "unit": "元"}, final, method="completion").computed is not None
    tiny = {"item": "预算", "amount": "1.3", "change": "1.2", "change_direction": "增加", "change_rate": "900%"}
    assert only(tiny, method="change_rate").code == "uncertain"


def test_forced_to_add_up_is_said():
    whole = {"item": "一般公共预算财政拨款支出", "concept": "general_total", "amount": "600.00"}
    shares = [
        {"item": "教育支出", "concept": "function:205", "amount": "400.00", "share": "66.67%", **FUNCTION},
        {"item": "卫生健康支出", "concept": "function:210", "amount": "100.00", "share": "16.67%", **FUNCTION},
        {"item": "住房保障支出", "concept": "function:221", "amount": "100.00", "share": "16.66%", **FUNCTION},
    ]
    found = parts(whole, *shares, method="share")
    assert [(each.agrees, bool(each.because)) for each in found] == [(True, False), (True, False), (False, True)]
    assert "100.01%" in found[2].because
    assert "100.01%" in found[2].because_en
    wrong = parts(whole, *shares[:2], {**shares[2], "share": "16.76%"}, method="share")
    assert [each.because for each in wrong] == [None] * 3


def test_forced_note_needs_the_direction_of_the_gap():
    whole = {"item": "一般公共预算财政拨款支出", "concept": "general_total", "amount": "600.00"}
    shares = [
        {"item": "教育支出", "concept": "function:205", "amount": "300.00", "share": "50.01%", **FUNCTION},
        {"item": "住房保障支出", "concept": "function:221", "amount": "300.00", "share": "49.99%", **FUNCTION},
    ]
    assert [each.because for each in parts(whole, *shares, method="share")] == [None, None]


def test_parts_and_shares_of_a_list():
    figures = (
        INCOME,
        {"item": "财政拨款收入", "concept": "income:fiscal", "amount": "300.10", "share": "95.21%", **SHARE},
        {"item": "其他收入", "concept": "income:other", "amount": "15.10", "share": "4.79%", **SHARE},
    )
    added, shares = only(*figures, method="sum"), only(*figures, method="shares")
    assert (added.path, added.computed, added.agrees) == ("figures[0].amount", Decimal("315.20"), True)
    assert [each.name for each in added.steps[0].inputs] == ["财政拨款收入", "其他收入"]
    assert (added.low, added.high) == (Decimal("315.185"), Decimal("315.215"))
    assert (shares.path, shares.claimed, shares.computed) == ("figures[2].share", Decimal("100.00"), 100)


@pytest.mark.parametrize(("told", "agrees"), [("315.19", True), ("315.21", True), ("315.22", False), ("315.18", False)])
def test_a_sum_may_be_off_by_half_a_place_of_each_figure(told, agrees):
    figures = (
        {**INCOME, "amount": told},
        {"item": "财政拨款收入", "concept": "income:fiscal", "amount": "300.10"},
        {"item": "其他收入", "concept": "income:other", "amount": "15.10"},
    )
    assert only(*figures, method="sum").agrees is agrees


def test_classes_without_codes_go_by_their_marks():
    figures = (
        {"item": "“教育支出”（类）", "concept": "function:教育支出", "amount": "70.00"},
        {"item": "“普通教育”（款）", "concept": "function:普通教育", "amount": "40.00"},
        {"item": "“进修及培训”(款)", "concept": "function:进修及培训", "amount": "30.00"},
        {"item": "“住房保障支出”（类）", "concept": "function:住房保障支出", "amount": "9.00"},
        {"item": "“住房改革支出”（款）", "concept": "function:住房改革支出", "amount": "8.00"},
    )
    found = parts(*figures, method="sum")
    assert [(each.path, each.agrees, each.inferred) for each in found] == [
        ("figures[0].amount", True, False), ("figures[3].amount", False, True),
    ]


def test_official_expenses_told_with_two_amounts_are_not_added():
    figures = [
        {"item": "三公经费", "concept": "three_public", "amount": "9.00"},
        {"item": "出国费", "concept": "abroad", "amount": "2.00"},
        {"item": "车辆费", "concept": "vehicles", "amount": "5.00"},
        {"item": "接待费", "concept": "reception", "amount": "1.00"},
    ]
    assert only(*figures, method="sum").computed == Decimal("8.00")
    assert parts(*figures, {**figures[3], "amount": "2.00"}, method="sum") == []


def test_doubt_of_an_input_is_kept():
    stated = {"figures": [{**MORE, "change_rate": "5.07%"}], "doubt": {"figures[0].change": "识别不清"}}
    (part,) = recomputed_accounts(accounts_of(stated)).parts
    assert part.inferred
    assert part.steps[0].inputs[0].doubt == "识别不清"


def test_cost_grows_with_the_figures():
    def seconds(times):
        accounts = accounts_of({"figures": [
            {**MORE, "change_rate": "5.07%", "section": str(number // 3)} if number % 3 == 0 else
            {"item": "其他收入", "concept": "income:other", "amount": "1.00", "share": "0.32%", "share_of": "收入合计",
             "section": str(number // 3)}
            for number in range(times)
        ]})
        begin = perf_counter()
        assert len(recomputed_accounts(accounts).parts) >= times
        return perf_counter() - begin

    seconds(300)
    assert min(seconds(6000) for _ in range(2)) < 50 * max(seconds(600), 0.02)


def test_every_kind_of_income_is_counted():
    kinds = ("fiscal", "superior", "service", "business", "subordinate", "other")
    whole = {"item": "本年收入合计", "concept": "income_total", "amount": "60.00"}
    told = [{"item": kind, "concept": f"income:{kind}", "amount": "10.00"} for kind in kinds]
    inner = {"item": "一般公共预算财政拨款收入", "concept": "income:general", "amount": "9.00"}
    part = only(whole, *told, inner, method="sum")
    assert (part.computed, part.agrees) == (Decimal("60.00"), True)
    short = only({**whole, "amount": "70.00"}, *told, method="sum")
    assert (short.agrees, short.inferred) == (False, False)
    assert only({**whole, "amount": "70.00"}, *told[:-1], method="sum").inferred
