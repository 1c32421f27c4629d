"""Flaws of names and words: subjects, the unit, doubled words, what was left to be filled in."""

from __future__ import annotations

from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.flaws._frame import Case, Spoilt, flaw


@flaw("D-26")
def subject_under_another_name(case: Case) -> Spoilt | None:
    """A code with the name of another 项."""
    return case.put({"general.function:2080505.name": codes().function("2101101")})


@flaw("D-26")
def code_of_six_digits(case: Case) -> Spoilt | None:
    """A 项 with a digit lost."""
    return case.put({"general.function:2210201.code": "221020"})


@flaw("D-27")
def another_unit_on_a_table(case: Case) -> Spoilt | None:
    """A table that names another department."""
    return case.put({"expenditure.unit_name": "部门：青枫区统计局"})


@flaw("D-27")
def another_unit_on_the_cover(case: Case) -> Spoilt | None:
    """A cover that names another department than the tables."""
    return case.put({"cover.title": f"青枫区统计局{case.book.ledger.year}年度部门决算"})


@flaw("D-28")
def word_twice(case: Case) -> Spoilt | None:
    """增加增加."""
    word = case.texts.get("total.direction", "")
    return case.put({"total.direction": word * 2}) if word in ("增加", "减少") else None


@flaw("D-28")
def left_to_be_filled_in(case: Case) -> Spoilt | None:
    """XX where a figure should stand."""
    return case.put({"assets:equipment:100万元.count": "XX"})


@flaw("D-29")
def purpose_of_another_subject(case: Case) -> Spoilt | None:
    """住房公积金 told to be spent on medical insurance."""
    return case.put({"item:2210201.purpose": codes().items["2101101"][1]})
