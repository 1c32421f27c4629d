"""The ties of the public tables as part of the proof: every sum cell beside what it is tied to."""

from decimal import Decimal

from support.rule_accounts import accounts_of
from support.sound_accounts import sound

from jixiao.model.accounts import Accounts
from jixiao.scoring import explain
from jixiao.scoring.accounts import recomputed_accounts, recomputed_narrative
from jixiao.scoring.accounts.ties.proof import tied

EXPENDITURE = {
    "columns": ["total", "basic", "project"],
    "rows": [["201", "一般公共服务支出", "function:201", "280.00", "200.00", "90.00"],
             ["208", "社会保障和就业支出", "function:208", "10.00", "10.00", ""],
             [None, "合计", "total", "300.00", "210.00", "90.00"]],
}  # fmt: skip


def ties(case):
    return list(recomputed_accounts(accounts_of(case)).of("tie"))


def test_no_tables_no_ties():
    assert tied(Accounts()) == ()
    assert recomputed_accounts(Accounts()).parts == ()


def test_sound_tables_agree_everywhere():
    accounts = accounts_of(sound(3))
    found = recomputed_accounts(accounts)
    every = list(found.of("tie"))
    assert len(every) > 50
    assert all(each.agrees for each in every)
    assert found.parts[-len(every) :] == tuple(every)  # behind the narrative
    assert found.parts[: -len(every)] == recomputed_narrative(accounts).parts


def test_a_tie_is_opened_into_its_cells_with_their_places():
    found = ties({"tables": {"expenditure": EXPENDITURE}})
    row = next(each for each in found if each.path == "tables[0].rows[0].values[0]")
    assert (row.claimed, row.computed, row.printed, row.agrees) == (Decimal(280), Decimal(290), "280.00", False)
    (step,) = row.steps
    assert (step.label, step.formula) == ("D-08 各项相加", "200.00 + 90.00 = 290.00")
    assert [(each.path, each.text) for each in step.inputs] == [
        ("tables[0].rows[0].values[1]", "200.00"), ("tables[0].rows[0].values[2]", "90.00"),
    ]
    assert all(each.at is not None for each in step.inputs)
    assert row.because is not None
    assert "应为 290.00" in row.because
    assert any("应为 290.00" in line for line in explain.score_lines(row))


def test_a_single_part_is_not_written_as_a_sum():
    found = ties({"tables": {"expenditure": EXPENDITURE}})
    row = next(each for each in found if each.path.endswith("rows[1].values[0]"))
    assert row.steps[0].formula == "10.00"


def test_an_amount_in_another_unit_is_compared_in_the_unit_of_the_sum():
    summary = {"columns": ["amount"], "currency_unit": "金额单位：元", "rows": [
        [None, "本年支出合计", "expenditure|expenditure_total", "3000000"],
    ]}  # fmt: skip
    row = next(each for each in ties({"tables": {"expenditure": EXPENDITURE, "income_expenditure": summary}})
               if each.steps[0].label.startswith("D-06"))  # fmt: skip
    assert (row.computed, row.agrees) == (Decimal(300), True)


def test_tables_that_look_misread_are_not_judged():
    rows = [[f"2{number:02}", "某类支出", f"function:2{number:02}", "90.00", "1.00", "2.00"] for number in range(1, 9)]
    found = ties({"tables": {"expenditure": {"columns": ["total", "basic", "project"], "rows": rows}}})
    assert {each.code for each in found} == {"uncertain"}
    assert {each.standing for each in found} == {None}


def test_what_differs_is_shown_before_what_agrees():
    found = recomputed_accounts(accounts_of({"tables": {"expenditure": EXPENDITURE}}))
    wrong = [each for each in found.parts if each.agrees is False]
    assert wrong
    assert len(found.parts) > len(wrong) + 1
    assert found.first(len(wrong)) == tuple(wrong)
    assert found.first(1000) == found.parts
