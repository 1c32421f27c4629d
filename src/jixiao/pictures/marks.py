"""Which field of a form each place of a file became: the link between the two sides of the picture."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jixiao.layouts import vocabulary
from jixiao.model import Cell, Document, Finding, Form, Grid, GridCell, Place, cells
from jixiao.model.doubt import doubt_in
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.terms import place_in_form, section_of

# Colour groups with their names for the legend, in the order of the legend.
GROUPS: Mapping[str, Term] = {
    "identity": ("项目信息", "Project"),
    "funds": ("项目资金", "Funds"),
    "goals": ("总体目标", "Goals"),
    "level": ("指标名称", "Indicator names"),
    "target": ("指标值", "Targets"),
    "actual": ("完成值", "Actual values"),
    "points": ("分值、得分", "Points and scores"),
    "words": ("原因、备注", "Reasons and notes"),
    "total": ("总分", "Total"),
}
STATES: Mapping[str, Term] = {
    "label": ("栏目名", "Label"),
    "loose": ("未用到的内容", "Not used"),
    "unread": ("未读懂", "Not understood"),
    "doubt": ("⚠ 存疑", "⚠ Doubtful"),
}
_COLUMNS: Mapping[str, str] = {
    **dict.fromkeys(("level1", "level1_weight", "level2", "level2_note", "level3"), "level"),
    **dict.fromkeys(("block", "description", "core"), "level"),
    **dict.fromkeys(("target", "adjusted_target", "nature", "direction", "unit"), "target"),
    **dict.fromkeys(("actual", "mid_year_actual", "full_year_forecast", "likelihood"), "actual"),
    **dict.fromkeys(("weight", "score", "coefficient"), "points"),
    **dict.fromkeys(("deviation", "reason", "note"), "words"),
}


YEAR = re.compile(r"\W*(20\d\d)\s*(?:年\s*度?)?\W*")  # a form keeps its year as a number, without a place


class Field(NamedTuple):
    """A cell of a form: the form's position, the path, the cell and the id of its element."""

    form: int
    path: str
    cell: Cell
    id: str


class Marks:
    """Fields by their place, ids for both sides, and what was not understood."""

    def __init__(self, document: Document, grids: Sequence[Grid]) -> None:
        self.document = document
        self.fields = tuple(_fields(form, position) for position, form in enumerate(document.forms))
        self._by_place: dict[Place, list[Field]] = {}
        for field in (field for form in self.fields for field in form):
            if field.cell.at is not None:
                self._by_place.setdefault(field.cell.at, []).append(field)
        self._years = {form.fiscal_year for form in document.forms}
        printed = [cell for grid in grids for row in (grid.before, *grid.rows) for cell in row]
        self._ids = {cell.at: f"g{number}" for number, cell in enumerate(printed)}
        order = {cell.at: number for number, cell in enumerate(printed)}
        ends = ((order.get(part.at), order.get(part.last or part.at)) for part in document.unread)
        self._lost = [(first, last) for first, last in ends if first is not None and last is not None]
        self._order = order
        self._problems: dict[Place, list[Finding]] = {}
        for problem in (problem for form in document.forms for problem in form.problems):
            if problem.at is not None:
                self._problems.setdefault(problem.at, []).append(problem)

    def became(self, cell: GridCell) -> Sequence[Field]:
        """The fields a printed cell became, a filled-down one several."""
        return self._by_place.get(cell.at, ())

    def problems(self, cell: GridCell) -> Sequence[Finding]:
        """What the reader says about this very cell."""
        return self._problems.get(cell.at, ())

    def id_of(self, at: Place | None) -> str | None:
        """The id of the printed cell at a place; None when the picture does not show it."""
        return self._ids.get(at) if at is not None else None

    def state(self, cell: GridCell) -> str:
        """label, year, unread or loose, for a cell that became nothing; empty for an empty one."""
        if not cell.text.strip():
            return ""
        if self._unread(cell.at):
            return "unread"
        if is_label(cell.text):
            return "label"
        year = YEAR.fullmatch(cell.text)
        return "year" if year and int(year[1]) in self._years else "loose"

    def _unread(self, at: Place) -> bool:
        number = self._order.get(at, -1)
        return any(first <= number <= last for first, last in self._lost)


class Mark(NamedTuple):
    """How a printed cell is shown: its id and look, what it became and what is doubtful as a hint.

    `key` lights it up together with its field; `field` is the id of the first field it became.
    """

    id: str | None
    look: str
    hint: str
    key: str | None
    field: str | None
    doubtful: bool


def mark_of(cell: GridCell, marks: Marks, lang: Lang) -> Mark:
    """How a printed cell is shown."""
    fields, problems = marks.became(cell), marks.problems(cell)
    doubts = list(dict.fromkeys(doubt_in(lang, field.cell.doubt) for field in fields if field.cell.doubt))
    doubts += [f"{problem.code} {pick((problem.message, problem.message_en), lang)}" for problem in problems]
    state = marks.state(cell)
    look = [f"c-{group(fields[0].path)}" if fields else state and f"s-{state}", "s-doubt" if doubts else ""]
    hint = [*(place_in_form(field.path, lang) for field in fields), *(f"⚠ {doubt}" for doubt in doubts)]
    if cell.confidence is not None:
        hint.append(pick((f"识别可信度 {cell.confidence}%", f"recognised with {cell.confidence} %"), lang))
    id = marks.id_of(cell.at)
    return Mark(id, " ".join(filter(None, look)), "\n".join(hint), id if fields or problems else None,
                fields[0].id if fields else None, bool(doubts))


def group(path: str) -> str:
    """The colour group of a field."""
    section = section_of(path)
    if section == "indicators":
        return _COLUMNS.get(path.rpartition(".")[2], "level")
    return {"notes": "words", "tasks": "goals"}.get(section, section)


def is_label(text: str) -> bool:
    """Whether some layout calls something by this text."""
    known = vocabulary()
    return any(known.find(context, text) for context in known.contexts)


def _fields(form: Form, position: int) -> tuple[Field, ...]:
    return tuple(
        Field(position, path, cell, f"f{position}-{number}") for number, (path, cell) in enumerate(cells(form))
    )
