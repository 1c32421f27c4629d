"""Findings one by one, each with its form, as jsonl and csv print them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from jixiao.audit.result import Checked, CheckedGroup
from jixiao.model import Finding


class Line(Struct, frozen=True):
    """One finding with the form where it stands."""

    source: str
    form: int
    name: str | None
    finding: Finding


def of_document(checked: Checked) -> Iterator[Line]:
    """The findings of a document."""
    for form in checked.forms:
        for finding in form.findings:
            yield Line(checked.source, form.form, form.name, finding)


def of_groups(groups: Iterable[CheckedGroup]) -> Iterator[Line]:
    """The findings among forms, under the document where each of them stands."""
    for group in groups:
        names = {(member.document, member.form): member.name for member in group.members}
        for finding in group.findings:
            at = (finding.document or group.key, finding.form or 0)
            yield Line(*at, names.get(at), finding)
