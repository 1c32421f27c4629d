"""Rows that a list lacks: the items below a row do not come to it, and another list has an item that is not here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.scoring.accounts.ties.cells import Page, Term
from jixiao.scoring.accounts.ties.tie import Pages, Tie, coded

LISTS = ("expenditure", "general", "income", "fiscal_detail", "general_detail", "funds", "capital")

WHOLE = "expenditure"  # the list of all money


class Gap(Struct, frozen=True):
    """`term`: the sum that its parts do not reach; `other`: the row of another table that is not in this one."""

    term: Term
    other: Term
    ties: tuple[Tie, ...]

    @property
    def off(self) -> str:
        """What the row that lacks must have, as the table would print it."""
        return self.term.told(self.ties[0].off)


def gaps(pages: Pages, ties: Sequence[Tie]) -> Iterator[Gap]:
    """For every row whose parts fall short in one column or several, where just one item of other lists is missing."""
    short: dict[str, list[Tie]] = {}
    for tie in ties:
        if tie.broken and len({term.path.rpartition("[")[2] for term in tie.terms}) == 1 and _below(tie):
            short.setdefault(tie.terms[0].path.rpartition(".")[0], []).append(tie)
    for found in short.values():
        lacking = _lacking(pages, found[0].terms[0])
        if len(lacking) == 1 and all(tie.off > 0 for tie in found) and _fits(found[0], lacking[0]):
            yield Gap(found[0].terms[0], lacking[0], tuple(found))


def _fits(tie: Tie, other: Term) -> bool:
    """Whether the row of the other list is as large as the gap; one list may hold only part of what the other does."""
    apart = tie.off - other.value
    if abs(apart) <= tie.leeway + other.step:
        return True
    part = tie.terms[0].kind != WHOLE and other.kind == WHOLE
    return (apart < 0 and part) or (apart > 0 and tie.terms[0].kind == WHOLE and other.kind != "income")


def _below(tie: Tie) -> bool:
    """Whether the parts are rows of the same table, a level below their sum."""
    codes = [_code(term) for term in tie.terms]
    return len({term.table for term in tie.terms}) == 1 and bool(codes[0]) and all(
        code.startswith(codes[0]) and len(code) > len(codes[0]) for code in codes[1:]
    )


def _code(term: Term) -> str:
    return (term.line.concept or "").partition(":")[2]


def _lacking(pages: Pages, above: Term) -> list[Term]:
    """The rows of other lists right below that row, with an amount, which its own table does not have."""
    page, code = pages.by_kind[above.kind], _code(above)
    known = {each for _, each in coded(page)}
    found: dict[str, Term] = {}
    for other in (pages.by_kind[kind] for kind in LISTS if kind in pages.by_kind and kind != above.kind):
        for position, each in coded(other):
            if each.startswith(code) and len(each) == len(code) + 2 and each not in known:
                term = _spent(other, position)
                if term is not None:
                    found.setdefault(each, term)
    return list(found.values())


def _spent(page: Page, position: int) -> Term | None:
    cells = (page.at(position, column) for column in ("total", "expenditure"))
    return next((cell for cell in cells if cell is not None and cell.value), None)
