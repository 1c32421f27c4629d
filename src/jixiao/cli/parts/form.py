"""A form as text for people."""

from __future__ import annotations

from jixiao.cli.language import lang, say
from jixiao.cli.parts.cells import grid, named, problems, shown
from jixiao.model import Form, Goal, cells
from jixiao.wording.headings import form_heading
from jixiao.wording.language import many, pick
from jixiao.wording.style import paint
from jixiao.wording.terms import SCOPES, SECTIONS, field_name, section_of

GROUPED = frozenset({"level1", "level1_weight", "level2", "level2_note"})  # merged cells, printed once


def form_text(form: Form, number: int, room: int) -> str:
    """One form in its printed order."""
    blocks = [form_heading(form, number, lang()), _identity(form, room), _funds(form, room), _tasks(form, room),
              _goals(form, room), _indicators(form, room), _total(form), _notes(form, room), problems(form, room)]
    return "\n".join(block for block in blocks if block)


def _identity(form: Form, room: int) -> str:
    rows = [(path, cell) for path, cell in cells(form) if section_of(path) == "identity" and path != "title"]
    return named(((field_name(path, lang()), cell) for path, cell in rows), room)


def _funds(form: Form, room: int) -> str:
    if not form.funds.lines:
        return ""
    unit = form.funds.currency_unit
    heading = pick(SECTIONS["funds"], lang()) + (f" ({shown(unit)})" if unit and unit.text else "")
    return f"{paint(heading, 'cyan')}\n{grid(form.funds.lines, ('source',), room, frozenset())}"


def _tasks(form: Form, room: int) -> str:
    if not form.tasks:
        return ""
    return f"{paint(pick(SECTIONS['tasks'], lang()), 'cyan')}\n{grid(form.tasks, (), room, frozenset(), 'tasks.')}"


def _goals(form: Form, room: int) -> str:
    return "\n".join(_goal(goal, room) for goal in form.goals)


def _goal(goal: Goal, room: int) -> str:
    heading = paint(pick(SCOPES[goal.scope], lang()), "cyan")
    pairs = ((field_name(f"goals[0].{name}", lang()), getattr(goal, name)) for name in ("expected", "actual"))
    return heading + "\n" + named(((name, cell) for name, cell in pairs if cell is not None), room)


def _indicators(form: Form, room: int) -> str:
    if not form.indicators:
        return ""
    heading = say(f"绩效指标（{len(form.indicators)} 行）", f"Indicators ({many(len(form.indicators), 'row')})")
    return f"{paint(heading, 'cyan')}\n{grid(form.indicators, (), room, GROUPED)}"


def _total(form: Form) -> str:
    rows = [(field_name(path, lang()), cell) for path, cell in cells(form.total, "total")]
    if not rows:
        return ""
    return paint(pick(SECTIONS["total"], lang()), "cyan") + "  " + "  ".join(f"{n} {shown(c)}" for n, c in rows)


def _notes(form: Form, room: int) -> str:
    return named(((field_name("notes", lang()), note) for note in form.notes), room)
