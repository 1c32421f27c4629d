"""Findings as text for people, and the shapes programs get."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from jixiao import sources
from jixiao.cli.documents import form_heading
from jixiao.cli.language import lang, say
from jixiao.model import Document, Finding, Form, Place, cells
from jixiao.scoring import Citation, explain, standards
from jixiao.wording.columns import folded
from jixiao.wording.language import pick
from jixiao.wording.style import Style, paint
from jixiao.wording.terms import LEVELS

CSV_HEAD = ("file", "form", "name", "level", "code", "message", "found", "expected", "path", "basis",
            "line", "table", "row", "column")
COLOURS: Mapping[str, Style] = {"error": "red", "warning": "yellow", "info": "blue"}
EVIDENCE = {
    "indicators": ("level3", "target", "actual", "weight", "score", "deviation"),
    "funds": ("label", "initial_budget", "adjusted_budget", "executed", "weight", "execution_rate", "score"),
    "total": ("weight", "score", "grade"),
}
LONGEST = 40


class CheckedForm(Struct, frozen=True):
    """A form of a document, counted from 1, and what is wrong with it."""

    form: int
    name: str | None
    kind: str
    at: Place | None
    findings: tuple[Finding, ...]


class Checked(Struct, frozen=True):
    """A document and what is wrong with its forms."""

    source: str
    forms: tuple[CheckedForm, ...]


class Line(Struct, frozen=True):
    """One finding with the form it is about, as jsonl prints it."""

    source: str
    form: int
    name: str | None
    finding: Finding


def csv_row(line: Line) -> Sequence[object]:
    """One finding under CSV_HEAD."""
    finding, at = line.finding, line.finding.at or Place()
    return (line.source, line.form, line.name, finding.level, finding.code, say(finding.message, finding.message_en),
            finding.found, finding.expected, finding.path, " ".join(finding.basis),
            at.line, at.table, at.row, at.column)


def as_text(document: Document, findings: Callable[[Form], tuple[Finding, ...]]) -> str:
    """Every form with its findings, a clean one saying so; then what the reading itself leaves open."""
    forms = "".join(_form(form, number, findings(form)) for number, form in enumerate(document.forms, 1))
    return forms + _reading(document)


def _reading(document: Document) -> str:
    """How many cells were read in doubt and how many parts not at all, and where to look."""
    doubts = sum(1 for form in document.forms for _, cell in cells(form) if cell.doubt)
    if not doubts and not document.unread:
        return ""
    unread = len(document.unread)
    said = say(f"读取：{doubts} 处存疑，{unread} 处未读懂；用 jixiao see 对照原件",
               f"reading: {doubts} cells in doubt, {unread} parts not understood; compare with jixiao see")
    return paint(f"{folded(document.source)}  {said}", "yellow") + "\n\n"


def tally(files: int, counts: Mapping[str, int]) -> str:
    """1 个文件，2 张表：1 项错误，0 项警告，0 项提示"""
    levels = [(counts.get(level, 0), pick(term, lang())) for level, term in LEVELS.items()]
    forms = counts.get("forms", 0)
    listed = say("，".join(f"{count} 项{name}" for count, name in levels),
                 ", ".join(f"{count} {name}" for count, name in levels))
    line = say(f"{files} 个文件，{forms} 张表：{listed}", f"{files} files, {forms} forms: {listed}")
    return paint(line, "bold") + "\n"


def _form(form: Form, number: int, findings: tuple[Finding, ...]) -> str:
    if not findings:
        return f"{form_heading(form, number)}\n  {paint(say('没有问题', 'nothing found'), 'green')}\n\n"
    printed = {path: cell.text for path, cell in cells(form)}
    return f"{form_heading(form, number)}\n{''.join(_finding(printed, finding) for finding in findings)}\n"


def _finding(printed: Mapping[str, str | None], finding: Finding) -> str:
    level = paint(finding.level, COLOURS[finding.level])
    place = f"{folded(finding.at.words(lang()))}: " if finding.at else ""
    lines = [f"{place}{level} {paint(finding.code, 'bold')} {folded(say(finding.message, finding.message_en))}"]
    lines += [f"    {part}" for part in (_evidence(printed, finding), *_sources(finding)) if part]
    return "\n".join(lines) + "\n"


def _evidence(printed: Mapping[str, str | None], finding: Finding) -> str:
    """The row as printed: `维修及时率 │ ≥95% │ 96% │ 9 │ 9`; for a field outside of rows what is printed there."""
    path = finding.path or ""
    row, _, _ = path.rpartition(".")
    columns = EVIDENCE.get(path.partition(".")[0].partition("[")[0])
    if columns and (row.endswith("]") or row == "total"):
        shown = [_short(printed[f"{row}.{name}"]) for name in columns if f"{row}.{name}" in printed]
    else:
        shown = [_short(finding.found)] if finding.found else []
    return " │ ".join(shown)


def _sources(finding: Finding) -> list[str]:
    """What the finding rests on, a line each with its mark of evidence, and where it is explained."""
    lines = [say(f"依据 {basis}", f"basis {basis}") for basis in map(_source, finding.basis)]
    page = say(f"说明 jixiao rule {finding.code}", f"explained by: jixiao rule {finding.code}")
    lines[-1:] = [f"{lines[-1]}  {page}"] if lines else [page]
    return [paint(line, "dim") for line in lines]


def _source(key: str) -> str:
    cited = _citations().get(key)
    return explain.cited(cited, lang()) if cited else sources.cited(key, lang())


@cache
def _citations() -> Mapping[str, Citation]:
    return {key: citation for standard in standards() for key, citation in standard.citations.items()}


def _short(text: str | None) -> str:
    line = folded(text or "·")
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
