"""An evaluation report under check."""

from __future__ import annotations

from jixiao.model.document import Document
from jixiao.model.report import EvaluationReport
from jixiao.rules.needs import REPORT_NEEDS
from jixiao.rules.once import once
from jixiao.rules.subject import Subject
from jixiao.scoring.recomputed import Recomputed
from jixiao.scoring.report import recomputed_report
from jixiao.wording.language import Term


class ReportCase(Subject):
    """One evaluation report, the document it stands in, and its figures computed again."""

    scope = "report"
    kind = "evaluation_report"

    def __init__(self, report: EvaluationReport, document: Document) -> None:
        super().__init__(report)
        self.report, self.document = report, document

    @once
    def recomputed(self) -> Recomputed:
        """Means, sums, totals and lost-point rates beside the printed ones."""
        return recomputed_report(self.report)

    def lacks(self, needs: tuple[str, ...]) -> tuple[Term, ...]:
        """The names of the parts that the report does not print of all these."""
        return tuple(REPORT_NEEDS[name] for name in needs if not getattr(self.report, name))
