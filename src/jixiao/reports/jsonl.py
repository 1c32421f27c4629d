"""Findings for programs, one a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from jixiao.audit.result import Checked, CheckedGroup
from jixiao.model import Document
from jixiao.reports.frame import Report, Tally
from jixiao.reports.lines import Line, of_document, of_groups
from jixiao.wording.language import Lang
from jixiao.wording.safe import escaped


class JsonLines:
    """A finding a line: where it stands, and the finding."""

    def __init__(self, out: BinaryIO, lang: Lang) -> None:  # noqa: ARG002 data speaks both languages
        self._out = out

    def document(self, checked: Checked, document: Document) -> None:  # noqa: ARG002
        self._write(of_document(checked))

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        self._write(of_groups(groups))

    def close(self, tally: Tally) -> None:
        """Nothing is left to write."""

    def _write(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self._out.write(escaped(msgspec.json.encode(line).decode() + "\n").encode())


report = Report(("每个问题一行 JSON", "JSON, a finding a line"), ".jsonl", binary=False, make=JsonLines)
