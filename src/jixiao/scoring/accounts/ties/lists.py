"""Ties of the lists by function and economic class, of funds, and of the three public expenses: D-07, 08, 13 to 18."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.scoring.accounts.ties.bought import bought
from jixiao.scoring.accounts.ties.cells import Page, Term
from jixiao.scoring.accounts.ties.tie import Pages, Tie, Ties, classes_of

BUDGETS = ("general", "funds", "capital")
INCOME = ("superior", "service", "business", "subordinate", "other")
EXPENDITURE = ("basic", "project", "to_superior", "business", "to_subordinate")
PERSONNEL = ("301", "303")  # 工资福利支出, 对个人和家庭的补助; everything else is 公用经费
MORE = ("fiscal_detail", "general_detail", "projects", "funds_basic")


def lists(pages: Pages) -> Iterator[Tie]:
    """All of them."""
    for kind, tied, parts in (
        ("expenditure", Ties("ACC108", "D-08"), EXPENDITURE),
        ("general", Ties("ACC113", "D-13"), ("basic", "project")),
        *((kind, Ties("ACC119", "D-13"), ("basic", "project")) for kind in MORE),
    ):
        if (page := pages.get(kind)) is not None:
            yield from tied.columns(page, "total", parts)
            yield from tied.tree(page, dict.fromkeys(page.table.columns))
    if (page := pages.get("income")) is not None:
        tied = Ties("ACC107", "D-07")
        fiscal = fiscal_columns(page)
        yield from tied.columns(page, "total", (*fiscal, *INCOME))
        yield from tied.columns(page, "fiscal", BUDGETS)
        yield from tied.tree(page, dict.fromkeys(page.table.columns))
    yield from _basic(pages)
    if (page := pages.get("three_public")) is not None:
        yield from _three_public(page)
    for kind in ("funds", "capital"):
        if (page := pages.get(kind)) is not None:
            yield from _funds(page)
    yield from bought(pages)


def fiscal_columns(page: Page) -> tuple[str, ...]:
    """财政拨款收入 in one column, else in one for each kind of budget."""
    return ("fiscal",) if "fiscal" in page.table.columns else BUDGETS


def column_of(page: Page) -> str:
    """The column of the amounts in a table that should have only one."""
    return "amount" if "amount" in page.table.columns else "total"


def _basic(pages: Pages) -> Iterator[Tie]:
    """D-14 and D-15: basic expenditure by its economic classes."""
    page = pages.get("basic")
    if page is None:
        return
    column = column_of(page)
    total, persons, public = (page.cell(each, column) for each in ("total", "personnel_total", "public_total"))
    tied = Ties("ACC114", "D-14")
    both = [persons, public] if persons is not None and public is not None else []
    yield from tied(total, both)
    yield from tied.columns(page, column, ("personnel", "public"))
    if (general := pages.get("general")) is not None:
        whole = total if total is not None and total.printed else None
        yield from tied(general.cell("total", "basic"), both if whole is None else [whole])
    tied = Ties("ACC115", "D-15")
    parts = [each for each in ("personnel", "public") if each in page.table.columns]
    yield from tied.tree(page, [column, *parts], "total" if parts else "no root")
    rows = classes_of(page)
    for sum_, of_persons in ((persons, True), (public, False)):
        kept = [row for code, found in rows.items() if (code in PERSONNEL) is of_persons for row in found]
        yield from tied(sum_, [page.at(row, column) for row in kept])
    if persons is None and public is None and not parts:
        yield from tied(total, [page.at(row, column) for found in rows.values() for row in found])


def _three_public(page: Page) -> Iterator[Tie]:
    """D-16: of the budget and of what was spent."""
    tied = Ties("ACC116", "D-16")
    for position in range(len(page.rows)):
        for kind in ("budget", "final"):
            cells = {part: page.at(position, f"{kind}_{part}") for part in
                     ("total", "abroad", "vehicles", "purchase", "running", "reception")}
            bought = [cells["purchase"], cells["running"]]
            vehicles = cells["vehicles"]
            known = [vehicles] if vehicles is not None and vehicles.printed else bought
            three = [cells["abroad"], *known, cells["reception"]]
            more = [page.at(position, f"{kind}_{part}") for part in ("meeting", "training")]
            whole = list(tied(cells["total"], three))
            with_more = list(tied(cells["total"], [*three, *more]))  # some places count 会议费 and 培训费 in
            yield from with_more if any(not each.broken for each in with_more) else whole
            yield from tied(vehicles, bought)


def _funds(page: Page) -> Iterator[Tie]:
    """D-18: what was left, came in and was spent, in every row; rows and columns add up."""
    tied = Ties("ACC118", "D-18")
    columns = page.table.columns
    spent = "expenditure" if "expenditure" in columns else "total"
    yield from tied.columns(page, spent, ("basic", "project"))
    yield from tied.tree(page, dict.fromkeys(columns))
    if not {"closing", "income", spent} <= set(columns):
        return
    for position in range(len(page.rows)):
        opening, income, out = (page.at(position, each) for each in ("opening", "income", spent))
        parts: list[Term | None] = [opening, income, None if out is None else out.minus]
        closing = page.at(position, "closing")
        if closing is not None and closing.printed:
            yield from tied(closing, parts)
