"""What a form leaves out and the page around it tells: year, unit and department.

The form stays as printed. What was found stands beside it (`Form.context`) with the place it was taken
from, and an information says so; only the fiscal year, which decides the standard, is filled in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from jixiao.layouts import vocabulary
from jixiao.model.cell import Cell
from jixiao.model.finding import Finding
from jixiao.model.form import Form
from jixiao.model.grid import GridCell
from jixiao.model.place import Place
from jixiao.readers.match import identity, problems
from jixiao.readers.rows import Row
from jixiao.readers.titles import YEAR, year_of

DATE = re.compile(r"(?<!\d)(20\d{2})[-/.年]\s*\d{1,2}[-/.月]")
YEARS = r"(?:19|20)\d{2}\s*年\s*度?"
NAME = r"[㐀-鿿（）()、·]{3,40}?"
CODED = re.compile(r"^\d{3,12}\s*[-—－:：]?\s*(?!年)([㐀-鿿（）()、·]{4,40})$")  # 207101 云岭市第二实验小学
COVER = re.compile(rf"^(?:{YEARS})?\s*({NAME})\s*(?:{YEARS})?\s*(部门|单位)(?:预算|决算)")
BEFORE_YEAR = re.compile(rf"^({NAME})\s*{YEARS}")
NEAR = 8  # lines above a form that may be its heading
FIRST = 40  # lines at the beginning of a document that may be its cover


class Part(NamedTuple):
    """A form with the position of its first row."""

    form: Form
    begins: int


class Found(NamedTuple):
    """Words that name a unit or department, and where they stand."""

    field: str  # unit, department
    cell: GridCell


def placed(parts: Sequence[Part], unread: Sequence[Row]) -> list[Form]:
    """The forms with what the page around them tells."""
    lines = sorted((row for row in unread if row.only), key=lambda row: row.number)
    forms = [part.form for part in parts]
    found, before = [], -1
    for part in parts:
        heading = [line for line in lines if before < line.number < part.begins][-NEAR:]
        cover = [line for line in lines if line.number < min(parts[0].begins, FIRST)]
        named = _named(_with_year(part.form, forms, unread), heading, cover)
        found.append(named)
        before = part.begins
    return found


def _named(form: Form, heading: Sequence[Row], cover: Sequence[Row]) -> Form:
    """Unit and department from the title, from the heading above, from the cover: the nearest goes first."""
    lacks = {
        field
        for field, cell in (("unit", form.implementing_unit), ("department", form.supervising_department))
        if cell is None or not cell.text
    }
    lacks -= {"department"} if form.subject == "department" else set()  # it names itself
    context, notes = form.context, list[Finding]()
    for field, cell in _sources(form, heading, cover):
        if field in lacks:
            lacks.remove(field)
            context = msgspec.structs.replace(context, **{field: Cell(cell.text, cell.at)})
            notes.append(problems.name_from_context(cell, field))
    return msgspec.structs.replace(form, context=context, problems=(*form.problems, *notes)) if notes else form


def _sources(form: Form, heading: Sequence[Row], cover: Sequence[Row]) -> Iterator[Found]:
    if form.title and form.title.text and (found := BEFORE_YEAR.match(form.title.text)) and _is_body(found[1]):
        yield Found("unit", GridCell(found[1], 0, 0, form.title.at or Place()))
    for line in reversed(heading):
        yield from _of_line(line.cells[0])
    for line in cover:
        yield from _of_line(line.cells[0])


def _of_line(cell: GridCell) -> Iterator[Found]:
    """What one line names: a label with its value, a code with a name, the title of a report."""
    for field, _, value in identity.pairs([cell]):
        if value is not None and field in ("implementing_unit", "supervising_department"):
            yield Found("unit" if field == "implementing_unit" else "department", value)
    if (coded := CODED.match(cell.text)) and _is_body(coded[1]):
        yield Found("unit", msgspec.structs.replace(cell, text=coded[1]))
    if (cover := COVER.match("".join(cell.text.split()))) and _is_body(cover[1]):
        field = "department" if cover[2] == "部门" else "unit"
        yield Found(field, msgspec.structs.replace(cell, text=cover[1]))


def _is_body(name: str) -> bool:
    """Whether a name ends as names of public bodies do (局, 委员会, 学校 …)."""
    bare = re.sub(r"[（(][^（()）]*[)）]$|本级$|机关$", "", name)
    return bare.endswith(vocabulary().bodies)


def _with_year(form: Form, forms: Sequence[Form], unread: Sequence[Row]) -> Form:
    """A form without a printed year takes it from the document, marked as such (RDR105)."""
    year, cell = (None, None) if form.fiscal_year else _year(form, forms, unread)
    if year is None or cell is None:
        return form
    note = problems.year_from_context(cell, year)
    context = msgspec.structs.replace(form.context, year=Cell(str(year), cell.at))
    return msgspec.structs.replace(form, fiscal_year=year, context=context, problems=(*form.problems, note))


def _year(form: Form, forms: Sequence[Form], unread: Sequence[Row]) -> tuple[int | None, GridCell | None]:
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
