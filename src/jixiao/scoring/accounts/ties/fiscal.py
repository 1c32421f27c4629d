"""Ties of the summary of fiscal appropriations (财政拨款收入支出决算总表): D-09 to D-12, and D-13 to its classes."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.scoring.accounts.ties.cells import Page, Term
from jixiao.scoring.accounts.ties.lists import fiscal_columns
from jixiao.scoring.accounts.ties.summary import FUNDS, OPENING, by_class, whole_or_parts
from jixiao.scoring.accounts.ties.tie import Pages, Tie, Ties, classes_of, strange

BUDGETS = ("general", "funds", "capital")
# What a list prints of what the summary has in the column or row of its budget: its rows and theirs.
LISTED = {"income": "income:{}", "opening": "opening:{}"}


def fiscal(pages: Pages) -> Iterator[Tie]:
    """All of them."""
    page = pages.get("fiscal")
    if page is None:
        return
    yield from _to_income(pages, page)
    yield from _within(page)
    yield from Ties("ACC111", "D-11").columns(page, "total", BUDGETS)
    yield from _to_lists(pages, page)
    for budget in BUDGETS:
        closing = closing_of(page, budget)
        opening, income = page.cell(f"opening:{budget}"), page.cell(f"income:{budget}")
        spent = page.cell("expenditure_total", budget, "expenditure")
        if closing is not None and income is not None and spent is not None:
            yield from Ties("ACC112", "D-12")(closing, [opening, income, spent.minus])


def closing_of(page: Page, budget: str) -> Term | None:
    """年末财政拨款结转和结余 of one kind of budget: in its column, or in a row of its own."""
    named = ((f"closing:{budget}", "total"), (f"closing:{budget}", budget))
    found = [page.cell("closing_balance", budget, "expenditure"), *(page.cell(*each) for each in named)]
    there = [each for each in found if each is not None]
    return next((each for each in there if each.printed), there[0] if there else None)


def _to_income(pages: Pages, page: Page) -> Iterator[Tie]:
    """D-09: the same income as in the summary of all income and in the list."""
    tied = Ties("ACC109", "D-09")
    if (whole := pages.get("income_expenditure")) is not None:
        for line in FUNDS:
            yield from tied(page.cell(line), [whole.cell(line, "amount")], blank=True)
    if (income := pages.get("income")) is not None:
        given = [income.cell("total", each) for each in fiscal_columns(income)]
        yield from tied(page.cell("income_total", side="income"), given)


def _within(page: Page) -> Iterator[Tie]:
    """D-10: every sum of the table itself."""
    tied = Ties("ACC110", "D-10")
    opening, income = page.cell("opening_balance", side="income"), page.cell("income_total", side="income")
    grand = page.cell("grand_total", side="income")
    yield from tied(opening, [page.cell(each) for each in OPENING])
    yield from tied(income, [page.cell(each) for each in whole_or_parts(page, "income", "income:fiscal", FUNDS)])
    yield from tied(page.cell("grand_total", side="expenditure"), [grand])
    carried = whole_or_parts(page, "income", "opening_balance", OPENING)
    if not strange(page, "income", "income_total", "grand_total"):
        yield from tied(grand, [income, *(page.cell(each, side="income") for each in carried)])
    left = whole_or_parts(page, "expenditure", "closing_balance", tuple(f"closing:{each}" for each in BUDGETS))
    for column in ("total", *BUDGETS):
        spent = page.cell("expenditure_total", column, "expenditure")
        if not strange(page, "expenditure", None, "expenditure_total"):
            yield from tied(spent, [page.at(row, column) for rows in classes_of(page).values() for row in rows])
        if not strange(page, "expenditure", "expenditure_total", "grand_total"):
            closing = [page.cell(each, column) for each in left]
            yield from tied(page.cell("grand_total", column, "expenditure"), [spent, *closing])


def _to_lists(pages: Pages, page: Page) -> Iterator[Tie]:
    """D-11 and D-13: the columns of the three budgets are the totals of their own tables."""
    tied = Ties("ACC111", "D-11")
    if (general := pages.get("general")) is not None:
        yield from tied(general.cell("total"), [page.cell("expenditure_total", "general", "expenditure")])
        yield from by_class(Ties("ACC113", "D-13"), page, general, "general")
    for budget in ("funds", "capital"):
        if (listed := pages.get(budget)) is None:
            continue
        column = "expenditure" if "expenditure" in listed.table.columns else "total"
        spent = page.cell("expenditure_total", budget, "expenditure")
        yield from tied(listed.cell("total", column), [spent], blank=True)
        yield from tied(listed.cell("total", "closing"), [closing_of(page, budget)], blank=True)
        for column, concept in LISTED.items():
            yield from tied(listed.cell("total", column), [page.cell(concept.format(budget))], blank=True)
