"""Slips that concern a whole table or row are one finding, and the other cells of the tables are not blamed for it."""

from copy import deepcopy

import pytest
from support.rule_accounts import case_of
from support.sound_accounts import sound

from jixiao.corpus.accounts import book, render
from jixiao.corpus.dice import Dice
from jixiao.readers import read_document
from jixiao.rules import AccountsCase, Choice, at, catalogue, judge
from jixiao.rules.most import MOST, capped

CHOICE = Choice.of([code for code in catalogue() if code.startswith(("ACC1", "ACC219"))], None)
OWN = {"income": "ACC107", "expenditure": "ACC108", "general": "ACC113"}


def told(case):
    return [(each.code, each.path) for each in judge(case_of(case), CHOICE).findings]


def items(table):
    return [at for at, row in enumerate(table["rows"]) if row[0] and len(row[0]) == 7]


def siblings(table):
    """The first item that has another below the same section, so that a section stays behind."""
    codes = [row[0] or "" for row in table["rows"]]
    return next(at for at in items(table) if sum(code[:5] == codes[at][:5] and len(code) == 7 for code in codes) > 1)


def with_siblings(kind):
    for seed in range(50):
        case = deepcopy(sound(seed))
        try:
            return case, siblings(case["tables"][kind])
        except StopIteration:
            continue
    raise AssertionError("no made-up table has two items in a section")


@pytest.mark.parametrize("kind", OWN)
def test_a_row_printed_twice_is_told_once(kind):
    case, place_of = with_siblings(kind)
    rows = case["tables"][kind]["rows"]
    rows.insert(place_of + 1, list(rows[place_of]))
    place = list(case["tables"]).index(kind)
    assert told(case) == [(OWN[kind], f"tables[{place}].rows[{place_of + 1}].name")]


@pytest.mark.parametrize("kind", OWN)
def test_a_table_printed_twice_below_itself_is_told_once(kind):
    case = deepcopy(sound(4))
    rows = case["tables"][kind]["rows"]
    rows += [list(row) for row in rows]
    assert [code for code, _ in told(case)] == [OWN[kind]]


def test_a_row_that_lacks_is_named():
    case, place_of = with_siblings("expenditure")
    gone = case["tables"]["expenditure"]["rows"].pop(place_of)
    known = any(row[0] == gone[0] for row in case["tables"]["general"]["rows"])
    findings = judge(case_of(case), CHOICE).findings
    assert known
    assert [each.code for each in findings] == ["ACC108"]
    assert f"缺「{gone[0]} {gone[1]}」一行" in findings[0].message


def test_a_misprinted_code_leaves_the_sums_alone():
    case, place_of = with_siblings("expenditure")
    row = case["tables"]["expenditure"]["rows"][place_of + 1]
    assert len(row[0]) == 7
    row[0], row[2] = "2299999", "function:2299999"
    assert [code for code, _ in told(case) if code not in ("ACC126",)] == []


@pytest.mark.parametrize("kind", ["income_expenditure", *OWN, "fiscal"])
def test_a_wrong_unit_of_a_table_is_one_finding(kind):
    case = deepcopy(sound(4))
    case["tables"][kind]["currency_unit"] = "元"
    place = list(case["tables"]).index(kind)
    assert told(case) == [("ACC219", f"tables[{place}].currency_unit")]


def test_the_wrong_unit_of_all_tables_is_one_finding():
    case = deepcopy(sound(4))
    names = {"income_expenditure": ("income_total", "expenditure_total", "grand_total")}
    rows = case["tables"]["income_expenditure"]["rows"]
    amounts = [row[3] for row in rows if row[2].partition("|")[2] in names["income_expenditure"]]
    case["figures"] = [{"item": f"金额{at}", "amount": amount} for at, amount in enumerate(amounts)]
    for table in case["tables"].values():
        table["currency_unit"] = "元"
    assert [code for code, _ in told(case)] == ["ACC219"]


def test_a_table_wrong_throughout_is_not_told_row_by_row():
    remarks = [at(f"tables[0].rows[{row}].name", "错", "wrong") for row in range(MOST + 7)]
    remarks.insert(3, at("tables[1].rows[0].name", "错", "wrong"))
    kept = capped(remarks)
    assert len(kept) == MOST + 1
    assert kept[-1].message == "错（本表另有 7 处同类问题，不再逐一列出）"
    assert kept[3] is remarks[3]


@pytest.mark.parametrize("between", ["  ", " | "])
@pytest.mark.parametrize("set_id", ["beijing-12", "national-9"])
def test_sound_accounts_with_other_signs_between_cells_have_no_wrong_sum(set_id, between):
    data = render(book(set_id, 21).paper, "txt", Dice(21)).decode().replace("\t", between).encode()
    document = read_document(data, "决算.txt")
    found = [each for one in document.accounts for each in judge(AccountsCase(one, document), CHOICE).findings]
    assert [str(each.message) for each in found if each.level == "error"] == []
