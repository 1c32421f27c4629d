"""The published narrative, transcribed by hand: the defects written down are found and none is made up."""

import pytest
from support import gold_accounts, gold_forms

from jixiao.model.document import Document
from jixiao.rules import AccountsCase, Choice, judge

pytestmark = pytest.mark.skipif(not gold_accounts.FILE.is_file(), reason="no transcription beside this repository")
ARITHMETIC = ["ACC201", "ACC202", "ACC203", "ACC204", "ACC205", "ACC206", "ACC207", "ACC208", "ACC209", "ACC216",
              "ACC217", "ACC218"]  # fmt: skip


@pytest.fixture(scope="module")
def findings():
    accounts = gold_accounts.gold_accounts()
    forms = tuple(gold_forms.gold_forms("fengtai"))
    document = Document("决算.txt", forms, (), (accounts,))
    return judge(AccountsCase(accounts, document), Choice.of(["ACC2"], None)).findings


def test_the_wrong_share_is_the_only_arithmetic_finding(findings):
    (found,) = [each for each in findings if each.code in ARITHMETIC]
    assert (found.code, found.level, found.found, found.expected) == ("ACC203", "warning", "7.12%", "7.13%")
    assert "凑足 100%" in found.message
    assert "make them add up" in found.message_en


def test_number_and_money_of_projects_differ_from_the_forms(findings):
    found = {each.code: each for each in findings if each.code in ("ACC225", "ACC226", "ACC227", "ACC228")}
    assert set(found) == {"ACC225", "ACC226"}
    assert found["ACC225"].found == "13"
    assert len(found["ACC225"].also) == len(list(gold_forms.gold_forms("fengtai")))
    assert found["ACC226"].found == "1156.99"


def test_totals_without_a_reason_are_all_else_that_is_found(findings):
    others = {each.code for each in findings} - {"ACC203", "ACC225", "ACC226"}
    assert others == {"ACC210"}
    assert sorted(each.path for each in findings if each.code == "ACC210") == [
        "figures[14].change", "figures[6].change", "figures[7].change",
    ]


def test_every_finding_has_a_place(findings):
    assert all(each.at is not None for each in findings)
