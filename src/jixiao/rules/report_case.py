"""An evaluation report under check."""

from __future__ import annotations

from jixiao.model.document import Document
from jixiao.model.report import EvaluationReport
from jixiao.rules.knowledge.report_crossing import Folded, folded_parts
from jixiao.rules.needs import REPORT_NEEDS
from jixiao.rules.once import once
from jixiao.rules.subject import Subject
from jixiao.scoring.recomputed import Recomputed
from jixiao.scoring.report import recomputed_report
from jixiao.scoring.report_sheet import Sheet
from jixiao.wording.language import Term


class ReportCase(Subject):
    """One evaluation report, the document it stands in, and its figures computed again."""

    scope = "report"
    kind = "evaluation_report"

    def __init__(self, report: EvaluationReport, document: Document) -> None:
        super().__init__(report)
        self.report, self.document = report, document

    @once
    def sheet(self) -> Sheet:
        """The score sheet: its rows, and its blocks by level."""
        return Sheet(self.report)

    @once
    def recomputed(self) -> Recomputed:
        """Means, sums, totals and lost-point rates beside the printed ones."""
        return recomputed_report(self.report, self.sheet)

    @once
    def folded(self) -> Folded:
        """The figures that are off only because another one is."""
        return folded_parts(self.sheet, self.recomputed.parts)

    def lacks(self, needs: tuple[str, ...]) -> tuple[Term, ...]:
        """The names of the parts that the report does not print of all these.

        Experts are there where a row prints their scores, whether or not their columns have heads.
        """
        return tuple(REPORT_NEEDS[name] for name in needs if not self._prints(name))

    def _prints(self, name: str) -> bool:
        if name == "experts":
            return any(row.scores for row in self.report.criteria)
        return bool(getattr(self.report, name))
