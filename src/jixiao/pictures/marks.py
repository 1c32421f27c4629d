"""Which field of a form each place of a file became: the link between the two sides of the picture."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jixiao.layouts import vocabulary
from jixiao.model import Cell, Document, Finding, Grid, GridCell, Part, Place, values
from jixiao.model.doubt import doubt_in
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.terms import POSITION, place_in_form, section_of

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
# The same for the parts of reports and accounts; the empty name stands for all other columns.
_OF_PARTS: Mapping[str, Mapping[str, str]] = {
    "criteria": {"": "level", "weight": "points", "scores": "points", "sum": "points", "average": "points",
                 "self_score": "points", "recheck_score": "points", "target": "target", "actual": "actual",
                 "reason": "words", "standard": "words"},
    "experts": {"": "identity"},
    "dimension_analysis": {"": "level", "average": "points", "loss_rate": "points", "weight": "points",
                           "comment": "words"},
    "survey": {"": "actual", "respondents": "words", "stated_aim": "words", "result": "words"},
    "sampled": {"": "words"}, "scale": {"": "words"}, "schedule": {"": "words", "date": "target"},
    "conclusion": {"": "words"}, "findings": {"": "words"}, "recommendations": {"": "words"},
    "sections": {"": "identity"},
    "figures": {"": "level", "amount": "funds", "unit": "funds", "change": "actual", "change_direction": "actual",
                "change_rate": "actual", "rate_direction": "actual", "share": "points", "share_of": "points",
                "completion": "points", "baseline": "target", "baseline_amount": "target", "reason": "words",
                "note": "words", "section": "identity"},
    "tables": {"": "identity", "name": "level", "code": "level", "values": "funds", "heads": "identity"},
}  # fmt: skip


YEAR = re.compile(r"\W*(20\d\d)\s*(?:年\s*度?)?\W*")  # a form keeps its year as a number, without a place


class Field(NamedTuple):
    """A cell of a part: the part's position in `Document.parts`, the path, the cell and the id of its element."""

    form: int
    path: str
    cell: Cell
    id: str


class Marks:
    """Fields by their place, ids for both sides, and what was not understood."""

    def __init__(self, document: Document, grids: Sequence[Grid]) -> None:
        self.document = document
        self.fields = tuple(_fields(part, position) for position, part in enumerate(document.parts))
        self._by_place: dict[Place, list[Field]] = {}
        for field in (field for part in self.fields for field in part):
            if field.cell.at is not None:
                self._by_place.setdefault(field.cell.at.whole, []).append(field)
        self._years = {part.fiscal_year for part in document.parts}
        printed = [cell for grid in grids for row in (grid.before, *grid.rows) for cell in row]
        self._ids = {cell.at: f"g{number}" for number, cell in enumerate(printed)}
        order = {cell.at: number for number, cell in enumerate(printed)}
        ends = ((order.get(part.at), order.get(part.last or part.at)) for part in document.unread)
        self._lost = [(first, last) for first, last in ends if first is not None and last is not None]
        self._order = order
        self._problems: dict[Place, list[Finding]] = {}
        for problem in (problem for part in document.parts for problem in part.problems):
            if problem.at is not None:
                self._problems.setdefault(problem.at, []).append(problem)

    def became(self, cell: GridCell) -> Sequence[Field]:
        """The fields a printed cell became, a filled-down one several."""
        return self._by_place.get(cell.at, ())

    def inside(self, cell: GridCell) -> list[tuple[tuple[int, int], list[Field]]]:
        """The values read from parts of a sentence, by their characters; where two overlap the first stands."""
        found: dict[tuple[int, int], list[Field]] = {}
        for field in self.became(cell):
            if field.cell.at is not None and field.cell.at.span is not None:
                found.setdefault(field.cell.at.span, []).append(field)
        apart: list[tuple[tuple[int, int], list[Field]]] = []
        for span, fields in sorted(found.items()):
            if span[0] < span[1] and (not apart or span[0] >= apart[-1][0][1]):
                apart.append((span, fields))
        return apart

    def problems(self, cell: GridCell) -> Sequence[Finding]:
        """What the reader says about this very cell."""
        return self._problems.get(cell.at, ())

    def id_of(self, at: Place | None) -> str | None:
        """The id of what is printed at a place; None when the picture does not show it."""
        if at is None or at.whole not in self._ids:
            return None
        return self._ids[at.whole] + (f"-{at.span[0]}" if at.span else "")

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
    section, column = section_of(path), POSITION.sub("", path.rpartition(".")[2])
    if section == "indicators":
        return _COLUMNS.get(column, "level")
    if section in _OF_PARTS:
        return _OF_PARTS[section].get(column, _OF_PARTS[section][""])
    return {"notes": "words", "tasks": "goals"}.get(section, section)


def is_label(text: str) -> bool:
    """Whether some layout calls something by this text."""
    known = vocabulary()
    return any(known.find(context, text) for context in known.contexts)


def _fields(part: Part, position: int) -> tuple[Field, ...]:
    return tuple(
        Field(position, path, cell, f"f{position}-{number}") for number, (path, cell) in enumerate(values(part))
    )
