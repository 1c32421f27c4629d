"""A form as it is printed, its parts in order, every cell with a finding marked and numbered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from jixiao.audit.result import CheckedPart, Waived
from jixiao.model import Cell, Finding, Form, Part, cells
from jixiao.pictures.markup import tag
from jixiao.pictures.markup import words as safe
from jixiao.reports import words
from jixiao.reports.html_findings import finding_item
from jixiao.wording.headings import name_of
from jixiao.wording.language import Lang, pick
from jixiao.wording.terms import KINDS, SCOPES, SECTIONS, field_name, section_of

GRAVITY = ("error", "warning", "info")
TABLES = frozenset({"funds", "indicators", "tasks", "criteria", "dimension_analysis", "schedule", "figures", "tables"})
MERGED = frozenset({"level1", "level1_weight", "level2", "level2_note"})  # printed once over several rows
NOTHING = ("没有问题", "nothing found")


class Notes:
    """The findings of a form by the cell they are about; those of a cell that is not printed stand at the form."""

    def __init__(self, number: int, printed: Mapping[str, Cell], findings: Sequence[Finding]) -> None:
        self._number = number
        self.findings = findings
        self.at: dict[str, list[int]] = defaultdict(list)
        for position, finding in enumerate(findings, 1):
            if finding.path is not None and finding.path in printed:
                self.at[finding.path].append(position)

    def anchor(self, path: str | None) -> str | None:
        """The id of the cell."""
        return f"c{self._number}-{path}" if path in self.at else None

    def item(self, position: int) -> str:
        """The id of a finding in the list."""
        return f"n{self._number}-{position}"

    def look(self, path: str) -> str:
        """The gravest level at a cell, as a class."""
        levels = {self.findings[position - 1].level for position in self.at.get(path, ())}
        return next((f"f-{level}" for level in GRAVITY if level in levels), "")

    def marks(self, path: str) -> str:
        """The numbers at a cell, each leading to its finding."""
        return "".join(tag("a", str(each), href=f"#{self.item(each)}") for each in self.at.get(path, ()))


def form_section(number: int, form: Part, checked: CheckedPart, source: str, lang: Lang) -> str:
    """The form and, beside it, its findings."""
    printed = dict(cells(form))
    notes = Notes(number, printed, checked.findings)
    own = tag("div", _list(notes, lang) + _waived(checked.waived, lang))
    body = tag("div", _form(form, printed, notes, lang), class_="paper") + own
    return tag("section", _heading(number, form, source, lang) + tag("div", body, class_="two"), class_="form",
               id=f"form{number}")


def _heading(number: int, form: Part, source: str, lang: Lang) -> str:
    year = pick((f"{form.fiscal_year} 年度", f"FY {form.fiscal_year}"), lang) if form.fiscal_year else ""
    facts = (pick(KINDS[form.kind], lang), year, source, words.place(form.at, lang))
    title = tag("h2", tag("b", str(number)) + safe(name_of(form, lang)))
    return title + tag("p", safe(" · ".join(fact for fact in facts if fact)), class_="facts")


def _list(notes: Notes, lang: Lang) -> str:
    if not notes.findings:
        return tag("p", safe(pick(NOTHING, lang)), class_="clean")
    items = (
        finding_item(notes.anchor(finding.path), finding, lang).replace("<li>", f'<li id="{notes.item(position)}">', 1)
        for position, finding in enumerate(notes.findings, 1)
    )
    return tag("ol", "".join(items), class_="findings")


def _waived(waived: Sequence[Waived], lang: Lang) -> str:
    """Who answers for what."""
    if not waived:
        return ""
    summary = tag("summary", safe(pick((f"豁免 {len(waived)} 项", f"{len(waived)} waived"), lang)))
    return tag("details", summary + tag("ul", "".join(tag("li", safe(words.waived(each, lang))) for each in waived)))


def _form(form: Part, printed: Mapping[str, Cell], notes: Notes, lang: Lang) -> str:
    """The parts in the order of the page."""
    parts: dict[str, list[str]] = {name: [] for name in SECTIONS}
    for path in printed:
        if not path.startswith("prose[") or path in notes.at:  # a sentence is shown where something is said about it
            parts[section_of(path)].append(path)
    return "".join(_part(name, paths, form, printed, notes, lang) for name, paths in parts.items() if paths)


def _part(
    name: str, paths: Sequence[str], form: Part, printed: Mapping[str, Cell], notes: Notes, lang: Lang
) -> str:
    heading = tag("h3", safe(pick(SECTIONS[name], lang)))
    single = [] if name == "tables" else [path for path in paths if name not in TABLES or "[" not in path]
    pairs = [(_name(path, form, lang), path) for path in single]
    body = _pairs(pairs, printed, notes)
    if name == "tables":
        return heading + "".join(_public(own, printed, notes, lang) for own in by_table(paths))
    if name in TABLES:
        body += _table(name, [path for path in paths if "[" in path], printed, notes, lang)
    return heading + body


def _public(paths: Sequence[str], printed: Mapping[str, Cell], notes: Notes, lang: Lang) -> str:
    """One public table: what stands around it, then its rows."""
    rows = [path for path in paths if ".rows[" in path]
    around = [(field_name(path, lang), path) for path in paths if ".rows[" not in path and printed[path].text]
    return _pairs(around, printed, notes) + _table("tables", rows, printed, notes, lang)


def _name(path: str, form: Part, lang: Lang) -> str:
    name = field_name(path, lang)
    if isinstance(form, Form) and path.startswith("goals["):
        scope = form.goals[int(path[6 : path.index("]")])].scope
        return f"{pick(SCOPES[scope], lang)} · {name}"
    return name


def _pairs(pairs: Iterable[tuple[str, str]], printed: Mapping[str, Cell], notes: Notes) -> str:
    rows = "".join(tag("tr", tag("th", safe(name)) + _cell("td", path, printed[path], notes)) for name, path in pairs)
    return tag("table", rows, class_="pairs") if rows else ""


def by_table(paths: Iterable[str]) -> list[list[str]]:
    """The paths of public tables, table by table."""
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(path.partition(".")[0], []).append(path)
    return list(found.values())


def _table(name: str, paths: Sequence[str], printed: Mapping[str, Cell], notes: Notes, lang: Lang) -> str:
    """Fund lines, tasks or indicators, with the columns that hold anything."""
    rows: dict[str, dict[str, str]] = {}
    for path in paths:
        row, _, column = path.rpartition(".")
        rows.setdefault(row, {})[column] = path
    columns = [
        column for column in dict.fromkeys(column for row in rows.values() for column in row)
        if any(column in row and (printed[row[column]].text or row[column] in notes.at) for row in rows.values())
    ]
    if not columns:
        return ""
    prefix = f"{name}." if name in ("tasks", "criteria", "dimension_analysis", "figures") else ""
    heads = tag("tr", "".join(tag("th", safe(field_name(prefix + column, lang))) for column in columns))
    lines: list[str] = []
    before: dict[str, str | None] = {}
    for cells_of in rows.values():
        lines.append(tag("tr", "".join(_row_cell(column, cells_of, before, printed, notes) for column in columns)))
        before = {column: printed[path].text for column, path in cells_of.items()}
    return tag("div", tag("table", tag("thead", heads) + tag("tbody", "".join(lines))), class_="scroll")


def _row_cell(
    column: str, row: Mapping[str, str], before: Mapping[str, str | None], printed: Mapping[str, Cell], notes: Notes
) -> str:
    """A cell of a row; a merged one that repeats the row above is left blank."""
    path = row.get(column)
    if path is None:
        return tag("td")
    repeats = column in MERGED and printed[path].text and before.get(column) == printed[path].text
    return tag("td") if repeats and path not in notes.at else _cell("td", path, printed[path], notes)


def _cell(element: str, path: str, cell: Cell, notes: Notes) -> str:
    marks = notes.marks(path)
    inner = safe(cell.text or "") + (tag("sup", marks) if marks else "")
    return tag(element, inner, id=notes.anchor(path), class_=notes.look(path))
