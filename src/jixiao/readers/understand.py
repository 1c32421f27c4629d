"""Grids → document: the forms first, then evaluation reports and final accounts from the rows that are left."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model.document import Document, Unread
from jixiao.model.grid import Grid
from jixiao.readers.accounts import accounts_of
from jixiao.readers.carried import carried
from jixiao.readers.evaluation import reports_of
from jixiao.readers.match import match
from jixiao.readers.rows import Row


def understood(grids: Sequence[Grid], source: str) -> Document:
    """Everything in the grids of one file."""
    forms, rest = match(grids)
    reports, rest = reports_of(rest)
    accounts, rest = accounts_of(rest)
    return Document(source, forms, carried(reports, grids), carried(accounts, grids), tuple(_parts(rest)))


def _parts(unread: Sequence[Row]) -> list[Unread]:
    """Rows that follow each other in the document as one part each."""
    parts: list[list[Row]] = []
    for row in unread:
        if not parts or row.number != parts[-1][-1].number + 1:
            parts.append([])
        parts[-1].append(row)
    return [
        Unread(
            part[0].cells[0].at, part[-1].cells[-1].at.line,
            "\n".join("\t".join(cell.text for cell in row.cells) for row in part),
            "不是绩效表的内容", "not part of a performance form", part[-1].cells[-1].at,
        )
        for part in parts
    ]
