"""Waivers at work: which finding a person answers for, and which waivers are over or not needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from jixiao.audit.content import project_of, row_name
from jixiao.audit.result import Waived
from jixiao.audit.settings import Join, Waiver
from jixiao.model import Finding, Part, Place
from jixiao.rules import Choice, Rule, catalogue
from jixiao.rules.engine import SCOPES
from jixiao.wording.columns import folded

UNUSED, EXPIRED, UNUSED_JOIN = "RUL902", "RUL903", "RUL905"
MOST_UNUSED = 20  # told one by one
Name = tuple[str, str]  # what a waiver names in full (project, document, row), and what it says


class Waivers:
    """All waivers, laid out so that a finding meets only those that name its project, document or row.

    Those that name none of them in full are looked through once a document.
    """

    def __init__(self, waivers: Sequence[Waiver], today: date) -> None:
        self._waivers, self._today = waivers, today
        self._used = [0] * len(waivers)
        self._unmet: set[int] = set()
        self._named: dict[Name, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._open: list[int] = []
        self._document, self._here = "", dict[str, list[int]]()
        for number, waiver in enumerate(waivers):
            name = _name(waiver)
            if name is None or name[0] != "row":
                self._unmet.add(number)
            if name is None:
                self._open.append(number)
            else:
                self._named[name][waiver.code].append(number)

    def meet(self, document: str, form: Part) -> None:
        """Take notice of a form that is checked: a waiver that met none cannot be told to be unused."""
        if self._unmet:
            about = _About(document, form)
            self._unmet -= {
                number for codes in self._nearby(about) for numbers in codes.values() for number in numbers
                if number in self._unmet and about.is_meant_by(self._waivers[number])
            }

    def waived(self, finding: Finding, document: str, form: Part) -> Waived | None:
        """The finding with who answers for it, or None when nobody does."""
        if not self._waivers:
            return None
        about = _About(document, form)
        row, path = row_name(form, finding.path), finding.path or ""
        for codes in (*self._nearby(about), self._named.get(("row", row), {})):
            for number in (*codes.get(finding.code, ()), *codes.get(finding.code[:3], ())):
                waiver = self._waivers[number]
                if _fits(waiver.row, row) and _fits(waiver.path, path) and about.is_meant_by(waiver):
                    self._used[number] += 1
                    if not waiver.expired(self._today):
                        return Waived(finding, waiver.reason, waiver.person, waiver.until)
        return None

    def _nearby(self, about: _About) -> list[Mapping[str, list[int]]]:
        """The waivers by code that may be meant for the form, those that name its project or document first."""
        if self._document != about.document:
            self._document, self._here = about.document, defaultdict(list)
            for number in self._open:
                if about.stands_in(self._waivers[number].document):
                    self._here[self._waivers[number].code].append(number)
        return [*(self._named[name] for name in about.names if name in self._named), self._here]

    def problems(self, choice: Choice, file: str, *, whole: bool) -> Iterator[Finding]:
        """What is wrong with the waivers: those over, and those that had nothing to waive.

        A waiver of forms that were not checked is passed over, unless all of them were (`whole`).
        """
        unused = []
        for number, waiver in enumerate(self._waivers):
            used = self._used[number]
            if waiver.expired(self._today):
                if _over_is_told(choice, waiver.code):
                    yield _expired(waiver, used, file)
            elif not used and _asked(choice, waiver.code) and (whole or self._met_all(number)):
                unused.append(waiver)
        yield from (_unused(waiver, file) for waiver in unused[:MOST_UNUSED])
        if more := unused[MOST_UNUSED:]:
            yield _more_unused(more, file)

    def _met_all(self, number: int) -> bool:
        """Whether the forms of a waiver were checked; rules among forms may have lacked the others."""
        among = any(rule.scope in SCOPES for rule in _rules(self._waivers[number].code))
        return number not in self._unmet and not among


class _About:
    """Document and project of a form as waivers name them."""

    def __init__(self, document: str, form: Part) -> None:
        self.document = document.replace("\\", "/")
        self._projects = [name for name in project_of(form) if name]

    @property
    def names(self) -> tuple[Name, ...]:
        """By what a waiver of just this form is found."""
        return (*(("project", name) for name in self._projects), ("document", self.document.rpartition("/")[2]))

    def is_meant_by(self, waiver: Waiver) -> bool:
        """Whether document and project are those of the waiver."""
        meant = waiver.project is None or any(_fits(waiver.project, name) for name in self._projects)
        return meant and self.stands_in(waiver.document)

    def stands_in(self, pattern: str | None) -> bool:
        """Whether the document is meant: its whole path, or the end of it from a folder on."""
        if pattern is None:
            return True
        return any(_fits(each, self.document) for each in _from_any_folder(pattern))


def _name(waiver: Waiver) -> Name | None:
    """What a waiver says in full of its place: project, document, or the row where it says nothing of them."""
    for kind in ("project", "document") if waiver.project or waiver.document else ("row",):
        value = getattr(waiver, kind)
        if value is not None and "*" not in value:
            return kind, folded(value.replace("\\", "/").rpartition("/")[2] if kind == "document" else value)
    return None


@lru_cache(maxsize=65536)
def _from_any_folder(pattern: str) -> tuple[str, ...]:
    """The pattern for whole paths, and for their ends where it does not begin with anything."""
    plain = pattern.replace("\\", "/").removeprefix("./")
    return (plain,) if plain.startswith("*") else (plain, f"*/{plain}")


@lru_cache(maxsize=65536)
def _parts(pattern: str) -> tuple[str, ...]:
    return tuple(folded(pattern).split("*"))


def _fits(pattern: str | None, text: str) -> bool:
    """Whether a text is as the pattern says; * stands for anything."""
    if pattern is None:
        return True
    head, *rest = _parts(pattern)
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
    """Whether unused waivers are told, and whether a rule that this one is for has run."""
    return choice.wants(UNUSED) and any(choice.runs(rule) for rule in _rules(code))


def _over_is_told(choice: Choice, code: str) -> bool:
    """Whether it is told that a waiver is over: also where only the rule that it is for was asked for."""
    ran = choice.wants(EXPIRED) or any(choice.runs(rule) for rule in _rules(code))
    return ran and not EXPIRED.startswith(tuple(choice.ignore))


def _rules(code: str) -> list[Rule]:
    """The rule of that code, or those of the family."""
    return [rule for rule in catalogue().values() if code in (rule.code, rule.code[:3])]


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


def _more_unused(waivers: Sequence[Waiver], file: str) -> Finding:
    """One finding for all that are not told one by one."""
    codes = ", ".join(sorted({waiver.code for waiver in waivers}))
    return _finding(UNUSED, waivers[0], file, f"另有 {len(waivers)} 条豁免没有用到（{codes}），请一并清理",
                    f"{len(waivers)} more waivers waive nothing ({codes}): clear them up")


def unused_join(join: Join, file: str) -> Finding:
    """A decision about a project that no forms were joined to by name."""
    return _finding(
        UNUSED_JOIN, join, file, f"没有按名称归并的项目“{join.project}”，这条认定没有用到，请照报告中的写法改正或删去",
        f"no project “{join.project}” is joined by name, so this decision is not needed: write it as the report names "
        "it, or delete it",
    )


def _named(waiver: Waiver) -> tuple[str, str]:
    """SCO102（项目 路灯维护、行 亮灯率）"""
    words = {"document": ("文件", "document"), "project": ("项目", "project"), "row": ("行", "row"),
             "path": ("字段", "path")}
    told = [(zh, en, value) for key, (zh, en) in words.items() if (value := getattr(waiver, key)) is not None]
    if not told:
        return waiver.code, waiver.code
    return (f"{waiver.code}（{'、'.join(f'{zh} {value}' for zh, _, value in told)}）",
            f"{waiver.code} ({', '.join(f'{en} {value}' for _, en, value in told)})")


def _finding(code: str, stated: Waiver | Join, file: str, zh: str, en: str) -> Finding:
    entry = catalogue()[code]
    return Finding(code, entry.level, zh, en, at=Place(file=file, line=stated.line), basis=entry.basis, document=file)
