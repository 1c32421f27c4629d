"""Grids → document: the forms first, then evaluation reports and final accounts from the rows that are left.

The names of experts are hidden in everything but the forms, unless they are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from jixiao.layouts.evaluation import people
from jixiao.model.document import Document, Unread
from jixiao.model.grid import Grid
from jixiao.model.masking import Bounds, Mask
from jixiao.model.report import EvaluationReport
from jixiao.readers.accounts import accounts_of
from jixiao.readers.carried import carried
from jixiao.readers.evaluation import Reports, held_back, read_reports
from jixiao.readers.match import match
from jixiao.readers.rows import Row


def understood(grids: Sequence[Grid], source: str, *, names: bool = False) -> Document:
    """Everything in the grids of one file; `names`: with the names of experts."""
    return understood_with_mask(grids, source, names=names)[0]


def understood_with_mask(grids: Sequence[Grid], source: str, *, names: bool) -> tuple[Document, Mask]:
    """Everything in the grids of one file, and what hides the persons that it names."""
    held = held_back(grids)
    forms, rest = match(held.grids)
    read = read_reports(held.whole(rest))
    accounts, rest = accounts_of(read.around)
    reports = of_their_year(read, [each.fiscal_year for each in accounts], [each.fiscal_year for each in forms])
    left = sorted([*rest, *read.within], key=lambda row: row.number)
    found, told, unread = carried(reports, grids), carried(accounts, grids), tuple(_parts(left))
    mask = Mask(read.people, msgspec.convert(people().bounds, Bounds))
    if mask and not names:
        found, told, unread = mask.of(found), mask.of(told), mask.of(unread)
    return Document(source, forms, found, told, unread), mask


def of_their_year(read: Reports, *others: Sequence[int | None]) -> tuple[EvaluationReport, ...]:
    """The reports; one that does not say its year has that of the accounts, or else of the forms, beside it."""
    years = [years for each in others if len(years := {year for year in each if year is not None}) == 1]
    if not years:
        return read.reports
    (beside,) = years[0]
    return tuple(replace(report, fiscal_year=beside) if at in read.guessed else report
                 for at, report in enumerate(read.reports))  # fmt: skip


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
