"""Flaws of what must be there: tables, chapters, lines of 项; and of the chapter about performance."""

from __future__ import annotations

from decimal import Decimal

from jixiao.corpus.accounts.codes import codes
from jixiao.corpus.accounts.flaws._frame import Case, Spoilt, flaw
from jixiao.corpus.accounts.narrative.phrases import completed, line, path


@flaw("D-30")
def table_missing(case: Case) -> Spoilt | None:
    """One of the public tables is not there."""
    return case.without(case.dice.pick(("expenditure", "three_public", "funds", "basic")))


@flaw("D-30")
def chapter_missing(case: Case) -> Spoilt | None:
    """Nothing is said about state capital, not even that there is none."""
    return case.without("heading.capital", "line.capital", "contents.heading.capital")


@flaw("D-30")
def contents_name_another_heading(case: Case) -> Spoilt | None:
    """A line of 目录 is not what the heading says."""
    return case.put({"contents.heading.funds.text": "八、政府性基金使用效果分析"})


@flaw("D-30")
def heading_not_in_contents(case: Case) -> Spoilt | None:
    """A heading that 目录 does not name."""
    return case.without("contents.heading.totals")


@flaw("D-22")
def item_without_a_line(case: Case) -> Spoilt | None:
    """A 项 of the table that the text does not tell of."""
    keys = case.like("line.item:", "")
    return case.without(case.dice.pick(keys)) if keys else None


@flaw("D-22")
def line_without_an_item(case: Case) -> Spoilt | None:
    """A 项 in the text that the table does not have."""
    lines = case.like("line.item:", "")
    used = {item.code for item in case.book.ledger.items}
    free = [code for code in codes().items if code not in used and code[:3] not in ("212", "223", "229")]
    if not lines:
        return None
    code, amount = case.dice.pick(free), Decimal(12) + case.off()
    told = line(f"{path(code)}。", completed("item:extra", amount, amount, case.dice), "。", key="line.item:extra")
    return Spoilt(case.paper.after(lines[-1], told), frozenset({"line.item:extra"}))


@flaw("D-32")
def another_number_of_projects(case: Case) -> Spoilt | None:
    """The text counts another number of projects than there are forms."""
    count = case.texts.get("evaluated_projects.count")
    return case.put({"evaluated_projects.count": str(int(count) + 2)}) if count else None


@flaw("D-32")
def another_amount_of_projects(case: Case) -> Spoilt | None:
    """The text tells another amount than the forms have together."""
    return case.moved("evaluated_money.amount") if case.amount("evaluated_money.amount") else None


@flaw("D-32")
def another_number_of_grades(case: Case) -> Spoilt | None:
    """More projects of a grade than forms that reach it."""
    keys = case.like("grade:", ".count")
    return case.put({keys[0]: str(int(case.texts[keys[0]]) + 1)}) if keys else None
