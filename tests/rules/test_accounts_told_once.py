"""One wrong amount in the text is one finding, at that amount, whatever was computed from it."""

from support.rule_accounts import case_of

from jixiao.rules import Choice, catalogue, judge

TEXT = Choice.of([code for code in catalogue() if code.startswith("ACC2")], None)
INCOME = {
    "columns": ["total", "fiscal", "business"], "rows": [["~", "合计", "total", "300.00", "280.00", "20.00"]],
}
SUBJECT = {"item": "“培训支出”（项）", "concept": "function:2050803"}
OTHERS = {"share_of": "收入合计", "reason": "新增场馆开放"}


def told(total="300.00", fiscal="280.00", share="93.33%", change="20.00", rate="7.14%", other="6.67%"):
    return [
        {"item": "本年收入合计", "concept": "income_total", "amount": total, "change": change,
         "change_direction": "增加", "change_rate": rate, "baseline": "上年", "reason": "新增场馆开放"},
        {"item": "财政拨款收入", "concept": "income:fiscal", "amount": fiscal, "share": share, "share_of": "收入合计"},
        {"item": "事业收入", "concept": "income:business", "amount": "20.00", "share": other, "share_of": "收入合计"},
    ]


def budgeted(budget="50.00", final="46.00", completion="92.00%", **more):
    return [
        {**SUBJECT, "amount": budget, "role": "budget"},
        {**SUBJECT, "amount": final, "completion": completion, "baseline": "年初预算", "change": "4.00",
         "change_direction": "减少", "reason": "压减会议", **more},
    ]


def found(figures, **tables):
    findings = judge(case_of({"figures": figures, "tables": tables}), TEXT).findings
    return [(each.code, each.path) for each in findings]


def test_the_sound_text_is_silent():
    assert found(told(), income=INCOME) == found(told()) == found(budgeted()) == []


def test_a_whole_that_a_table_shows_to_be_wrong():
    assert found(told(total="309.00"), income=INCOME) == [("ACC213", "figures[0].amount")]


def test_what_holds_with_the_right_amount_is_said_and_relied_on():
    (finding,) = judge(case_of({"figures": told(total="309.00"), "tables": {"income": INCOME}}), TEXT).findings
    assert finding.message.endswith("为 300.00万元；按此数，文中的增减率、合计、占比都相符")
    assert finding.basis == ("D-19",)


def test_a_part_that_a_table_shows_to_be_wrong():
    assert found(told(fiscal="208.00"), income=INCOME) == [("ACC213", "figures[1].amount")]


def test_a_share_wrong_besides_stays():
    assert found(told(total="309.00", share="95.00%"), income=INCOME) == [
        ("ACC203", "figures[1].share"), ("ACC213", "figures[0].amount"),
    ]


def test_a_text_that_agrees_with_itself_is_told_once():
    assert found(told(total="309.00", fiscal="289.00", share="93.53%", rate="6.92%", other="6.47%"), income=INCOME) == [
        ("ACC213", "figures[0].amount"), ("ACC213", "figures[1].amount"),
    ]


def test_without_a_table_the_figures_about_it_tell():
    assert found(told(total="309.00")) == [("ACC205", "figures[0].amount")]
    assert found(told(fiscal="208.00")) == [("ACC205", "figures[1].amount")]


def test_the_first_of_two_tellings_may_be_the_wrong_one():
    again = {"item": "本年收入合计", "concept": "income_total", "amount": "300.00", "section": "二、收入"}
    assert found([again, *told(total="309.00")]) == [("ACC214", "figures[1].amount")]
    assert found([*told(total="309.00"), again]) == [("ACC214", "figures[0].amount")]


def test_a_wrong_budget():
    assert found(budgeted(budget="55.00")) == [("ACC202", "figures[0].amount")]


def test_a_wrong_change_is_not_a_wrong_rate_too():
    assert found(budgeted(change="9.00", change_rate="8.00%")) == [("ACC202", "figures[1].change")]


def test_a_wrong_completion_needs_no_reason():
    figures = budgeted(final="50.00", completion="107.00%", change=None, change_direction="持平", reason=None)
    assert found(figures) == [("ACC204", "figures[1].completion")]
