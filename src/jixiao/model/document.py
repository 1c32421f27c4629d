"""Everything read from one file: forms, evaluation reports, final accounts, and what was not understood."""

from __future__ import annotations

from msgspec import Struct

from jixiao.model.accounts import Accounts
from jixiao.model.form import Form
from jixiao.model.place import Place
from jixiao.model.report import EvaluationReport

Part = Form | EvaluationReport | Accounts


class Unread(Struct, frozen=True):
    """Lines of a document that were not understood."""

    at: Place  # the first line
    last_line: int | None
    text: str
    reason: str
    reason_en: str
    last: Place | None = None  # where it ends, in files without lines


class Document(Struct, frozen=True):
    """Everything read from one file; each kind in printed order."""

    source: str
    forms: tuple[Form, ...] = ()
    reports: tuple[EvaluationReport, ...] = ()
    accounts: tuple[Accounts, ...] = ()
    unread: tuple[Unread, ...] = ()
    schema_version: str = "1"

    @property
    def parts(self) -> tuple[Part, ...]:
        """Forms, then reports, then accounts."""
        return (*self.forms, *self.reports, *self.accounts)
