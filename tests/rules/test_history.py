"""Accounts of several years: which belong to one department, and what is wrong among them."""

import pytest
from msgspec.structs import replace
from support.rule_accounts import accounts_of

from jixiao.model import Cell
from jixiao.rules import Choice, History, engine, history, over_years
from jixiao.rules.history import department_of


def accounts(year=2023, department="桥东区市政管理局", opening="10.00", closing="12.00", **more):
    rows = [[None, "年初结转和结余", "income|opening_balance", opening],
            [None, "年末结转和结余", "expenditure|closing_balance", closing]]
    return accounts_of({"year": year, "department": department,
                        "tables": {"income_expenditure": {"columns": ["amount"], "rows": rows}}, **more})


def history_of(*several):
    shelf = History()
    for position, each in enumerate(several):
        shelf.add(f"{position}.pdf", 1, each)
    return shelf


def groups(*several):
    return [(each.key, [member.document for member in each.members]) for each in history_of(*several).groups()]


def test_accounts_come_back_whole_and_by_year():
    (years,) = history_of(accounts(2024), accounts(2022), accounts(2023)).groups()
    assert [member.case.accounts for member in years.members] == [accounts(2022), accounts(2023), accounts(2024)]
    assert [member.document for member in years.members] == ["1.pdf", "2.pdf", "0.pdf"]
    assert years.members[0].case.document.accounts == (accounts(2022),)


def test_one_year_alone_is_no_group():
    assert groups(accounts(), accounts()) == []
    assert groups(accounts(), accounts(2024, "桥西区市政管理局")) == []


def test_a_unit_itself_is_not_its_department():
    assert groups(accounts(), accounts(2024, "桥东区市政管理局（本级）")) == []


def test_what_names_no_department_or_year_is_left_out():
    shelf = history_of(accounts(None), accounts(department=None), accounts())
    assert len(shelf) == 1
    assert list(shelf.groups()) == []


def test_departments_come_in_order_of_their_names():
    found = groups(accounts(2024, "乙局"), accounts(2023, "甲局"), accounts(2023, "乙局"), accounts(2024, "甲局"))
    assert found == [("乙局", ["2.pdf", "0.pdf"]), ("甲局", ["1.pdf", "3.pdf"])]


@pytest.mark.parametrize(("department", "unit_name", "title", "name"), [
    ("桥东区市政管理局", None, None, "桥东区市政管理局"), ("部门：桥东区市政管理局", None, None, "桥东区市政管理局"),
    (None, "编制单位:881001桥东区市政管理局", None, "桥东区市政管理局"),
    (None, None, "2023年度桥东区市政管理局部门决算公开", "桥东区市政管理局"), (None, None, None, ""),
])
def test_whose_accounts_they_are(department, unit_name, title, name):
    each = accounts(department=department, title=title)
    if unit_name:
        each = replace(each, tables=(replace(each.tables[0], unit_name=Cell(unit_name)),))
    assert department_of(each) == name


def test_what_is_wrong_among_years_names_both_documents():
    shelf = history_of(accounts(2022, closing="10.00"), accounts(2023, closing="11.00"), accounts(2024))
    ((years, judgement),) = over_years(shelf, Choice.of(["ACC133"], None))
    (finding,) = judgement.findings
    assert years.key == "桥东区市政管理局"
    assert (finding.document, finding.path, finding.expected) == ("2.pdf", "tables[0].rows[0].values[0]", "11.00")
    assert [(other.document, other.found) for other in finding.also] == [("1.pdf", "11.00")]


def test_nothing_is_unpacked_for_rules_that_do_not_run(monkeypatch):
    monkeypatch.setattr(History, "groups", None)
    assert list(over_years(history_of(accounts(), accounts(2024)), Choice.of(["ACC101"], None))) == []


def test_many_go_to_a_file(monkeypatch):
    monkeypatch.setattr(history, "IN_MEMORY", 100)
    several = [accounts(year) for year in range(2000, 2020)]
    (years,) = history_of(*several).groups()
    assert [member.case.accounts for member in years.members] == several


def test_a_year_published_twice_is_not_compared():
    shelf = history_of(accounts(2022, closing="9.00"), accounts(2022, closing="9.00"), accounts(2023))
    ((_, judgement),) = engine.over_years(shelf, Choice.of(["ACC133"], None))
    assert judgement.findings == ()
    assert [missing.zh for verdict in judgement.verdicts for missing in verdict.missing] == ["上年的部门决算"]
