"""Rows that are part of no form → departmental final accounts (部门决算)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.layouts.accounts.sets import set_of
from jixiao.model.accounts import Accounts, AccountTable
from jixiao.model.cell import Cell
from jixiao.readers.accounts.cover import Cover, cover_of, plain, title_of
from jixiao.readers.accounts.narrative import Narrative, narrative_of
from jixiao.readers.accounts.tables import tables_of
from jixiao.readers.rows import Row

ENOUGH_CHAPTERS = 2  # headings that only final accounts have
ENOUGH_FIGURES = 3  # of known concepts, under a title


def accounts_of(rows: Sequence[Row]) -> tuple[tuple[Accounts, ...], list[Row]]:
    """The accounts in these rows, in order, and the rows that tell nothing to them."""
    if not any("决算" in cell.text for row in rows for cell in row.cells):
        return (), list(rows)
    found: list[Accounts] = []
    rest: list[Row] = []
    for piece in _pieces(rows):
        accounts, left = _accounts(piece)
        found += [accounts] if accounts is not None else []
        rest += left
    return tuple(found), rest


def _pieces(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows of each department: a title with another department's name begins the next accounts."""
    start, name = 0, ""
    for at, row in enumerate(rows):
        title = title_of(row.cells[0].text) if row.only is not None else None
        department = title["department"] if title is not None else ""
        if department and name and department != name and department not in name and name not in department:
            yield rows[start:at]
            start = at
        name = department or name
    yield rows[start:]


def _accounts(rows: Sequence[Row]) -> tuple[Accounts | None, list[Row]]:
    tables, prose = tables_of(rows)
    cover = cover_of(prose)
    told = narrative_of([row for row in prose if row.number not in cover.taken], plain(_name(cover)), cover.fiscal_year)
    if not _is_accounts(cover, tables, told):
        return None, list(rows)
    taken = cover.taken | told.taken
    return _assembled(cover, tables, told, rows), [row for row in prose if row.number not in taken]


def _name(cover: Cover) -> str:
    return (cover.department.text or "") if cover.department is not None else ""


def _is_accounts(cover: Cover, tables: Sequence[AccountTable], told: Narrative) -> bool:
    """A form, a report or a letter that speaks of money has none of these."""
    if tables or told.telling >= ENOUGH_CHAPTERS:
        return True
    known = sum(figure.concept is not None for figure in told.figures)
    return cover.title is not None and (told.telling > 0 or known >= ENOUGH_FIGURES)


def _assembled(cover: Cover, tables: Sequence[AccountTable], told: Narrative, rows: Sequence[Row]) -> Accounts:
    names = (table.unit_name for table in tables if table.unit_name is not None)
    department: Cell | None = cover.department or next(names, None)
    prose = tuple(Cell(row.cells[0].text, row.cells[0].at) for row in rows if row.prose and len(row.cells) == 1)
    return Accounts(
        cover.title, department, cover.fiscal_year, tuple(told.units), tuple(told.figures), tuple(tables),
        cover.contents, tuple(told.sections), prose=prose, at=rows[0].cells[0].at,
        layout=set_of([table.kind for table in tables], department.text if department is not None else None),
    )
