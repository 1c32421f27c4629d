"""One form in the making: takes the rows of its table one after the other."""

from __future__ import annotations

from typing import Any

from jixiao.layouts import BLOCKS, key, vocabulary
from jixiao.model.cell import Cell
from jixiao.model.finding import Finding
from jixiao.model.form import Contact, Form, FundLine, Funds, Kind, Project, Task, Total
from jixiao.model.grid import GridCell
from jixiao.readers.match import funds, goals, heads, identity, indicators, problems, subject, tasks, total
from jixiao.readers.match.align import Head
from jixiao.readers.match.proof import proved
from jixiao.readers.match.rest import continued
from jixiao.readers.rows import Row
from jixiao.readers.titles import Title, is_year, year_of


class Builder:
    """Gathers the parts of one form; `take` says whether a row was understood."""

    def __init__(self, title: Title | None, title_cell: GridCell | None) -> None:
        self.title, self.title_cell = title, title_cell
        self.year = title.year if title else None
        self.fields: dict[str, Cell] = {}
        self.labels: dict[str, GridCell] = {}  # the labels of the head, as compared
        self.named: set[str] = set()  # by what the form is named: project.name, project.code, department
        self.unit: Cell | None = None
        self.fund_head: Head | None = None
        self.rate_label: Cell | None = None
        self.in_funds = False
        self.fund_lines: list[FundLine] = []
        self.blocks = funds.Blocks()
        self.task_head: Head | None = None
        self.tasks: list[Task] = []
        self.heads: list[goals.GoalHead] = []
        self.scopes: list[goals.GoalHead] = []  # heads side by side: two blocks of indicators stand under them
        self.goals: dict[str, Cell] = {}
        self.above: set[str] = set()  # fields and goals of the row above, which a page break may have cut
        self.upper: Head | None = None
        self.table: indicators.Table | None = None
        self.total: Total | None = None
        self.notes: list[Cell] = []
        self.note_open = False
        self.problems: list[Finding] = []
        self.first: GridCell | None = title_cell

    @property
    def complete(self) -> bool:
        """Whether the form has its total row, so that what follows is no part of its tables."""
        return self.total is not None

    @property
    def wants_year(self) -> bool:
        """Whether a year line met now is this form's own."""
        return self.year is None and self.table is None

    @property
    def is_form(self) -> bool:
        """Whether enough was found to call it a form: something to identify it, and a table."""
        named = bool(self.named - {"project.code"}) or (self.title is not None and self.table is not None)
        return named and bool(self.table or self.fund_lines or self.blocks.entries or self.tasks)

    @property
    def has_rows(self) -> bool:
        """Whether the indicator table has begun."""
        return self.table is not None and bool(self.table.rows)

    def knows(self, line: Row) -> bool:
        """Whether a row says by its labels that it belongs to an indicator table: a level, a head, a total, a note."""
        words = vocabulary()
        labels = ("level1", "level2", "indicator_columns", "total", "notes", *BLOCKS)
        return any(words.knows(cell.text, *labels) for cell in line.cells[:2])

    def take(self, line: Row) -> bool:
        """Takes a row; False when it is nothing known."""
        self.first = self.first or line.cells[0]
        if self._note_text(line):
            return True
        if self.complete:
            return self._note(line)
        if any(step(line) for step in (self._year, self._total, self._note, self._indicator_head)):
            return True
        if self.table is not None:
            return not line.prose and self.table.add(line)
        unit_only = self._unit(line)  # the unit may stand behind the label of a row that says more
        upper_parts = (
            self._task, self._goal_text, self._fund_head, self._fund_line, self._goal_heads, self._identity,
            self._heading, self._rest,
        )
        return any(step(line) for step in upper_parts) or unit_only

    # the parts, in the order in which a row is offered to them

    def _year(self, line: Row) -> bool:
        if line.only is None or not is_year(line.only) or not self.wants_year:
            return False
        self.year = year_of(line.only)
        return True

    def _total(self, line: Row) -> bool:
        label = total.total_label(line) if self.table is not None else None
        if label is None:
            return False
        if label is not line.cells[0]:
            self.notes.append(_joined(line.cells[: line.cells.index(label)]))
        assert self.table is not None
        self.total = total.total_of(line, label, self.table.head)
        return True

    def _note(self, line: Row) -> bool:
        label = vocabulary().find("notes", line.cells[0].text)
        if label is None or (self.table is not None and len(line.cells) > 3):
            return False
        self.notes.append(_joined(line.cells))
        self.note_open = line.only is not None and line.cells[0].text.rstrip().endswith((":", "："))
        return True

    def _note_text(self, line: Row) -> bool:
        taken = self.note_open and line.only is not None
        self.note_open = False
        if taken:
            self.notes.append(Cell(line.cells[0].text, line.cells[0].at))
        return taken

    def _indicator_head(self, line: Row) -> bool:
        if self.upper is not None:
            head = heads.lower_head(self.upper, line)
            self.upper = None
        else:
            head = heads.indicator_head(line)
        if head is None:
            self.upper = heads.upper_head(line)
            return self.upper is not None
        if self.table is None:
            self.table = indicators.Table(head, line, [goal.cell for goal in self.scopes])
        else:
            self.table.repeated(head, line)
        return True

    def _unit(self, line: Row) -> bool:
        unit = funds.currency_unit(line.cells)
        self.unit = self.unit or unit
        return unit is not None and line.only is not None

    def _task(self, line: Row) -> bool:
        if head := tasks.task_head(line):
            self.task_head, self.heads, self.in_funds = head, [], False
            return True
        if self.task_head is None:
            return False
        if not self.tasks and (parted := tasks.with_parts(self.task_head, line)):
            self.task_head = parted
            return True
        found = tasks.task_row(line, self.task_head)
        if found is None:
            self.task_head = None
            return False
        self.tasks.append(found.task)
        self.problems += [problems.unplaced(cell) for cell in found.placement.unplaced]
        return True

    def _fund_head(self, line: Row) -> bool:
        head = funds.fund_head(line)
        if head is None:
            return False
        self.fund_head, self.heads, self.in_funds = head, [], True
        self.rate_label = funds.rate_label(line) or self.rate_label
        self.above = set()
        return True

    def _fund_line(self, line: Row) -> bool:
        if self.fund_head is None:
            if funds.names_source(line):
                self.blocks.add(line)
            return funds.names_source(line)
        if line.only and self.fund_lines and self.in_funds and (whole := self._fund_rest(line)):
            self.fund_lines[-1] = whole
            return True
        named = funds.names_source(line)
        if goals.goal_heads(line) or (not named and (line.prose or not self.in_funds)):
            return False
        found = funds.table_line(line, self.fund_head)
        if found is None:
            return False
        self.fund_lines.append(found[0])
        self.problems += [problems.unplaced(cell) for cell in found[1].unplaced]
        return True

    def _fund_rest(self, line: Row) -> FundLine | None:
        return None if funds.names_source(line) else funds.with_rest(self.fund_lines[-1], line.cells[0])

    def _goal_heads(self, line: Row) -> bool:
        heads = goals.goal_heads(line)
        if heads:
            self.heads, self.in_funds = heads, False
            self.scopes = heads if len({head.concept.split(".")[0] for head in heads}) > 1 else self.scopes
            return True
        found = goals.beside(line)
        if not found or self.goals.keys() >= found.keys():
            return False
        self.goals |= found
        self.above, self.in_funds = set(found), False
        return True

    def _goal_text(self, line: Row) -> bool:
        if not self.heads or goals.goal_heads(line) or funds.fund_head(line) or identity.pairs(line.cells):
            return False
        if line.prose or (line.only is not None and goals.is_block_label(line.cells[0])):
            return False
        self.goals |= goals.filled(self.heads, line)
        self.above, self.heads, self.in_funds = set(self.goals), [], False
        return True

    def _rest(self, line: Row) -> bool:
        """What a page break left of the row above: cells of text under its values."""
        if line.prose or line.exact or not self.above or len(line.cells) > 2:
            return False
        store = self.goals if self.above <= self.goals.keys() else self.fields
        joined = continued({name: store[name] for name in self.above}, line)
        store |= joined
        return bool(joined)

    def _identity(self, line: Row) -> bool:
        found = identity.pairs(line.cells)
        for field, label, value in found:
            if field == "fiscal_year":
                self.year = (year_of(f"{value.text}年") if value else None) or self.year
            else:
                self._field(field, identity.value_cell(field, value, label), label, value)
        self.above = {field for field, _, value in found if value and field in self.fields} or self.above
        return bool(found)

    def _field(self, field: str, cell: Cell, label: GridCell, value: GridCell | None) -> None:
        printed = key(label.text)
        before = self.fields.setdefault(field, cell)
        if value is not None and before.text != cell.text and printed not in self.labels:
            self.problems.append(problems.printed_twice(value, printed))
        self.labels.setdefault(printed, label)
        self.named |= {field} & {"project.name", "project.code"}
        self.named |= {"department"} if subject.names_department(label.text) else set()

    def _heading(self, line: Row) -> bool:
        """A heading between the parts: 资金使用情况, 项目目标完成情况."""
        return all(vocabulary().knows(cell.text, *BLOCKS) for cell in line.cells)

    # the form

    def forms(self) -> list[Form]:
        """The form, proved by its own arithmetic; nothing when what was gathered is none."""
        return [proved(self._form(), self.table.rows if self.table else [])] if self.is_form else []

    def _form(self) -> Form:
        parts = self.fields
        rows = self.table.indicators() if self.table else ()
        about = subject.subject_of(self.title.text if self.title else "", self.labels)
        if about.doubt and (where := self.title_cell or self.first):
            self.problems.append(problems.subject_not_sure(where, about.doubt))
        return Form(
            kind=self._kind(),
            subject=about.subject,
            title=Cell(self.title.text, self.title_cell.at) if self.title and self.title_cell else None,
            fiscal_year=self.year,
            project=Project(**_under(parts, "project")),
            supervising_department=parts.get("supervising_department"),
            implementing_unit=parts.get("implementing_unit"),
            primary_budget_unit=parts.get("primary_budget_unit"),
            contact=Contact(**_under(parts, "contact")),
            funds=Funds(self.unit, tuple(self.fund_lines or self.blocks.lines()), self.rate_label),
            tasks=tuple(self.tasks),
            goals=goals.goals(self.goals),
            indicators=rows,
            total=self.total or Total(),
            notes=tuple(self.notes),
            at=self.first.at if self.first else None,
            problems=(*self.problems, *(self.table.all_problems() if self.table else ())),
        )

    def _kind(self) -> Kind:
        roles = set(self.table.head.named) if self.table else set()
        if {"mid_year_actual", "full_year_forecast", "likelihood"} & roles:
            return "monitoring"
        if self.title:
            return self.title.kind
        return "self_evaluation" if {"actual", "score"} & roles else "target"


def _under(fields: dict[str, Cell], part: str) -> dict[str, Any]:
    return {name.split(".")[1]: cell for name, cell in fields.items() if name.startswith(f"{part}.")}


def _joined(cells: tuple[GridCell, ...]) -> Cell:
    return Cell(" ".join(cell.text for cell in cells), cells[0].at)
