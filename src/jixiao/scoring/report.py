"""An evaluation report computed again: means, sums, totals and lost-point rates."""

from __future__ import annotations

from jixiao.model.report import EvaluationReport
from jixiao.scoring.recomputed import Recomputed


def recomputed_report(report: EvaluationReport) -> Recomputed:
    """The figures of the report that follow from others."""
    return Recomputed()
