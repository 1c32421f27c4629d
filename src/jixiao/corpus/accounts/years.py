"""Flaws between the accounts of two years: the document agrees with itself, and not with last year's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from msgspec.structs import replace

from jixiao.corpus.accounts.book import Book, book
from jixiao.corpus.accounts.ledger import Item, Ledger

OFF = Decimal("5.17")


def opening_not_last_closing(figures: Ledger) -> Ledger:
    """D-33: 年初结转和结余 is more than was left the year before."""
    at = next(at for at, item in enumerate(figures.items) if item.opening)
    return replace(figures, items=_with(figures.items, at, opening=figures.items[at].opening + OFF))


def previous_not_as_published(figures: Ledger) -> Ledger:
    """D-33: the changes are told from other figures than were published the year before."""
    before = figures.previous
    assert before is not None
    at = next(at for at, item in enumerate(before.items) if item.basic)
    item = before.items[at]
    code = sorted(item.basic)[0]
    spent = {**item.basic, code: item.basic[code] + OFF}
    items = _with(before.items, at, basic=spent, income=item.income + OFF)
    return replace(figures, previous=replace(before, items=items))


YEARS: Mapping[str, Callable[[Ledger], Ledger]] = {
    "opening-not-last-closing": opening_not_last_closing,
    "previous-not-as-published": previous_not_as_published,
}


def against_last_year(one: Book, name: str) -> Book:
    """The accounts of the same year with that flaw."""
    experts = one.panel.experts if one.panel else 0
    return book(one.set, one.seed, projects=len(one.forms), experts=experts, tweak=YEARS[name])


def _with(items: tuple[Item, ...], at: int, **changes: object) -> tuple[Item, ...]:
    return (*items[:at], replace(items[at], **changes), *items[at + 1 :])
