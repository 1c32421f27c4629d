"""SARIF 2.1.0 (OASIS), the format of static analysis that code hosts and editors show.

Results are written as they come; the rules they name follow at the end. Files without lines (Word, Excel, PDF) get
no region, since SARIF knows only lines and bytes: their place stands in the message and in `logicalLocations`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any, BinaryIO
from urllib.parse import quote

import msgspec

from jixiao import __version__
from jixiao.audit.result import Checked, CheckedGroup, Waived
from jixiao.model import Document, Finding, Place
from jixiao.readers import ReadError
from jixiao.reports import words
from jixiao.reports.frame import Report, Tally
from jixiao.rules import catalogue
from jixiao.wording.language import Lang
from jixiao.wording.safe import escaped

LISTS = {"form": "forms", "report": "reports", "accounts": "accounts"}
PARTS = {"evaluation_report": "reports", "final_accounts": "accounts"}
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
HEAD = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":['


class Sarif:
    """One run with all results."""

    def __init__(self, out: BinaryIO, lang: Lang) -> None:
        self._out, self._lang = out, lang
        self._rules: dict[str, int] = {}
        self._any = False
        out.write(HEAD.encode())

    def document(self, checked: Checked, document: Document) -> None:
        """A result for every finding."""
        for form in checked.parts:
            part = f"{PARTS.get(form.kind, 'forms')}[{form.form - 1}]"
            name = words.form_name(form, self._lang)
            for finding in form.findings:
                self._write(self._result(checked.source, part, name, finding))
            for each in form.waived:
                self._write(self._result(checked.source, part, name, each.finding) | _suppressed(each))

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        """A result for every finding among forms; the other forms are related locations."""
        for group in groups:
            for finding in group.findings:
                part = _part(group.scope, finding.form or 1)
                self._write(self._result(finding.document or "", part, group.key, finding))

    def close(self, tally: Tally) -> None:
        """The rules named, and the end."""
        rules = [self._rule(code) for code in self._rules]
        tool = {"driver": {"name": "jixiao", "version": __version__, "rules": rules}}
        rest = {"columnKind": "unicodeCodePoints", "invocations": [self._invocation(tally.unread)], "tool": tool}
        self._out.write(b"]," + _json(rest)[1:].encode() + b"]}\n")

    def _invocation(self, unread: Sequence[ReadError]) -> dict[str, Any]:
        """How the run went: a file that could not be read is no file without results."""
        return {
            "executionSuccessful": not unread,
            "toolExecutionNotifications": [{
                "level": "error", "descriptor": {"id": "unreadable-file"},
                "message": {"text": words.unread(error, self._lang)},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(error.name)}}}],
            } for error in unread],
        }

    def _write(self, result: dict[str, Any]) -> None:
        self._out.write((",\n" if self._any else "\n").encode() + _json(result).encode())
        self._any = True

    def _result(self, source: str, part: str, name: str, finding: Finding) -> dict[str, Any]:
        lang = self._lang
        where = " ".join(part for part in (words.place(finding.at, lang), words.field(finding, lang)) if part)
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": self._rules.setdefault(finding.code, len(self._rules)),
            "level": LEVELS[finding.level],
            "message": {"text": f"{name} · {where}: {words.message(finding, lang)}"},
            "locations": [_location(source, part, finding.path, finding.at, where)],
        }
        others = [
            _location(each.document, f"{LISTS[each.kind]}[{each.form - 1}]", each.path, each.at, each.found or "")
            for each in finding.also
        ]
        if others:
            result["relatedLocations"] = [{"id": number, **other} for number, other in enumerate(others)]
        result["partialFingerprints"] = {"jixiao/v1": _fingerprint(source, name, finding)}
        said = {"found": finding.found, "expected": finding.expected, "basis": list(finding.basis) or None}
        return result | {"properties": {key: value for key, value in said.items() if value is not None}}

    def _rule(self, code: str) -> dict[str, Any]:
        known = catalogue().get(code)
        if known is None:
            return {"id": code}
        text = known.told("为什么", self._lang)
        return {
            "id": code, "name": known.name, "shortDescription": {"text": words.title(code, self._lang)},
            "fullDescription": {"text": text}, "help": {"text": words.repair(code, self._lang)},
            "defaultConfiguration": {"level": LEVELS[known.level]},
        }


def _suppressed(waived: Waived) -> dict[str, Any]:
    """Who answers for a finding, and why."""
    until = f", {waived.until}" if waived.until else ""
    justification = f"{waived.reason} ({waived.person}{until})"
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": justification}]}


def _fingerprint(source: str, name: str, finding: Finding) -> str:
    """By what a finding is known again when lines have moved: rule, file, form, field and what is printed there."""
    told = "\0".join((finding.code, words.file_name(source), name, finding.path or "", finding.found or ""))
    return sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _part(scope: str, number: int) -> str:
    """forms[0]; of groups over the years accounts[0]"""
    return f"{'accounts' if scope == 'years' else 'forms'}[{number - 1}]"


def _location(source: str, part: str, path: str | None, at: Place | None, where: str) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(at.file if at and at.file else source)}}
    if at is not None and at.line:
        place["region"] = {"startLine": at.line}
    return {
        "physicalLocation": place,
        "logicalLocations": [{"name": where, "fullyQualifiedName": f"{part}.{path or ''}".rstrip("."),
                              "kind": "member"}],
    }


def _json(value: object) -> str:
    return escaped(msgspec.json.encode(value).decode())


ABOUT = ("SARIF 2.1.0，供代码平台和编辑器显示", "SARIF 2.1.0, for code hosts and editors")
report = Report(ABOUT, ".sarif", False, Sarif)
