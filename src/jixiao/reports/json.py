"""All that was found, for programs: an object for one document, an array for several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from jixiao.audit.result import Checked, CheckedGroup, CheckedPart, Heard, Known, Waived
from jixiao.model import Document, Finding, Place
from jixiao.reports.frame import Report, Tally
from jixiao.rules import Verdict
from jixiao.wording.language import Lang
from jixiao.wording.safe import escaped


class FormPart(Struct, frozen=True, omit_defaults=True):
    """A form, a report or accounts and what was found in it."""

    form: int
    name: str | None
    kind: str
    at: Place | None
    findings: tuple[Finding, ...]
    unjudged: tuple[Verdict, ...] = ()  # the rules that could not judge, and what is missing
    waived: tuple[Waived, ...] = ()


class GroupPart(Struct, frozen=True, omit_defaults=True):
    """What was found among forms."""

    scope: str
    key: str
    joined: str | None
    members: tuple[Heard, ...]
    findings: tuple[Finding, ...]
    unjudged: tuple[Verdict, ...] = ()
    waived: tuple[Waived, ...] = ()


class Part(Struct, frozen=True, omit_defaults=True):
    """A document; behind the last of several what concerns none of them alone, under the source null."""

    source: str | None
    forms: tuple[FormPart, ...]
    reports: tuple[FormPart, ...] = ()
    accounts: tuple[FormPart, ...] = ()
    groups: tuple[GroupPart, ...] = ()
    old: int = 0
    vanished: tuple[Known, ...] = ()


class Json:
    """One JSON value, written as the documents come; of a single document the end waits for what follows it."""

    def __init__(self, out: BinaryIO, lang: Lang) -> None:  # noqa: ARG002 data speaks both languages
        self._out, self._one = out, bool(getattr(out, "one", False))
        self._before = "" if self._one else "[\n"
        self._last: Part | None = None
        self._groups: tuple[GroupPart, ...] = ()

    def document(self, checked: Checked, document: Document) -> None:  # noqa: ARG002
        part = Part(checked.source, tuple(map(_form, checked.forms)), tuple(map(_form, checked.reports)),
                    tuple(map(_form, checked.accounts)))
        if self._one:
            self._last = part
        else:
            self._write(part)

    def groups(self, groups: Iterable[CheckedGroup]) -> None:
        self._groups = tuple(_group(group) for group in groups if group.findings or group.waived)

    def close(self, tally: Tally) -> None:
        more = bool(self._groups or tally.old or tally.vanished)
        if self._one and self._last is not None:
            self._write(replace(self._last, groups=self._groups, old=tally.old, vanished=tally.vanished))
        elif more:
            self._write(Part(None, (), groups=self._groups, old=tally.old, vanished=tally.vanished))
        if self._one:
            self._out.write(b"\n" if self._last is not None or more else b"")
        else:
            self._out.write(b"[]\n" if self._before == "[\n" else b"\n]\n")

    def _write(self, part: Part) -> None:
        data = msgspec.json.format(msgspec.json.encode(part), indent=2).decode()
        self._out.write((self._before + escaped(data)).encode())
        self._before = ",\n"


def _form(form: CheckedPart) -> FormPart:
    return FormPart(form.form, form.name, form.kind, form.at, form.findings, _unjudged(form.verdicts), form.waived)


def _group(group: CheckedGroup) -> GroupPart:
    return GroupPart(group.scope, group.key, group.joined, group.members, group.findings,
                     _unjudged(group.verdicts), group.waived)


def _unjudged(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    return tuple(verdict for verdict in verdicts if verdict.outcome == "unjudged")


report = Report(("供程序读取", "for programs"), ".json", binary=False, make=Json)
