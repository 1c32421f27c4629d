"""Annotations of GitHub Actions: a line a finding, shown beside the changed file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from jixiao.audit.result import Checked, CheckedGroup
from jixiao.model import Document, Finding
from jixiao.reports import words
from jixiao.reports.frame import Report, Tally
from jixiao.wording.language import Lang, pick

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


class Annotations:
    """Writes `::error file=…,line=…,title=…::…`."""

    def __init__(self, out: BinaryIO, lang: Lang) -> None:
        self._out, self._lang = out, lang

    def document(self, checked: Checked, document: Document) -> None:
        """A line for every finding; the place in the form goes before the message."""
        for form, finding in words.every(checked):
            self._line(checked.source, words.form_name(form, self._lang), finding)

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        """A line for every finding among forms, at the form where it stands."""
        for group in groups:
            for finding in group.findings:
                self._line(finding.document or "", group.key, finding)

    def close(self, tally: Tally) -> None:
        """An error for every file that could not be read."""
        for error in tally.unread:
            title = _property(pick(("读不了", "cannot be read"), self._lang))
            said = _data(words.unread(error, self._lang))
            self._out.write(f"::error file={_property(error.name)},title={title}::{said}\n".encode())

    def _line(self, file: str, name: str, finding: Finding) -> None:
        lang = self._lang
        line = f",line={finding.at.line}" if finding.at and finding.at.line else ""
        title = _property(f"{finding.code} {words.title(finding.code, lang)}")
        where = "" if line else f"{words.place(finding.at, lang)} "
        said = _data(f"{name} · {where}{words.field(finding, lang)}: {words.message(finding, lang)}")
        self._out.write(f"::{COMMANDS[finding.level]} file={_property(file)}{line},title={title}::{said}\n".encode())


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


report = Report(("GitHub 注解，每个发现一行", "GitHub annotations, a line a finding"), ".txt", False, Annotations)
