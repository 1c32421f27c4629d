"""Grids → document: the forms first, then evaluation reports and final accounts from the rows that are left.

The names of experts are hidden in everything but the forms, unless they are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from jixiao.layouts.evaluation import people
from jixiao.model.document import Document, Unread
from jixiao.model.grid import Grid
from jixiao.model.masking import Bounds, Mask
from jixiao.readers.accounts import accounts_of
from jixiao.readers.carried import carried
from jixiao.readers.evaluation import held_back, read_reports
from jixiao.readers.match import match
from jixiao.readers.rows import Row


def understood(grids: Sequence[Grid], source: str, *, names: bool = False) -> Document:
    """Everything in the grids of one file; `names`: with the names of experts."""
    return understood_with_mask(grids, source, names=names)[0]


def understood_with_mask(grids: Sequence[Grid], source: str, *, names: bool) -> tuple[Document, Mask]:
    """Everything in the grids of one file, and what hides the persons that it names."""
    held = held_back(grids)
    forms, rest = match(held.grids)
    reports, around, within, named = read_reports(held.whole(rest))
    accounts, rest = accounts_of(around)
    left = sorted([*rest, *within], key=lambda row: row.number)
    found, told, unread = carried(reports, grids), carried(accounts, grids), tuple(_parts(left))
    mask = Mask(named, msgspec.convert(people().bounds, Bounds))
    if mask and not names:
        found, told, unread = mask.of(found), mask.of(told), mask.of(unread)
    return Document(source, forms, found, told, unread), mask


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
