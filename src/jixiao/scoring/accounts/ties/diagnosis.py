"""All ties of the tables, the tables that look misread, and the cells that are wrong."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from jixiao.scoring.accounts.ties.blame import Blame, blames
from jixiao.scoring.accounts.ties.fiscal import fiscal
from jixiao.scoring.accounts.ties.gaps import Gap, gaps
from jixiao.scoring.accounts.ties.lists import lists
from jixiao.scoring.accounts.ties.summary import summary
from jixiao.scoring.accounts.ties.tie import Pages, Tie, misread


class Diagnosis(Struct, frozen=True):
    """`doubtful`: the tables, path and kind, whose ties prove nothing; `kept` are the ties of the others."""

    ties: tuple[Tie, ...]
    doubtful: dict[str, str]
    kept: tuple[Tie, ...]
    gaps: tuple[Gap, ...]
    blames: tuple[Blame, ...]


def ties_of(pages: Pages) -> tuple[Tie, ...]:
    """Every tie of the tables."""
    return (*summary(pages), *lists(pages), *fiscal(pages))


def diagnosed(pages: Pages) -> Diagnosis:
    """The wrong cells of tables that are read as they stand."""
    ties = ties_of(pages)
    doubtful = misread(ties) | {page.path: page.kind for page in pages.by_kind.values() if page.has_lost}
    found = _diagnosed(pages, ties, doubtful)
    loose = _shortened(pages, found)
    return found if not loose else _diagnosed(pages, ties, doubtful | loose)


def _diagnosed(pages: Pages, ties: tuple[Tie, ...], doubtful: dict[str, str]) -> Diagnosis:
    kept = tuple(each for each in ties if not touched(each, doubtful))
    lacking = tuple(gaps(pages, kept))
    told = {tie.place for gap in lacking for tie in gap.ties}
    return Diagnosis(ties, doubtful, kept, lacking, tuple(blames([tie for tie in kept if tie.place not in told])))


def _shortened(pages: Pages, found: Diagnosis) -> dict[str, str]:
    """Tables cut from lines without columns that do not add up in several places: rows or cells may be lost."""
    wrong = Counter(table for each in found.blames for table in {term.table for term in each.ties[0].terms})
    wrong.update(gap.term.table for gap in found.gaps)
    return {page.path: page.kind for page in pages.by_kind.values() if page.loose and wrong[page.path] > 1}


def touched(tie: Tie, tables: dict[str, str]) -> list[str]:
    """Those of the tables, by path, that the tie has a cell of."""
    return sorted({term.table for term in tie.terms} & tables.keys()) if tables else []
