"""Cells, rows and doubts as text, whatever part of a document they are of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jixiao.cli.language import lang, say
from jixiao.model import Cell, Part, Place, cells
from jixiao.model.doubt import doubt_in
from jixiao.wording.columns import folded, table, wrap
from jixiao.wording.style import paint
from jixiao.wording.terms import field_name, place_in_form
from jixiao.wording.width import pad, width

DOUBT = "⚠"


def shown(cell: Cell | None) -> str:
    """The printed text, `·` for a cell left empty, the mark behind a doubtful one."""
    if cell is None:
        return ""
    text = folded(cell.text) if cell.text else "·"
    return f"{text} {DOUBT}" if cell.doubt else text


def named(rows: Iterable[tuple[str, Cell]], room: int) -> str:
    """Names on the left, values wrapped on the right."""
    listed = list(rows)
    left = max((width(name) for name, _ in listed), default=0)
    lines = []
    for name, cell in listed:
        for number, part in enumerate(wrap(shown(cell), room - left - 4)):
            lines.append(f"  {pad(name if number == 0 else '', left)}  {part}")
    return "\n".join(lines)


def grid(rows: Sequence[object], leave_out: Sequence[str], room: int, grouped: frozenset[str], part: str = "") -> str:
    """Structs as a table: the columns that any row prints; a grouped cell that repeats is left blank."""
    names = [name for name in rows[0].__struct_fields__ if name not in leave_out]  # type: ignore[attr-defined]
    names = [name for name in names if any(_stands(getattr(row, name)) for row in rows)]
    lines: list[list[str]] = []
    before: dict[str, Cell | None] = {}
    for row in rows:
        printed = {name: getattr(row, name) for name in names}
        same = True
        line = []
        for name in names:
            same = same and name in grouped and bool(before) and printed[name] == before[name]
            line.append("" if same else shown(printed[name]))
        lines.append(line)
        before = printed
    heads = [field_name(part + name, lang()) for name in names]
    return table([heads, *lines], room=room, indent="  ")


def _stands(cell: object) -> bool:
    """Whether this is a cell that the page has, be it empty."""
    return isinstance(cell, Cell) and (cell.text is not None or cell.at is not None)


def problems(form: Part, room: int) -> str:
    """What the reader doubts: doubtful cells with their places, then its own problems."""
    lines = []
    for path, cell in cells(form):
        if cell.doubt:
            where = f"{place_in_form(path, lang())} {_where(cell.at)}".rstrip()
            lines.append(f"{DOUBT} {where}: {folded(cell.text or '')} — {folded(doubt_in(lang(), cell.doubt))}")
    for problem in form.problems:
        message = say(problem.message, problem.message_en)
        lines.append(f"{DOUBT} {_where(problem.at)} {problem.code} {folded(message)}")
    if not lines:
        return ""
    heading = paint(say(f"读取存疑 {len(lines)} 处", f"{len(lines)} doubts about the reading"), "yellow")
    return heading + "".join(f"\n  {part}" for line in lines for part in wrap(line, room - 2))


def _where(at: Place | None) -> str:
    return at.words(lang()) if at else ""
