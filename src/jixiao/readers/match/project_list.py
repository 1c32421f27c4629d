"""One flat list for many projects (表11 项目绩效目标表): a row an indicator, a form a project."""

from __future__ import annotations

from jixiao.layouts import vocabulary
from jixiao.model.cell import Cell
from jixiao.model.finding import Finding
from jixiao.model.form import Form, FundLine, Funds, Goal, Project
from jixiao.model.grid import GridCell
from jixiao.readers.match import identity
from jixiao.readers.match.align import Head, Placement, align
from jixiao.readers.match.funds import currency_unit
from jixiao.readers.match.heads import spread
from jixiao.readers.match.indicators import Table
from jixiao.readers.rows import Row
from jixiao.readers.titles import Title, year_of


def list_head(line: Row) -> Head | None:
    """The columns when the row heads a list of projects: the project's name and level 3 side by side."""
    if len(line.cells) < 6 or not vocabulary().find("identity", line.cells[0].text):
        return None
    found = {cell.column: concept for cell in line.cells if (concept := _concept(cell.text))}
    if not {"project.name", "level3"} <= set(found.values()) or len(found) < 6:
        return None
    roles = tuple(found.get(column) for column in range(max(found) + 1))
    return Head(spread(line, roles) if line.exact else roles)


def _concept(text: str) -> str | None:
    words = vocabulary()
    for context, prefix in (("indicator_columns", ""), ("identity", ""), ("goal_heads", "goals.")):
        if label := words.find(context, text):
            return prefix + label.concept
    if words.find("fund_columns", text) or words.find("fund_lines", text) or words.find("fund_block", text):
        return "funds.total"
    return None


class ProjectList:
    """Gathers the rows of the list and gives a form for each project."""

    def __init__(self, head: Head, line: Row, title: Title | None, title_cell: GridCell | None) -> None:
        self.head, self.line, self.title, self.title_cell = head, line, title, title_cell
        self.unit: Cell | None = None
        self.year: int | None = None
        known = (cell for cell in line.cells if cell.column < len(head.roles))
        self.labels = {role: cell for cell in known if (role := head.roles[cell.column])}
        self.projects: list[tuple[dict[str, GridCell], Table]] = []
        self.problems: list[Finding] = []
        self.named: set[str] = set()  # a list has no head of its own

    has_rows = False  # a list goes on wherever its columns fit
    wants_year = False  # a list takes its year from above
    complete = True  # what is no row of it is no part of it

    def knows(self, line: Row) -> bool:
        """Whether a row belongs to the list by its labels; a list has none."""
        return not line.prose

    def take(self, line: Row) -> bool:
        """Takes a row of the list; False when its cells fit no column."""
        if line.only is not None and not self.projects:
            self.year = year_of(line.only) or self.year
            self.unit = currency_unit(line.cells) or self.unit
            return True
        if list_head(line):
            return True
        placement = align(line, self.head)
        if "level3" not in placement.cells and "target" not in placement.cells:
            return False
        if "project.name" in placement.cells or not self.projects:
            self.projects.append((_own(placement), Table(self.head, self.line)))
        return self.projects[-1][1].add(line)

    def forms(self) -> list[Form]:
        """A form for each project."""
        return [self._form(own, table) for own, table in self.projects]

    def _form(self, own: dict[str, GridCell], table: Table) -> Form:
        def cell(role: str) -> Cell | None:
            found = own.get(role)
            return Cell(found.text, found.at) if found else None

        project = {
            role.split(".")[1]: identity.value_cell(role, own.get(role), label)
            for role, label in self.labels.items()
            if role.startswith("project.")
        }
        first = next(iter(own.values()), None)
        money = cell("funds.total")
        label = self.labels.get("funds.total")
        lines = (FundLine("total", Cell(label.text, label.at), project_total=money),) if label else ()
        goal = next((role for role in own if role.startswith("goals.")), None)
        return Form(
            kind=self.title.kind if self.title else "target",
            title=Cell(self.title.text, self.title_cell.at) if self.title and self.title_cell else None,
            fiscal_year=self.year or (self.title.year if self.title else None),
            project=Project(**project),
            supervising_department=cell("supervising_department"),
            implementing_unit=cell("implementing_unit"),
            funds=Funds(self.unit, lines),
            goals=(Goal("annual", cell(goal)),) if goal else (),
            indicators=table.indicators(),
            at=first.at if first else None,
            problems=tuple(table.problems),
        )


def _own(placement: Placement) -> dict[str, GridCell]:
    """The cells of the project itself: of its head, its money, its goal."""
    own = ("supervising_department", "implementing_unit", "primary_budget_unit")
    return {role: cell for role, cell in placement.cells.items() if "." in role or role in own}
