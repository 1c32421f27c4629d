"""Accounts of one department beside each other: each year with the one before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jixiao.model.cell import MONEY_UNITS, Cell, number
from jixiao.rules.accounts_case import AccountsCase, Told
from jixiao.rules.group import Years
from jixiao.rules.knowledge.folding import folded
from jixiao.scoring.accounts.ties.cells import Term
from jixiao.scoring.accounts.told import compared, direction

LAST = ("上年", "去年", "同比")


class Following(NamedTuple):
    """Two years in a row, with their numbers in the group."""

    before: int
    after: int
    last: AccountsCase
    this: AccountsCase


def following(years: Years) -> Iterator[Following]:
    """Every year whose year before is there too; a year published twice says nothing certain and is left out."""
    by_year: dict[int, list[int]] = {}
    for position, member in enumerate(years.members):
        if (year := member.case.accounts.fiscal_year) is not None:
            by_year.setdefault(year, []).append(position)
    for year, found in sorted(by_year.items()):
        before = by_year.get(year - 1, [])
        if len(found) == 1 and len(before) == 1:
            (first,), (second,) = before, found
            yield Following(first, second, years.members[first].case, years.members[second].case)


def final_of(case: AccountsCase, concept: str) -> Told | None:
    """The final amount that the narrative tells of a concept; None where it tells several."""
    told = [each for each in case.told(concept) if each.amount is not None]
    return told[0] if told and len({(each.amount, folded(each.figure.unit)) for each in told}) == 1 else None


def in_yuan(told: Told, amount: Decimal | None) -> Decimal | None:
    """An amount of the figure in yuan; None where its unit is none of money."""
    unit = MONEY_UNITS.get(folded(told.figure.unit))
    return None if amount is None or unit is None else amount * unit


def previous_told(told: Told, year: int | None) -> Decimal | None:
    """What the figure says of last year, in its own unit: a previous figure, or the amount less its change.

    `year` is that of the accounts: 与2022年度相比 is last year's only in those of 2023.
    """
    figure = told.figure
    if figure.role == "previous":
        return told.amount
    amount, change = told.amount, number(figure.change)
    if amount is None or change is None or not _last_year(figure.baseline, year):
        return None
    way = direction(figure.change_direction)
    return amount - change if way == "up" else amount + change if way == "down" else None


def _last_year(baseline: Cell | None, year: int | None) -> bool:
    """Whether an amount is compared with that of the year before; a named year has to be that one."""
    if compared(baseline) != "previous":
        return False
    words = folded(baseline)
    named = re.search(r"(?<!\d)20\d\d(?=年)", words)
    return int(named[0]) + 1 == year if named and year is not None else any(word in words for word in LAST)


def carried(case: AccountsCase) -> dict[str, tuple[Term | None, Term | None]]:
    """Opening and closing balances by the part of the tables they stand in."""
    pages, found = case.pages, {}
    if (page := pages.get("income_expenditure")) is not None:
        found["income_expenditure"] = (page.cell("opening_balance", "amount", "income"),
                                       page.cell("closing_balance", "amount", "expenditure"))  # fmt: skip
    if (page := pages.get("fiscal")) is not None:
        found["fiscal"] = (page.cell("opening_balance", side="income"),
                           page.cell("closing_balance", side="expenditure"))  # fmt: skip
    for kind in ("funds", "capital"):
        if (page := pages.get(kind)) is not None:
            found[kind] = (page.cell("total", "opening"), page.cell("total", "closing"))
    return found
