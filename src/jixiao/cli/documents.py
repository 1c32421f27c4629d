"""A document as text for people and as CSV, a row a cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.cli.language import lang, say
from jixiao.model import Cell, Document, Form, Goal, Place, Unread, cells
from jixiao.model.doubt import doubt_in
from jixiao.wording.columns import folded, table, wrap
from jixiao.wording.headings import form_heading
from jixiao.wording.language import many, pick
from jixiao.wording.style import paint
from jixiao.wording.terms import SCOPES, SECTIONS, field_name, place_in_form, section_of
from jixiao.wording.values import compact
from jixiao.wording.width import pad, width

CSV_HEAD = ("file", "form", "path", "text", "understood", "doubt", "confidence", "page", "sheet", "paragraph", "line",
            "table", "row", "column")
DOUBT = "⚠"
EXCERPT = 60
GROUPED = frozenset({"level1", "level1_weight", "level2", "level2_note"})  # merged cells, printed once


def csv_rows(document: Document) -> Iterator[Sequence[object]]:
    """A row for every cell of every form; forms count from 1."""
    for number, form in enumerate(document.forms, 1):
        for path, cell in cells(form):
            at = cell.at or Place()
            yield (at.file or document.source, number, path, cell.text, compact(cell.understood, lang()),
                   cell.doubt and doubt_in(lang(), cell.doubt), cell.confidence, at.page, at.sheet, at.paragraph,
                   at.line, at.table, at.row, at.column)


def as_text(document: Document, room: int) -> str:
    """The document for people: every form in its parts, doubts marked, and what was not understood."""
    counts = say(f"{len(document.forms)} 张表", many(len(document.forms), "form"))
    if not document.forms:
        counts = say("没有发现绩效表", "no performance form found")
    if document.unread:
        counts += say(f"，{len(document.unread)} 处未读懂", f", {len(document.unread)} parts not understood")
    parts = [f"{paint(folded(document.source), 'bold')}  {counts}"]
    parts += [form_text(form, number, room) for number, form in enumerate(document.forms, 1)]
    parts += [_unread(part, room) for part in document.unread]
    return "\n\n".join(parts) + "\n"


def form_text(form: Form, number: int, room: int) -> str:
    """One form in its printed order."""
    blocks = [form_heading(form, number, lang()), _identity(form, room), _funds(form, room), _tasks(form, room),
              _goals(form, room), _indicators(form, room), _total(form), _notes(form, room), _problems(form, room)]
    return "\n".join(block for block in blocks if block)


def _identity(form: Form, room: int) -> str:
    rows = [(path, cell) for path, cell in cells(form) if section_of(path) == "identity" and path != "title"]
    return _named(((field_name(path, lang()), cell) for path, cell in rows), room)


def _funds(form: Form, room: int) -> str:
    if not form.funds.lines:
        return ""
    unit = form.funds.currency_unit
    heading = pick(SECTIONS["funds"], lang()) + (f" ({shown(unit)})" if unit and unit.text else "")
    return f"{paint(heading, 'cyan')}\n{_grid(form.funds.lines, ('source',), room, frozenset())}"


def _tasks(form: Form, room: int) -> str:
    if not form.tasks:
        return ""
    return f"{paint(pick(SECTIONS['tasks'], lang()), 'cyan')}\n{_grid(form.tasks, (), room, frozenset(), 'tasks.')}"


def _goals(form: Form, room: int) -> str:
    return "\n".join(_goal(goal, room) for goal in form.goals)


def _goal(goal: Goal, room: int) -> str:
    heading = paint(pick(SCOPES[goal.scope], lang()), "cyan")
    pairs = ((field_name(f"goals[0].{name}", lang()), getattr(goal, name)) for name in ("expected", "actual"))
    return heading + "\n" + _named(((name, cell) for name, cell in pairs if cell is not None), room)


def _indicators(form: Form, room: int) -> str:
    if not form.indicators:
        return ""
    heading = say(f"绩效指标（{len(form.indicators)} 行）", f"Indicators ({many(len(form.indicators), 'row')})")
    return f"{paint(heading, 'cyan')}\n{_grid(form.indicators, (), room, GROUPED)}"


def _grid(rows: Sequence[object], leave_out: Sequence[str], room: int, grouped: frozenset[str], part: str = "") -> str:
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


def _stands(cell: Cell | None) -> bool:
    """Whether the page has this cell, be it empty."""
    return cell is not None and (cell.text is not None or cell.at is not None)


def _total(form: Form) -> str:
    rows = [(field_name(path, lang()), cell) for path, cell in cells(form.total, "total")]
    if not rows:
        return ""
    return paint(pick(SECTIONS["total"], lang()), "cyan") + "  " + "  ".join(f"{n} {shown(c)}" for n, c in rows)


def _notes(form: Form, room: int) -> str:
    return _named(((field_name("notes", lang()), note) for note in form.notes), room)


def _problems(form: Form, room: int) -> str:
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


def _unread(part: Unread, room: int) -> str:
    heading = say("未读懂", "not understood") + f"  {_span(part)}: " + folded(say(part.reason, part.reason_en))
    text = folded(part.text)
    shown = wrap(text[:EXCERPT] + ("…" if len(text) > EXCERPT else ""), room - 2)
    return paint(heading, "yellow") + "".join(f"\n  {paint(line, 'dim')}" for line in shown)


def _span(part: Unread) -> str:
    """`街灯.txt:行12–15`, or the place where the file has no lines."""
    if part.at.line is None:
        return folded(_where(part.at))
    last = f"–{part.last_line}" if part.last_line and part.last_line != part.at.line else ""
    return folded(_where(Place(file=part.at.file, line=part.at.line))) + last


def _where(at: Place | None) -> str:
    return at.words(lang()) if at else ""


def _named(rows: Iterator[tuple[str, Cell]], room: int) -> str:
    """Names on the left, values wrapped on the right."""
    listed = list(rows)
    left = max((width(name) for name, _ in listed), default=0)
    lines = []
    for name, cell in listed:
        for number, part in enumerate(wrap(shown(cell), room - left - 4)):
            lines.append(f"  {pad(name if number == 0 else '', left)}  {part}")
    return "\n".join(lines)


def shown(cell: Cell | None) -> str:
    """The printed text, `·` for a cell left empty, the mark behind a doubtful one."""
    if cell is None:
        return ""
    text = folded(cell.text) if cell.text else "·"
    return f"{text} {DOUBT}" if cell.doubt else text
