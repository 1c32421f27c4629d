"""A document cut into its forms; what is no form is kept as unread, with its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from jixiao.model.form import Document, Form, Unread
from jixiao.model.grid import Grid, GridCell
from jixiao.model.place import Place
from jixiao.readers.match import funds, identity, meaning, problems, proof, recognise
from jixiao.readers.match.builder import Builder
from jixiao.readers.match.carried import carried
from jixiao.readers.match.project_list import ProjectList, list_head
from jixiao.readers.match.rows import Row, rows
from jixiao.readers.titles import YEAR, Title, is_year, title_of, year_of

NAMING = {"project.name", "project.code"}  # printed again, they begin another form
DATE = re.compile(r"(?<!\d)(20\d{2})[-/.年]\s*\d{1,2}[-/.月]")


def match(grids: Sequence[Grid], source: str) -> Document:
    """Every form of the grids, in order."""
    return _Matcher(source).run(grids)


class _Matcher:
    def __init__(self, source: str) -> None:
        self.source = source
        self.forms: list[Form] = []
        self.unread: list[Row] = []
        self.title: tuple[Title, Row] | None = None
        self.year: Row | None = None  # a year line above or under the title
        self.early: list[Row] = []  # 单位：元, 单位名称：… between title and table
        self.open: Builder | ProjectList | None = None
        self.taken: list[Row] = []  # the rows of the open form

    def run(self, grids: Sequence[Grid]) -> Document:
        for line in rows(grids):
            self._line(line)
        self._close()
        self._drop_title()
        self.unread += [self.year] if self.year else []
        forms = carried(_with_years(self.forms, self.unread), grids)
        return Document(self.source, tuple(forms), unread=tuple(_parts(self.unread)))

    def _line(self, line: Row) -> None:
        title = title_of(line.only) if line.only else None
        if title:
            self._close()
            self._drop_title()
            self.title = (title, line)
        elif self._opens(line):
            self._close()
            self._start(line)
        elif not self._keep_for_next(line):
            if self.open is not None:
                self._offer(line)
            else:
                self.unread.append(line)

    def _opens(self, line: Row) -> bool:
        """Whether a form begins here: its project is named, and not inside a form that has no name yet."""
        if line.prose:
            return False
        if head := list_head(line):
            return not (isinstance(self.open, ProjectList) and self.open.head == head)  # repeated on the next page
        fields = {field for field, _, _ in identity.pairs(line.cells)}
        if not fields or (self.open is None and self.title is None and "project.name" not in fields):
            return False
        if self.open is None:
            return True
        return bool(fields & NAMING & self.open.fields.keys())

    def _start(self, line: Row) -> None:
        title, title_line = self.title or (None, None)
        title_cell = title_line.cells[0] if title_line else None
        head = list_head(line)
        self.open = ProjectList(head, line, title, title_cell) if head else Builder(title, title_cell)
        for row in (*([self.year] if self.year else []), *self.early, line):
            self._offer(row)
        self.title = self.year = None
        self.early = []

    def _offer(self, line: Row) -> None:
        assert self.open is not None
        if self.open.take(line):
            self.taken.append(line)
            return
        self.unread.append(line)
        if not line.prose and not self.open.complete:
            self.open.problems.append(problems.not_understood(line.cells[0]))

    def _keep_for_next(self, line: Row) -> bool:
        """A year or money unit that belongs to the form to come: above its title, below it, or in its place."""
        if line.only is None:
            return False
        if is_year(line.only) and not (self.open and self.open.wants_year):
            if self.year:
                self.unread.append(self.year)
            self.year = line
            return True
        if self.open is None and self.title and (funds.currency_unit(line.cells) or identity.pairs(line.cells)):
            self.early.append(line)
            return True
        return False

    def _drop_title(self) -> None:
        if self.title:
            self.unread.append(self.title[1])
        self.unread += self.early
        self.title, self.early = None, []

    def _close(self) -> None:
        current, self.open = self.open, None
        forms = current.forms() if current else []
        self.forms += [_finished(form, self.taken) for form in forms]
        self.unread += [] if forms else self.taken
        self.taken = []


def _finished(form: Form, taken: Sequence[Row]) -> Form:
    """The form with its layout and the meaning of its cells."""
    if not any(line.exact for line in taken):
        form = proof.funds_proved(proof.short_rows_doubted(form))
    texts = (cell.text for line in taken for cell in line.cells)
    return meaning.understood(msgspec.structs.replace(form, layout=recognise.layout_of(form, texts)))


def _with_years(forms: Sequence[Form], unread: Sequence[Row]) -> list[Form]:
    """Forms without a printed year take it from the document, marked as such (RDR105)."""
    if all(form.fiscal_year for form in forms):
        return list(forms)
    return [form if form.fiscal_year else _dated(form, forms, unread) for form in forms]


def _dated(form: Form, forms: Sequence[Form], unread: Sequence[Row]) -> Form:
    year, cell = _context_year(form, forms, unread)
    if year is None or cell is None:
        return form
    note = problems.year_from_context(cell, year)
    return msgspec.structs.replace(form, fiscal_year=year, problems=(*form.problems, note))


def _context_year(form: Form, forms: Sequence[Form], unread: Sequence[Row]) -> tuple[int | None, GridCell | None]:
    years = Counter(other.fiscal_year for other in forms if other.fiscal_year)
    first = form.title or form.project.name
    here = GridCell(first.text or "", 0, 0, first.at or Place()) if first else None
    if years:
        return years.most_common(1)[0][0], here
    prose = [line.cells[0] for line in unread if line.prose]
    for cell in prose:
        if YEAR.search(cell.text) and (year := year_of(cell.text[:60])):
            return year, cell
    if form.kind == "target":  # a target is published in the year it is for
        for cell in prose:
            if date := DATE.search(cell.text):
                return int(date[1]), cell
    return None, None


def _parts(unread: Sequence[Row]) -> list[Unread]:
    """Rows that follow each other in the document as one part each."""
    parts: list[list[Row]] = []
    for row in sorted(unread, key=lambda row: row.number):
        if not parts or row.number != parts[-1][-1].number + 1:
            parts.append([])
        parts[-1].append(row)
    return [
        Unread(
            part[0].cells[0].at, part[-1].cells[-1].at.line,
            "\n".join("\t".join(cell.text for cell in row.cells) for row in part),
            "不是绩效表的内容", "not part of a performance form",
        )
        for part in parts
    ]
