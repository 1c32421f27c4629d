"""Rows that are part of no form → evaluation reports (绩效评价报告)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jixiao.model.masking import People
from jixiao.model.report import EvaluationReport
from jixiao.readers.evaluation.blocks import blocks
from jixiao.readers.evaluation.cut import ranges
from jixiao.readers.evaluation.held import held_back
from jixiao.readers.evaluation.reading import read_report
from jixiao.readers.rows import Row

__all__ = ["Reports", "held_back", "read_reports"]


class Reports(NamedTuple):
    """The reports of a document, the rows around them, those in them that tell nothing, and the experts they name.

    `guessed`: which of the reports do not say the year that they are about.
    """

    reports: tuple[EvaluationReport, ...]
    around: list[Row]
    within: list[Row]
    people: People
    guessed: frozenset[int] = frozenset()


def read_reports(rows: Sequence[Row]) -> Reports:
    """The reports in these rows, in order, names as printed."""
    found = blocks(rows)
    spans = ranges(found)
    read = [read_report(found, span) for span in spans]
    told = {number for each in read for number in each.told}
    inside = {row.number for span in spans for block in found[span.first : span.behind] for row in block.rows}
    left = [row for row in rows if row.number not in told]
    people = People()
    for each in read:
        people |= each.people
    return Reports(
        tuple(each.report for each in read), [row for row in left if row.number not in inside],
        [row for row in left if row.number in inside], people,
        frozenset(at for at, each in enumerate(read) if not each.year_told),
    )
