"""Waivers at work: which finding a person answers for, and which waivers are over or not needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from jixiao.audit.content import project_of, row_name
from jixiao.audit.result import Waived
from jixiao.audit.settings import Waiver
from jixiao.model import Finding, Form, Place
from jixiao.rules import Choice, catalogue
from jixiao.wording.columns import folded

UNUSED, EXPIRED = "RUL902", "RUL903"
Key = tuple[str, str, str]  # code, what it is known by, its value


class Waivers:
    """All waivers, laid out so that a finding meets only those that name its project, document or row."""

    def __init__(self, waivers: Sequence[Waiver], today: date) -> None:
        self._waivers, self._today = waivers, today
        self._used = [0] * len(waivers)
        self._met: set[int] = set()
        self._by_key: dict[Key, list[int]] = defaultdict(list)
        self._unmet: dict[tuple[str, str], set[int]] = defaultdict(set)
        for number, waiver in enumerate(waivers):
            kind, value = _known_by(waiver)
            self._by_key[waiver.code, kind, value].append(number)
            self._unmet[(kind, value) if kind in ("project", "document") else ("", "")].add(number)

    def meet(self, document: str, form: Form) -> None:
        """Take notice of a form that is checked: a waiver that met none cannot be told to be unused."""
        if not self._unmet:
            return
        about = _About(document, form)
        for key in (*about.keys, ("", "")):
            met = {number for number in self._unmet.get(key, ()) if about.is_meant_by(self._waivers[number])}
            self._met |= met
            if met:
                self._unmet[key] -= met

    def waived(self, finding: Finding, document: str, form: Form) -> Waived | None:
        """The finding with who answers for it, or None when nobody does."""
        if not self._waivers:
            return None
        about = _About(document, form)
        row, path = row_name(form, finding.path), finding.path or ""
        for number in self._candidates(finding.code, about, row):
            waiver = self._waivers[number]
            if about.is_meant_by(waiver) and _fits(waiver.row, row) and _fits(waiver.path, path):
                self._used[number] += 1
                if not waiver.expired(self._today):
                    return Waived(finding, waiver.reason, waiver.person, waiver.until)
        return None

    def _candidates(self, code: str, about: _About, row: str) -> Iterator[int]:
        for known in (code, code[:3]):
            for kind, value in (*about.keys, ("row", row), ("", "")):
                yield from self._by_key.get((known, kind, value), ())

    def problems(self, choice: Choice, file: str, *, whole: bool) -> Iterator[Finding]:
        """What is wrong with the waivers: those over, and those that had nothing to waive.

        A waiver of forms that were not checked is passed over, unless all of them were (`whole`).
        """
        for number, waiver in enumerate(self._waivers):
            used = self._used[number]
            if waiver.expired(self._today):
                if choice.wants(EXPIRED):
                    yield _expired(waiver, used, file)
            elif not used and (whole or number in self._met) and choice.wants(UNUSED) and _asked(choice, waiver.code):
                yield _unused(waiver, file)


class _About:
    """Document and project of a form as waivers name them."""

    def __init__(self, document: str, form: Form) -> None:
        self._document = document.replace("\\", "/")
        self._projects = [name for name in project_of(form) if name]

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """By what a waiver of just this form is found."""
        return (*(("project", name) for name in self._projects), ("document", self._document.rpartition("/")[2]))

    def is_meant_by(self, waiver: Waiver) -> bool:
        """Whether document and project are those of the waiver."""
        if waiver.document is not None and not self._in(waiver.document.replace("\\", "/")):
            return False
        return waiver.project is None or any(_fits(waiver.project, name) for name in self._projects)

    def _in(self, pattern: str) -> bool:
        return _fits(pattern, self._document) or _fits(f"*/{pattern.removeprefix('./')}", f"/{self._document}")


def _known_by(waiver: Waiver) -> tuple[str, str]:
    """What a waiver says in full of its place, the first of project, document and row."""
    for kind in ("project", "document", "row"):
        value = getattr(waiver, kind)
        if value is not None and "*" not in value:
            return kind, value.replace("\\", "/").rpartition("/")[2] if kind == "document" else folded(value)
    return "", ""


def _fits(pattern: str | None, text: str) -> bool:
    """Whether a text is as the pattern says; * stands for anything."""
    if pattern is None:
        return True
    head, *rest = folded(pattern).split("*")
    if not rest:
        return text == head
    if not text.startswith(head) or len(text) < len(head) + len(rest[-1]) or not text.endswith(rest[-1]):
        return False
    position, end = len(head), len(text) - len(rest[-1])
    for part in rest[:-1]:
        found = text.find(part, position, end)
        if found < 0:
            return False
        position = found + len(part)
    return True


def _asked(choice: Choice, code: str) -> bool:
    rules: Iterable[str] = [code] if code in catalogue() else [each for each in catalogue() if each[:3] == code]
    return any(choice.runs(catalogue()[each]) for each in rules)


def _expired(waiver: Waiver, used: int, file: str) -> Finding:
    zh, en = _named(waiver)
    again = (f"，仍有 {used} 项发现，已重新报告", f"; {used} findings are still there and reported again")
    gone = ("，可以删去", "; delete it")
    told, told_en = again if used else gone
    return _finding(EXPIRED, waiver, file, f"豁免 {zh} 已于 {waiver.until} 到期{told}",
                    f"the waiver of {en} ended on {waiver.until}{told_en}")


def _unused(waiver: Waiver, file: str) -> Finding:
    zh, en = _named(waiver)
    return _finding(UNUSED, waiver, file, f"豁免 {zh} 没有用到，请删去或改正",
                    f"the waiver of {en} waives nothing: delete it or put it right")


def _named(waiver: Waiver) -> tuple[str, str]:
    """SCO102（项目 路灯维护、行 亮灯率）"""
    words = {"document": ("文件", "document"), "project": ("项目", "project"), "row": ("行", "row"),
             "path": ("字段", "path")}
    told = [(zh, en, value) for key, (zh, en) in words.items() if (value := getattr(waiver, key)) is not None]
    if not told:
        return waiver.code, waiver.code
    return (f"{waiver.code}（{'、'.join(f'{zh} {value}' for zh, _, value in told)}）",
            f"{waiver.code} ({', '.join(f'{en} {value}' for _, en, value in told)})")


def _finding(code: str, waiver: Waiver, file: str, zh: str, en: str) -> Finding:
    entry = catalogue()[code]
    return Finding(code, entry.level, zh, en, at=Place(file=file, line=waiver.line), basis=entry.basis, document=file)
