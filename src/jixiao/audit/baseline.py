"""A baseline: what was found once is not reported again, and what is gone is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from jixiao.audit.content import form_name, place_of
from jixiao.audit.result import Known
from jixiao.audit.table import SettingsError
from jixiao.model import Finding, Part
from jixiao.rules import Choice, catalogue
from jixiao.rules.engine import SCOPES
from jixiao.wording.columns import folded

VERSION = 1


class _File(Struct, frozen=True):
    jixiao_baseline: int
    findings: tuple[Known, ...]


def known(finding: Finding, document: str, form: Part) -> Known:
    """What a finding is about, by content: it stays the same when rows are moved or the file gets another name."""
    found = folded(finding.found) if finding.found else None
    return Known(finding.code, form_name(form, document), place_of(form, finding.path), found)


class Baseline:
    """The findings of a baseline, struck off as they come up again."""

    def __init__(self, findings: Iterable[Known]) -> None:
        self._left = Counter(findings)
        self._met: set[str] = set()
        self._joined: set[str] = set()
        self._forms = {each.project for each in self._left}

    def meet(self, form: str, *, joined: bool = False) -> None:
        """Take notice of a form that is checked, alone or among others: only of such can findings be gone."""
        if form in self._forms:
            (self._joined if joined else self._met).add(form)

    def strike(self, finding: Known) -> bool:
        """Whether the baseline knows the finding; as often as it knows it."""
        if self._left.get(finding, 0) <= 0:
            return False
        self._left[finding] -= 1
        return True

    def vanished(self, choice: Choice) -> Iterator[Known]:
        """What was not found again in the forms that were checked, by the rules that ran."""
        for each, times in self._left.items():
            rule = catalogue().get(each.code)
            met = self._joined if rule is not None and rule.scope in SCOPES else self._met
            if times > 0 and each.project in met and choice.wants(each.code):
                yield from [each] * times


def decode(data: bytes, name: str) -> Baseline:
    """The baseline of a file. Raises SettingsError."""
    try:
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{name}：不是 --write-baseline 写出的基线（{error}）",
                            f"{name}: no baseline as --write-baseline writes it ({error})") from None
    if file.jixiao_baseline != VERSION:
        raise SettingsError(f"{name}：基线的版本是 {file.jixiao_baseline}，须是 {VERSION}，请重新写出",
                            f"{name}: a baseline of version {file.jixiao_baseline}, not {VERSION}; write it again")
    return Baseline(file.findings)


def encoded(findings: Iterable[Known]) -> Iterator[str]:
    """A baseline as JSON, a finding a line, in an order that does not depend on that of the files."""
    lines = sorted(msgspec.json.encode(each).decode() for each in findings)
    yield f'{{"jixiao_baseline": {VERSION}, "findings": ['
    for number, line in enumerate(lines):
        yield ("," if number else "") + "\n" + line
    yield "\n]}\n"
