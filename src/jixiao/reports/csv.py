"""Findings for spreadsheets, one a row."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import BinaryIO

from jixiao.audit.result import Checked, CheckedGroup
from jixiao.model import Document, Place
from jixiao.reports.frame import Report, Tally
from jixiao.reports.lines import Line, of_document, of_groups
from jixiao.wording.language import Lang, pick
from jixiao.wording.safe import clean
from jixiao.wording.spreadsheet import shown_as_text

HEAD = ("file", "form", "name", "level", "code", "message", "found", "expected", "path", "basis",
        "line", "table", "row", "column", "also", "kind")
MARK = "\ufeff".encode()  # by which spreadsheets know UTF-8


class Csv:
    """A finding a row; what a spreadsheet would compute is kept from it where a person opens it in one."""

    def __init__(self, out: BinaryIO, lang: Lang) -> None:
        self._out, self._lang = out, lang
        self._spreadsheet = bool(getattr(out, "spreadsheet", True))
        if self._spreadsheet:
            out.write(MARK)
        self._rows([HEAD])

    def document(self, checked: Checked, document: Document) -> None:  # noqa: ARG002
        self._rows(map(self._row, of_document(checked)))

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        self._rows(map(self._row, of_groups(groups)))

    def close(self, tally: Tally) -> None:
        """Nothing is left to write."""

    def _row(self, line: Line) -> Sequence[object]:
        finding, at = line.finding, line.finding.at or Place()
        message = pick((finding.message, finding.message_en), self._lang)
        also = " ".join(f"{other.document}#{other.form}:{other.path}" for other in finding.also)
        return (line.source, line.form, line.name, finding.level, finding.code, message, finding.found,
                finding.expected, finding.path, " ".join(finding.basis), at.line, at.table, at.row, at.column, also,
                line.kind)

    def _rows(self, rows: Iterable[Sequence[object]]) -> None:
        written = StringIO()
        writer = csv.writer(written, lineterminator="\n")
        for row in rows:
            writer.writerow([self._value(value) for value in row])
            self._out.write(written.getvalue().encode("utf-8", "backslashreplace"))
            written.seek(0)
            written.truncate()

    def _value(self, value: object) -> str:
        text = "" if value is None else clean(str(value))
        return shown_as_text(text) if self._spreadsheet else text


report = Report(("每个问题一行，供电子表格使用", "a finding a row, for spreadsheets"), ".csv", binary=False, make=Csv)
