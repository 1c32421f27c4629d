"""Made-up accounts read and checked: every flaw is found under its obligation, sound documents have no error.

Run by itself, `PYTHONPATH=tests python tests/corpus/test_accounts_checked.py [KIND [SEED]]`, it tells what is missed
and what is found in sound documents.
"""

import sys
from collections import Counter

import pytest

from jixiao.corpus.accounts import book, department_report, render, report_alone, sets, year_before
from jixiao.corpus.accounts.flaws import planted
from jixiao.corpus.accounts.years import YEARS, against_last_year
from jixiao.corpus.dice import Dice
from jixiao.readers import read_document
from jixiao.rules import AccountsCase, Case, Choice, ReportCase, Years, YearsMember, judge, judge_group

SEED = 21
CHOICE = Choice(preview=True)  # rules on trial are held to the same
FILES = ("docx", "html", "xlsx", "pdf")
EACH = 9  # of so many flaws one is tried in files that are slow to make
ALIKE = {"hubei-9": 5, "shaanxi-9": 5}  # sets that print what others do: of so many flaws one is tried


def read(paper, kind="txt"):
    return read_document(render(paper, kind, Dice(SEED)), f"决算.{kind}")


def findings(document):
    """What is wrong with everything in the document."""
    cases = [AccountsCase(each, document) for each in document.accounts]
    cases += [ReportCase(each, document) for each in document.reports]
    cases += [Case(each) for each in document.forms]
    return [finding for case in cases for finding in judge(case, CHOICE).findings]


def told(found):
    return Counter((finding.code, finding.message) for finding in found)


def missed(one, kind="txt", each=1):
    """The flaws that no finding tells of which the sound document does not have, too."""
    sound = told(findings(read(one.paper, kind)))
    for at, spoilt in enumerate(planted(one)):
        if at % each:
            continue
        found = findings(read(spoilt.spoilt.paper, kind))
        new = told(found) - sound
        if not any(set(finding.basis) & set(spoilt.flaw.basis) for finding in found if _key(finding) in new):
            yield spoilt.flaw.name


def errors(one, kind="txt"):
    return [str(finding.message) for finding in findings(read(one.paper, kind)) if finding.level == "error"]


def years(before, now):
    """The findings among the accounts of two years."""
    documents = [read(before.paper), read(now.paper)]
    members = [
        YearsMember(f"{year}.txt", 1, AccountsCase(document.accounts[0], document))
        for year, document in zip((before.ledger.year, now.ledger.year), documents, strict=True)
    ]
    return judge_group(Years(now.ledger.department, tuple(members)), CHOICE).findings


def _key(finding):
    return finding.code, finding.message


WHOLE = {set_id: book(set_id, SEED) for set_id in sets()}


@pytest.mark.parametrize("set_id", sets())
def test_every_flaw_is_found(set_id):
    assert list(missed(WHOLE[set_id], each=ALIKE.get(set_id, 1))) == []


@pytest.mark.parametrize("set_id", sets())
@pytest.mark.parametrize("kind", ["txt", "cells"])
def test_sound_text_has_no_error(set_id, kind):
    for seed in range(SEED, SEED + 4):
        assert errors(book(set_id, seed), kind) == [], seed


@pytest.mark.parametrize("set_id", sets())
@pytest.mark.parametrize("kind", [*FILES[:3], pytest.param("pdf", marks=pytest.mark.needs("chinese-font"))])
def test_files_are_checked_like_text(set_id, kind):
    assert errors(WHOLE[set_id], kind) == []
    assert list(missed(WHOLE[set_id], kind, EACH)) == []


@pytest.mark.parametrize("experts", [1, 3, 4, 5, 7])
def test_a_report_alone_is_checked(experts):
    one = report_alone(SEED, experts=experts)
    assert errors(one) == []
    assert list(missed(one)) == []


@pytest.mark.parametrize("experts", [1, 3, 5])
@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_a_whole_department_is_checked(experts, kind):
    one = department_report(SEED, experts=experts)
    (found,) = read(one.paper, kind).reports
    assert found.department.text == one.ledger.department
    assert errors(one, kind) == []
    assert list(missed(one, kind)) == []


@pytest.mark.parametrize("set_id", sets())
def test_two_years_agree_but_where_they_are_spoilt(set_id):
    now = WHOLE[set_id]
    before = year_before(now)
    assert [finding for finding in years(before, now) if "D-33" in finding.basis] == []
    for name in YEARS:
        assert any("D-33" in finding.basis for finding in years(before, against_last_year(now, name))), name


def tell(kind="txt", seed="21"):
    """What is missed of each set, and what sound documents are told."""
    for set_id in sets():
        one = book(set_id, int(seed))
        found = findings(read(one.paper, kind))
        print(f"{set_id}: missed {', '.join(missed(one, kind)) or 'none'}")
        print("  sound:", ", ".join(f"{finding.level} {finding.code} {finding.message}" for finding in found) or "none")


if __name__ == "__main__":
    tell(*sys.argv[1:])
