"""What a rule is: its metadata, its documentation, and the remarks it makes about a form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.model.cell import Cell
from jixiao.model.finding import Elsewhere, Level
from jixiao.model.form import Kind
from jixiao.rules.needs import KNOWN
from jixiao.scoring import standards
from jixiao.sources import obligations
from jixiao.wording.language import Lang
from jixiao.wording.typography import same_but_typography

Status = Literal["preview", "stable", "removed"]
# What a check is given: one form (Case), one evaluation report (ReportCase), the final accounts of a department
# (AccountsCase); or a Group: the forms of one unit in a year, those of a department with all its units, those of one
# project in all years, the accounts of a department in all years.
Scope = Literal["form", "report", "accounts", "unit", "department", "project", "years"]
PartKind = Kind | Literal["evaluation_report", "final_accounts"]

FAMILIES: Mapping[str, str] = {
    "CMP": "completeness", "WGT": "weights", "SCO": "scores", "FND": "funds", "IND": "indicators", "DEV": "deviation",
    "CON": "consistency", "RDR": "reading", "MON": "monitoring", "EVA": "evaluation", "ACC": "accounts",
    "PUB": "publication", "RUL": "running", "TXT": "texts",
}
EVERY_FORM: frozenset[PartKind] = frozenset({"target", "monitoring", "self_evaluation"})
REPORT: frozenset[PartKind] = frozenset({"evaluation_report"})
ACCOUNTS: frozenset[PartKind] = frozenset({"final_accounts"})
CHINESE = ("为什么", "反例", "正例", "怎么改")
ENGLISH = ("Why", "Bad example", "Good example", "Repair")
HEADINGS = (*CHINESE, *ENGLISH)


class RuleError(Exception):
    """A rule file that does not keep the form; the installation is broken, not the form under check."""


class Remark(Struct, frozen=True):
    """What a rule says about one field; code, level, basis and place are added by the run.

    `uses` names further fields the remark relies on: a doubtful reading of any of them lowers it.
    """

    path: str  # "" = the whole form
    message: str
    message_en: str
    expected: str | None = None
    found: str | None = None  # None = what the cell at `path` prints
    uses: tuple[str, ...] = ()
    level: Level | None = None  # None = the rule's own; a milder one where the remark rests on an inference
    basis: tuple[str, ...] = ()  # those of the rule that count here; () = all of them
    member: int = 0  # which form of the group the path is in, counted from 0; rules of one form leave it
    others: tuple[tuple[int, str], ...] = ()  # further members of the group and their paths that the remark rests on
    fix: str | None = None  # the text of the cell repaired; only rules of typography may say one
    also: tuple[Elsewhere, ...] = ()  # other parts of the same document that the remark rests on


class Unjudged(Struct, frozen=True):
    """What a rule cannot judge, and what it would have to know (读不懂的比较不判)."""

    path: str
    missing: str
    missing_en: str


Check = Callable[..., Iterator[Remark | Unjudged]]  # takes a Case, or a Group where the scope is wider than a form


class Rule(Struct, frozen=True):
    """One rule of the catalogue, or a finding that others make and that is only documented here (`check` is None)."""

    code: str
    name: str  # the bad pattern, completes “allow …”
    title: str
    title_en: str
    level: Level
    forms: frozenset[PartKind]
    basis: tuple[str, ...]
    since: str
    status: Status
    doc: str  # the whole documentation as written in the file
    check: Check | None
    scope: Scope = "form"
    needs: tuple[str, ...] = ()  # what the form must print for the rule to judge it, names of jixiao.rules.needs
    regions: tuple[str, ...] = ()  # where the rule holds (`CN-51` with all below it); () = everywhere
    years: tuple[int | None, int | None] = (None, None)  # first and last fiscal year
    typography: bool = False  # whether its remarks may carry a fix, which changes no digit, sign, unit or word

    @property
    def sections(self) -> dict[str, str]:
        """The documentation by heading."""
        parts = re.split(r"^## (.+)$", self.doc, flags=re.MULTILINE)
        return {heading.strip(): text.strip() for heading, text in zip(parts[1::2], parts[2::2], strict=True)}

    def told(self, heading: str, lang: Lang) -> str:
        """The text under a heading of CHINESE, in one line, or under the English one that answers to it."""
        name = heading if lang == "zh" else ENGLISH[CHINESE.index(heading)]
        return " ".join(self.sections[name].split())



def at(
    path: str, zh: str, en: str, *, expected: str | None = None, found: str | None = None, uses: Iterable[str] = (),
    level: Level | None = None, basis: tuple[str, ...] = (), member: int = 0, others: Iterable[tuple[int, str]] = (),
    fix: str | None = None, also: Iterable[Elsewhere] = (),
) -> Remark:
    """A remark about the field `path`, in both languages."""
    return Remark(path, zh, en, expected, found, tuple(uses), level, basis, member, tuple(others), fix,
                  tuple(also))


def unjudged(path: str, zh: str, en: str) -> Unjudged:
    """What is missing for a verdict about the field `path`, in both languages."""
    return Unjudged(path, zh, en)


def refuse_unsafe(rule: Rule, remark: Remark, cell: Cell | None) -> None:
    """Raise RuleError when a fix comes from a rule that is none of typography, or changes more than that."""
    if remark.fix is None:
        return
    if not rule.typography or rule.scope != "form":
        raise RuleError(f"{rule.code}: a fix, but the rule is none of one form marked as typography")
    if cell is None or cell.text is None or not same_but_typography(cell.text, remark.fix):
        raise RuleError(f"{rule.code}: the fix of {remark.path} changes more than typography: {remark.fix!r}")


def rule(
    *, code: str, name: str, title_en: str, level: Level, forms: AbstractSet[PartKind], basis: tuple[str, ...],
    since: str, status: Status = "stable", scope: Scope = "form", needs: tuple[str, ...] = (),
    regions: tuple[str, ...] = (), years: tuple[int | None, int | None] = (None, None), typography: bool = False,
) -> Callable[[Check], Rule]:
    """Make a rule of a check function. Its title and documentation are the docstring of its file."""

    def made(check: Check) -> Rule:
        entry = documented(
            check.__globals__.get("__doc__") or "", check.__code__.co_filename, code=code, name=name,
            title_en=title_en, level=level, forms=forms, basis=basis, since=since, status=status,
        )
        whole = replace(entry, check=check, scope=scope, needs=needs, regions=regions, years=years,
                        typography=typography)
        if unknown := sorted(set(needs) - KNOWN):
            raise RuleError(f"{code}: needs {', '.join(unknown)}: known are {', '.join(KNOWN)}")
        return whole

    return made


def documented(
    doc: str, file: str, *, code: str, name: str, title_en: str, level: Level, forms: AbstractSet[PartKind],
    basis: tuple[str, ...], since: str, status: Status = "stable",
) -> Rule:
    """The entry of a finding that is made elsewhere (by the reader, by the run): a page and no check."""
    doc = doc.strip()
    title = doc.partition("\n")[0].rstrip("。")
    whole = Rule(code, name, title, title_en, level, frozenset(forms), basis, since, status, doc, None)
    refuse_malformed(whole, Path(file))
    return whole


def refuse_malformed(rule: Rule, file: Path) -> None:
    """Raise RuleError when the file name, the metadata or the documentation is not as every rule's is."""
    should_be = f"{rule.code}_{rule.name}".lower().replace("-", "_") + ".py"
    faults = []
    if not re.fullmatch(r"[A-Z]{3}\d{3}", rule.code) or rule.code[:3] not in FAMILIES:
        faults.append(f"code {rule.code}: three letters of a known family ({', '.join(FAMILIES)}) and three digits")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.name):
        faults.append(f"name {rule.name!r}: lower-case words joined by hyphens")
    if file.name != should_be:
        faults.append(f"file name {file.name}: should be {should_be}")
    if not rule.title or not rule.title_en or not rule.basis or not rule.forms:
        faults.append("title, title_en, basis and forms must not be empty")
    faults += [f"basis {each}: is not in the register of obligations" for each in rule.basis if not _known(each)]
    if tuple(rule.sections) != HEADINGS or not all(rule.sections.values()):
        faults.append(f"the docstring has the headings {', '.join('## ' + each for each in HEADINGS)}, each with text")
    if faults:
        raise RuleError(f"{file}: " + "; ".join(faults))


def _known(basis: str) -> bool:
    """An obligation of the register (B-03) or a citation of a scoring standard (cn-2020#weights)."""
    return basis in obligations() or any(basis in standard.citations for standard in standards())
