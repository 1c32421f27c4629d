"""Rows that are part of no form → evaluation reports (绩效评价报告)."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model.report import EvaluationReport
from jixiao.readers.rows import Row


def reports_of(rows: Sequence[Row]) -> tuple[tuple[EvaluationReport, ...], list[Row]]:
    """The reports in these rows, in order, and the rows that tell nothing to them."""
    return (), list(rows)
