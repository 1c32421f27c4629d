"""Findings one by one, each with its form, as jsonl and csv print them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from jixiao.audit.result import Checked, CheckedGroup
from jixiao.model import Finding


class Line(Struct, frozen=True):
    """One finding with the form (report, accounts) where it stands."""

    source: str
    kind: str  # what the number counts: forms, evaluation reports, final accounts
    form: int
    name: str | None
    finding: Finding


def of_document(checked: Checked) -> Iterator[Line]:
    """The findings of a document."""
    for form in checked.parts:
        for finding in form.findings:
            yield Line(checked.source, form.kind, form.form, form.name, finding)


def of_groups(groups: Iterable[CheckedGroup]) -> Iterator[Line]:
    """The findings among forms, under the document where each of them stands."""
    for group in groups:
        heard = {(member.document, member.form): member for member in group.members}
        for finding in group.findings:
            at = (finding.document or group.key, finding.form or 0)
            member = heard.get(at)
            yield Line(at[0], member.kind if member else group.scope, at[1], member.name if member else None, finding)
