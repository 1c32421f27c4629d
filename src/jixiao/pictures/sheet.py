"""The left side: the tables as the reader got them, every cell coloured by what it became."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec.structs import replace

from jixiao.model import Grid, GridCell
from jixiao.pictures.marks import Field, Marks, group, mark_of
from jixiao.pictures.markup import tag, words
from jixiao.wording.language import Lang, pick
from jixiao.wording.terms import place_in_form

Row = tuple[GridCell, ...]
MANY = 12  # lines of prose that are shown; more are folded
LONG, VERY_LONG = 14, 40  # signs; a longer text had a wide cell on the page


def sheet(grid: Grid, marks: Marks, lang: Lang) -> str:
    """One table with the prose before it."""
    return _before(grid, marks, lang) + _table(grid, marks, lang)


def _before(grid: Grid, marks: Marks, lang: Lang) -> str:
    runs = [list(run) for _, run in groupby(grid.before, lambda cell: bool(marks.became(cell)))]
    shown = "".join(_run(run, marks, lang) for run in runs)
    return tag("div", shown, class_="prose") if shown else ""


def _run(run: Sequence[GridCell], marks: Marks, lang: Lang) -> str:
    """Lines in a row that all became something, or all nothing; many of the second kind are folded."""
    lines = [tag("p", _number(cell) + _cell(cell, marks, lang, "span")) for cell in run]
    if len(lines) <= MANY or marks.became(run[0]):
        return "".join(lines)
    left = len(lines) - MANY // 2
    summary = tag("summary", words(pick((f"{left} 行没有读出数据", f"{left} lines without values"), lang)))
    return tag("details", summary + "".join(lines[:left])) + "".join(lines[left:])


def _table(grid: Grid, marks: Marks, lang: Lang) -> str:
    if not grid.rows:
        return ""
    width = max((cell.column + cell.colspan for row in grid.rows for cell in row), default=0)
    taken: set[tuple[int, int]] = set()
    rows = []
    for number, row in enumerate(grid.rows):
        shown = row if grid.exact else _spread(row, width, marks)
        numbered = tag("th", _number(row[0]) if row else "", class_="line")
        rows.append(tag("tr", numbered + "".join(_row(shown, number, width, taken, marks, lang))))
    return tag("div", tag("table", tag("tbody", "".join(rows))), class_="scroll")


def _spread(row: Row, width: int, marks: Marks) -> Row:
    """A long text over the empty cells behind it that became nothing: the merged cell that the dump has lost."""
    kept = [cell for cell in row if cell.text.strip() or marks.became(cell) or marks.problems(cell)]
    long = {cell.column: after.column for cell, after in pairwise(kept) if len(cell.text) > LONG}
    if kept and len(kept[-1].text) > LONG:
        long[kept[-1].column] = width
    covered = {column for start, end in long.items() for column in range(start + 1, end)}
    return tuple(
        replace(cell, colspan=long[cell.column] - cell.column) if cell.column in long else cell
        for cell in row if cell.column not in covered
    )


def _row(row: Row, number: int, width: int, taken: set[tuple[int, int]], marks: Marks, lang: Lang) -> Iterator[str]:
    """The cells at their columns; what a span covers is left out, what is missing shows as a gap."""
    at_column = {cell.column: cell for cell in row}
    for column in range(width):
        cell = at_column.get(column)
        if cell is not None:
            taken.update(
                (number + down, column + right) for down in range(cell.rowspan) for right in range(cell.colspan)
            )
            yield _cell(cell, marks, lang, "td")
        elif (number, column) not in taken:
            yield tag("td", class_="gap")


def _number(cell: GridCell) -> str:
    """The line of a text file, the row of a sheet."""
    number = cell.at.row if cell.at.sheet else cell.at.line
    return tag("i", str(number)) if number is not None else ""


def _cell(cell: GridCell, marks: Marks, lang: Lang, element: str) -> str:
    mark = mark_of(cell, marks, lang)
    text = words(cell.text)
    if inside := marks.inside(cell):
        inner, mark = _sentence(cell, inside, marks, lang), mark._replace(look="", key=None, hint="")
    else:
        inner = tag("a", text or "·", href=f"#{mark.field}") if mark.field else text
    inner += tag("sup", "⚠") if mark.doubtful else ""
    spans = {name: value for name, value in (("rowspan", cell.rowspan), ("colspan", cell.colspan)) if value > 1}
    look = f"{mark.look} long".strip() if len(cell.text) > VERY_LONG else mark.look
    return tag(element, inner, id=mark.id, class_=look, title=mark.hint, data_k=mark.key, **spans)


def _sentence(
    cell: GridCell, inside: Sequence[tuple[tuple[int, int], list[Field]]], marks: Marks, lang: Lang
) -> str:
    """A sentence with every value in it marked and linked."""
    pieces, behind = [], 0
    for (start, end), fields in inside:
        first = fields[0]
        id = marks.id_of(first.cell.at)
        hint = "\n".join(place_in_form(field.path, lang) for field in fields)
        doubt = " s-doubt" if any(field.cell.doubt for field in fields) else ""
        value = tag("a", words(cell.text[start:end]), href=f"#{first.id}")
        pieces += [words(cell.text[behind:start]),
                   tag("mark", value, id=id, class_=f"c-{group(first.path)}{doubt}", title=hint, data_k=id)]
        behind = end
    return "".join([*pieces, words(cell.text[behind:])])
