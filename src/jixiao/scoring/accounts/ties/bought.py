"""Ties of the tables of procurement and of purchased services: D-24."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.scoring.accounts.ties.cells import Page
from jixiao.scoring.accounts.ties.tie import Pages, Tie, Ties
from jixiao.scoring.inputs import folded

KINDS = ("goods", "works", "services")
_LEVELLED = re.compile(r"其中|[(（]?[一二三四五六七八九十\d]+[)）、.]")  # a list that may hold parts of its own rows


def bought(pages: Pages) -> Iterator[Tie]:
    """Procurement is goods, works and services in every row; purchased services are the sum of their rows."""
    tied = Ties("ACC216", "D-24")
    if (page := pages.get("procurement")) is not None:
        for position in range(len(page.rows)):
            parts = [part for kind in KINDS if (part := page.amount_at(position, kind)) is not None]
            if len(parts) > 1:
                yield from tied(page.at(position, "total"), parts)
    if (page := pages.get("purchased_services")) is not None and not _has_levels(page):
        total = page.row("total")
        if total is not None:
            rows = [position for position in range(len(page.rows)) if page.rows[position].concept != "total"]
            yield from tied(page.at(total, "amount"), [page.at(position, "amount") for position in rows])


def _has_levels(page: Page) -> bool:
    return any(folded(row.code) or _LEVELLED.match(folded(row.name)) for row in page.rows)
