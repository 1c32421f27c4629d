"""What must agree in the public tables (勾稽关系): every tie as cells that come to nothing when they are added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from jixiao.model.accounts import Accounts
from jixiao.model.cell import number
from jixiao.scoring.accounts.principal import principal
from jixiao.scoring.accounts.table_units import units_of, wrong_units
from jixiao.scoring.accounts.ties.cells import Page, Term, leeway
from jixiao.sources import threshold

SECTION, ITEM = 5, 7  # digits of a 款 and of a 项


class Tie(Struct, frozen=True):
    """`terms[0]` is what the others come to; with their signs all of them add up to nothing."""

    code: str  # of the rule that tells it
    id: str  # the obligation: D-04
    terms: tuple[Term, ...]
    leeway: Decimal  # how far the printed figures may be off, in yuan
    summed: bool  # a reckoning over several cells; else two cells that say the same

    @property
    def off(self) -> Decimal:
        """What is too much on the side of `terms[0]`."""
        return sum((term.value * term.sign for term in self.terms), Decimal(0))

    @property
    def place(self) -> tuple[str, ...]:
        """What tells it from all others."""
        return (self.code, self.id, *(term.path for term in self.terms))

    @property
    def broken(self) -> bool:
        return abs(self.off) > self.leeway


def misread(ties: Sequence[Tie]) -> dict[str, str]:
    """Tables, path and kind, most of whose rows do not come to their own totals: a column was taken for another.

    So many slips of the pen in one table are not believed; nothing is said of its amounts.
    """
    wrong: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for each in ties:
        if len(each.terms) > 2 and len({term.path.rpartition(".")[0] for term in each.terms}) == 1 and any(
            term.value for term in each.terms
        ):
            (wrong if each.broken else right)[each.terms[0].table] += 1
    kinds = {term.table: term.kind for each in ties for term in each.terms}
    least = threshold("D-08.misread")
    return {table: kinds[table] for table, count in wrong.items() if count >= least and count > right[table]}


class Pages:
    """The tables of a set of accounts by their kind; where there are several of one, that of all the money."""

    def __init__(self, accounts: Accounts) -> None:
        tables, self.wrong_units = accounts.tables, wrong_units(accounts)
        units = units_of(tables, self.wrong_units)
        self.by_kind: Mapping[str, Page] = {
            kind: Page(tables[at], at, units[at]) for kind, at in principal(tables).items()
        }

    def get(self, kind: str) -> Page | None:
        """The table, None where it is missing or prints no amounts at all."""
        page = self.by_kind.get(kind)
        return None if page is None or page.says_nothing else page

    def pair(self, one: str, other: str) -> tuple[Page, Page] | None:
        """Both tables, None where one is missing."""
        first, second = self.get(one), self.get(other)
        return None if first is None or second is None else (first, second)


class Ties:
    """Makes the ties of one rule and obligation."""

    def __init__(self, code: str, id: str) -> None:
        self.code, self.id = code, id

    def __call__(
        self, whole: Term | None, parts: Iterable[Term | None], *, blank: bool = False
    ) -> Iterator[Tie]:
        """`whole` = the sum of the parts with their signs; only what is printed is compared.

        With `blank` a cell left empty on one side says that there is nothing, as lines of a table of all classes do.
        """
        there = [part for part in parts if part is not None]
        printed = [part for part in there if part.printed]
        if whole is None or not there or (blank and not (whole.printed or printed)):
            return
        if not blank and not (whole.printed and printed):
            return
        summed = len(there) > 1
        terms = (whole, *(part.minus for part in there))
        yield Tie(self.code, self.id, terms, leeway(list(terms), summed=summed), summed)

    def alone(self, cell: Term) -> Iterator[Tie]:
        """The cell should be nothing."""
        if cell.printed:
            yield Tie(self.code, self.id, (cell,), leeway([cell], summed=False), False)

    def columns(self, page: Page, column: str, parts: Sequence[str]) -> Iterator[Tie]:
        """In every row the one column is the sum of the others."""
        for position in range(len(page.rows)):
            yield from self(page.at(position, column), [page.at(position, part) for part in parts])

    def tree(self, page: Page, columns: Iterable[str], root: str = "total") -> Iterator[Tie]:
        """类 = Σ款 = Σ项 and the root = Σ类 in every column. A code printed twice says nothing certain: left out."""
        children = _children(page, page.row(root))
        for column in columns:
            for parent, below in children.items():
                yield from self(page.at(parent, column), [page.at(position, column) for position in below])


def _children(page: Page, root: int | None) -> Mapping[int, list[int]]:
    """The rows right below each row, by position; a row stands below the longest printed beginning of its code."""
    rows = list(coded(page))
    seen = Counter(code for _, code in rows)
    at = {code: position for position, code in rows}
    found: dict[int, list[int]] = {}
    unsure = set()
    for position, code in rows:
        parent = next((at[code[:size]] for size in (5, 3) if size < len(code) and code[:size] in at), root)
        if parent is not None:
            found.setdefault(parent, []).append(position)
            if seen[code] > 1:
                unsure.add(parent)
    twice = {position for position, code in rows if seen[code] > 1}
    return {parent: below for parent, below in found.items() if parent not in unsure and parent not in twice}


def classes_of(page: Page) -> dict[str, list[int]]:
    """The rows of every class of three digits: its own, else the coarsest that stand for it."""
    found: dict[str, dict[int, list[int]]] = {}
    for position, code in coded(page):
        found.setdefault(code[:3], {}).setdefault(len(code), []).append(position)
    return {each: levels[min(levels)] for each, levels in found.items()}


def coded(page: Page) -> Iterator[tuple[int, str]]:
    """Rows with a code of a classification: position and code; a row printed twice counts once.

    A code whose section and class are nowhere in the table, amid the items of a section, is misprinted: the row is
    reckoned where it stands.
    """
    rows = list(_as_printed(page))
    known, before = {code for _, code in rows}, ""
    for position, code in rows:
        if len(code) == len(before) == ITEM and code[:5] not in known and code[:3] not in known and before[:5] in known:
            yield position, f"{before[:5]}{code[5:]}"
            continue
        before = code if len(code) != SECTION else f"{code}00"
        yield position, code


def _as_printed(page: Page) -> Iterator[tuple[int, str]]:
    for position, row in enumerate(page.rows):
        family, _, code = (row.concept or "").partition(":")
        if family in ("function", "economic") and code.isdecimal() and len(code) >= 3 and position not in page.twice:
            yield position, code


def strange(page: Page, side: str, after: str | None, before: str) -> bool:
    """Whether amounts of what is not known stand between two rows of that side: then nothing adds up for sure."""
    first, last = page.row(after, side) if after else -1, page.row(before, side)
    if first is None or last is None:
        return True
    return any(
        page.rows[position].concept is None and page.rows[position].side in (side, None)
        and any(number(cell) for cell in page.rows[position].values)
        for position in range(first + 1, last)
    )
