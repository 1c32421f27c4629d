"""CSV for programs (stdout) and for spreadsheets (a file)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence

from jixiao.cli.output import Out
from jixiao.wording.safe import clean
from jixiao.wording.spreadsheet import shown_as_text


class Csv:
    """Rows of CSV. In a file, what a spreadsheet would compute gets an apostrophe, as `jixiao read --help` says."""

    def __init__(self, out: Out, head: Sequence[str]) -> None:
        self._out = out
        self._writer = csv.writer(_Lines(out), lineterminator="\n")
        self._writer.writerow(head)

    def write(self, rows: Iterable[Sequence[object]]) -> None:
        """The rows, None as nothing."""
        for row in rows:
            self._writer.writerow([self._value(value) for value in row])

    def _value(self, value: object) -> str:
        text = "" if value is None else clean(str(value))
        return shown_as_text(text) if self._out.file else text


class _Lines:
    """What csv.writer takes for a file."""

    def __init__(self, out: Out) -> None:
        self._out = out

    def write(self, text: str) -> int:
        self._out.data(text)
        return len(text)
