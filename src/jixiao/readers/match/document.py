"""A document cut into its forms; the rows that are part of no form are handed on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from jixiao.layouts.accounts.kinds import title_kind
from jixiao.model.form import Form
from jixiao.model.grid import Grid
from jixiao.readers.carried import carried
from jixiao.readers.match import context, funds, identity, meaning, problems, proof, recognise, subject
from jixiao.readers.match.builder import Builder
from jixiao.readers.match.project_list import ProjectList, list_head
from jixiao.readers.rows import Row, rows
from jixiao.readers.titles import Title, is_year, title_of

NAMING = {"project.name", "project.code"}  # printed again, they begin another form
DEPARTMENT = "department"  # the label 部门(单位)名称 on a form that names no project


class Matched(NamedTuple):
    """The forms of a document in order, and the rows that belong to none of them, in order too."""

    forms: tuple[Form, ...]
    rest: list[Row]


def match(grids: Sequence[Grid]) -> Matched:
    """Every form of the grids, in order."""
    return _Matcher().run(grids)


class _Matcher:
    def __init__(self) -> None:
        self.parts: list[context.Part] = []
        self.begins = 0  # position of the first row of the open form, its title included
        self.unread: list[Row] = []
        self.title: tuple[Title, Row] | None = None
        self.year: Row | None = None  # a year line above or under the title
        self.early: list[Row] = []  # 单位：元, 单位名称：… between title and table
        self.open: Builder | ProjectList | None = None
        self.taken: list[Row] = []  # the rows of the open form

    def run(self, grids: Sequence[Grid]) -> Matched:
        for line in rows(grids):
            self._line(line)
        self._close()
        self._drop_title()
        self.unread += [self.year] if self.year else []
        forms = carried(context.placed(self.parts, self.unread), grids)
        return Matched(forms, sorted(self.unread, key=lambda row: row.number))

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
            if self.open is not None and (self._is_past(line) or self._is_of_accounts(line)):
                self._close()
            self._offer(line)

    def _opens(self, line: Row) -> bool:
        """Whether a form begins here: its project is named, and not inside a form that has no name yet."""
        if line.prose:
            return False
        if head := list_head(line):
            return not (isinstance(self.open, ProjectList) and self.open.head == head)  # repeated on the next page
        found = identity.pairs(line.cells)
        fields = {field for field, _, _ in found}
        named = fields & NAMING
        named |= {DEPARTMENT} if any(subject.names_department(label.text) for _, label, _ in found) else set()
        if self.open is None:
            return bool(fields) and (self.title is not None or bool(named - {"project.code"}))
        return bool(named & self.open.named)

    def _is_past(self, line: Row) -> bool:
        """Whether another table begins behind prose: no part of the open form, whose indicators have begun.

        Only where tables are true to the file; in a dump a line of prose may be a piece of the table.
        """
        assert self.open is not None
        apart = bool(self.unread) and self.unread[-1].prose and self.unread[-1].number == line.number - 1
        return line.exact and line.gap and apart and self.open.has_rows and not self.open.knows(line)

    def _is_of_accounts(self, line: Row) -> bool:
        """Whether the title of a public table stands behind the open form: the notes below it are no form's."""
        assert self.open is not None
        return self.open.has_rows and line.only is not None and title_kind(line.only) is not None

    def _start(self, line: Row) -> None:
        title, title_line = self.title or (None, None)
        title_cell = title_line.cells[0] if title_line else None
        head = list_head(line)
        self.begins = title_line.number if title_line else line.number
        self.open = ProjectList(head, line, title, title_cell) if head else Builder(title, title_cell)
        for row in (*([self.year] if self.year else []), *self.early, line):
            self._offer(row)
        self.title = self.year = None
        self.early = []

    def _offer(self, line: Row) -> None:
        if self.open is not None and self.open.take(line):
            self.taken.append(line)
            return
        self.unread.append(line)
        if self.open is not None and not line.prose and not self.open.complete:
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
        self.parts += [context.Part(_finished(form, self.taken), self.begins) for form in forms]
        self.unread += [] if forms else self.taken
        self.taken = []


def _finished(form: Form, taken: Sequence[Row]) -> Form:
    """The form with its layout and the meaning of its cells."""
    if not any(line.exact for line in taken):
        form = proof.funds_proved(proof.short_rows_doubted(form))
    texts = (cell.text for line in taken for cell in line.cells)
    return meaning.understood(msgspec.structs.replace(form, layout=recognise.layout_of(form, texts)))
