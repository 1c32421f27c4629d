"""Ties of the summary of income and expenditure (收入支出决算总表), within it and to the lists: D-01 to D-06."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.scoring.accounts.ties.cells import Page, Term
from jixiao.scoring.accounts.ties.lists import fiscal_columns
from jixiao.scoring.accounts.ties.tie import Pages, Tie, Ties, classes_of, coded, strange

FUNDS = ("income:general", "income:funds", "income:capital")
OTHERS = ("superior", "service", "business", "subordinate", "other")
OPENING = ("opening:general", "opening:funds", "opening:capital")


def summary(pages: Pages) -> Iterator[Tie]:
    """All of them."""
    page = pages.get("income_expenditure")
    if page is None:
        return
    for column in page.table.columns:
        yield from _balance(page, column)
        yield from _sums(page, column)
    if (income := pages.get("income")) is not None:
        yield from _to_income(page, income)
    if (expenditure := pages.get("expenditure")) is not None:
        tied = Ties("ACC106", "D-06")
        total = page.cell("expenditure_total", side="expenditure", column="amount")
        yield from tied(expenditure.cell("total"), [total])
        yield from by_class(tied, page, expenditure, "amount")


def _balance(page: Page, column: str) -> Iterator[Tie]:
    """D-01 to D-03: both halves come to the same, and each is the year's sum and what was carried."""

    def cells(side: str, *concepts: str) -> list[Term | None]:
        return [page.cell(concept, column, side) for concept in concepts]

    (income,), (spent,) = cells("income", "grand_total"), cells("expenditure", "grand_total")
    yield from Ties("ACC101", "D-01")(spent, [income])
    if not strange(page, "income", "income_total", "grand_total"):
        carried = cells("income", *whole_or_parts(page, "income", "opening_balance", OPENING))
        yield from Ties("ACC102", "D-02")(income, [*cells("income", "income_total", "non_fiscal_used"), *carried])
    if not strange(page, "expenditure", "expenditure_total", "grand_total"):
        left = cells("expenditure", "expenditure_total", "surplus_distribution", "closing_balance")
        yield from Ties("ACC103", "D-03")(spent, left)


def _sums(page: Page, column: str) -> Iterator[Tie]:
    """D-04: the lines of each half."""
    tied = Ties("ACC104", "D-04")
    if not strange(page, "income", None, "income_total"):
        lines = (*fiscal_lines(page), *(f"income:{each}" for each in OTHERS))
        yield from tied(page.cell("income_total", column, "income"), [page.cell(each, column) for each in lines])
    if not strange(page, "expenditure", None, "expenditure_total"):
        classes = [page.at(position, column) for rows in classes_of(page).values() for position in rows]
        yield from tied(page.cell("expenditure_total", column, "expenditure"), classes)


def _to_income(page: Page, income: Page) -> Iterator[Tie]:
    """D-05: the list of income ends in the same sums."""
    tied = Ties("ACC105", "D-05")
    yield from tied(income.cell("total"), [page.cell("income_total", "amount", "income")])
    lines = [page.cell(each, "amount") for each in fiscal_lines(page)]
    columns = [income.cell("total", each) for each in fiscal_columns(income)]
    if len(columns) == 1:
        yield from tied(columns[0], lines)
    elif len(lines) == 1:
        yield from tied(lines[0], columns)
    else:
        for line, column in zip(lines, columns, strict=True):
            yield from tied(column, [line], blank=True)
    for each in OTHERS:
        yield from tied(income.cell("total", each), [page.cell(f"income:{each}", "amount")], blank=True)


def fiscal_lines(page: Page) -> tuple[str, ...]:
    """财政拨款收入 as one line, or as one for each kind of budget."""
    return whole_or_parts(page, "income", "income:fiscal", FUNDS)


def whole_or_parts(page: Page, side: str, whole: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The concept that is printed: the whole, else its parts."""
    return parts if page.row(whole, side) is None else (whole,)


def by_class(tied: Ties, summary: Page, listed: Page, column: str) -> Iterator[Tie]:
    """Every class of the summary is that of the list; one that the list lacks counts as nothing there.

    Where the classes of the list do not come to its own total, that is what is told.
    """
    rows = classes_of(listed)
    whole = all(not each.broken for each in tied.tree(listed, ["total"]))
    for position, code in coded(summary):
        cell = summary.at(position, column)
        if len(code) != 3 or cell is None:
            continue
        found = [listed.at(each, "total") for each in rows.get(code, ())]
        if len(found) == 1:
            yield from tied(found[0], [cell], blank=True)
        elif found:
            yield from tied(cell, found, blank=True)
        elif rows and whole:
            yield from tied.alone(cell)
