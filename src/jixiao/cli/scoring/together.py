"""What `jixiao score --together` prints: each project of several units as one form, in the four formats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from jixiao import api
from jixiao.cli.csv import Csv
from jixiao.cli.language import lang, say
from jixiao.cli.output import Out
from jixiao.cli.run import Run
from jixiao.cli.scoring.data import CSV_HEAD, scored_data, scored_rows
from jixiao.cli.scoring.entries import indented
from jixiao.cli.scoring.page import choice, heading, page, unit_of
from jixiao.cli.scoring.summary import summary
from jixiao.cli.scoring.writing import json
from jixiao.model import Form, Place, number, text
from jixiao.scoring import Standard, Step, explain
from jixiao.scoring.aggregate import Problem
from jixiao.scoring.together import Together
from jixiao.wording.columns import lined
from jixiao.wording.language import pick
from jixiao.wording.style import paint
from jixiao.wording.terms import POSITION, field_name, place_in_form


def write(run: Run, out: Out, shape: str, standard: Standard | None, *, traced: bool) -> None:
    """All forms of the run by project."""
    forms = [form for read in run.each(lambda document: document.forms) for form in read]
    found = api.together(forms, standard, trace=traced or shape == "text")
    if shape == "text":
        out.text("".join(_text(each, at, out.room, traced=traced) for at, each in enumerate(found, 1)))
        if left := len(forms) - sum(len(each.forms) for each in found):
            out.text(say(f"{left} 张表不是自评表，没有计入", f"{left} forms are no self-evaluations: left out") + "\n")
    elif shape == "csv":
        Csv(out, CSV_HEAD).write(row for each in found for row in _rows(each))
    elif shape == "json":
        out.data(json([_data(each) for each in found], indent=2) + "\n")
    else:
        out.data("".join(json(_data(each)) + "\n" for each in found))


def _text(found: Together, at: int, room: int, *, traced: bool) -> str:
    if found.combined is None or found.scored is None:
        why = say(found.refusal.reason, found.refusal.reason_en) if found.refusal else ""
        first = paint(f"── {at} {found.name or say('（无名称）', '(no name)')}", "bold")
        return "\n".join([first, *_units(found.forms), say(f"  未合并：{why}", f"  not combined: {why}")]) + "\n\n"
    form = found.combined.form
    lines = _trace(found, room) if traced else page(form, found.scored, room)
    count = say(f"{len(found.forms)} 个单位合并", f"{len(found.forms)} units as one")
    return "\n".join([heading(form, at, count), *_units(found.forms), *lines,
                      *_problems(found.combined.problems, room)]) + "\n\n"


def _units(forms: Sequence[Form]) -> Iterator[str]:
    """The units with the totals that they printed, and where their forms stand."""
    for form in forms:
        total = text(form.total.score)
        printed = say(f"自评总分 {total}", f"printed total {total}") if total else ""
        where = form.at.words(lang()) if form.at else ""
        yield "  " + "  ".join(filter(None, ("·", unit_of(form), printed, where)))


def _problems(problems: Sequence[Problem], room: int) -> Iterator[str]:
    if problems:
        count = len(problems)
        yield paint(say(f"合并时须核对 {count} 处：", f"to look at in the combining: {count}"), "yellow")
    for each in problems:
        row = place_in_form(each.path, lang()) + say("：", ": ") if each.path and POSITION.search(each.path) else ""
        places = _places(each.at)
        told = row + say(each.message, each.message_en) + (say(f"（{places}）", f" ({places})") if places else "")
        yield from indented(f"⚠ {told}", room, 2, hanging=2)


def _places(places: Sequence[Place]) -> str:
    return say("、", ", ").join(place.words(lang()) for place in places)


def _trace(found: Together, room: int) -> list[str]:
    """Every score with what each unit gave to it."""
    assert found.combined is not None
    assert found.scored is not None
    given = tuple(found.combined.steps.values())
    lines = choice(found.scored, room)
    for score in found.scored.parts:
        own = replace(score, steps=tuple(step for step in score.steps if step not in given))
        first, *rest = explain.score_lines(own, lang())
        led = (line for step in score.steps if step in given for line in _led(step, room))
        lines += [paint(first, "bold"), *led, *rest]
    return [*lines, *summary(found.combined.form, found.scored)]


def _led(step: Step, room: int) -> Iterator[str]:
    """How a figure of the units was combined, and what each prints: `甲局 全年执行数 40  甲局.docx:表1:R4C4`."""
    yield from indented(f"{pick((step.label, step.label_en), lang())}  {step.formula}", room, 2, hanging=2)
    rows = [(each.name.partition("·")[0], field_name(each.path or "", lang()), each.text or "·",
             each.at.words(lang()) if each.at else "") for each in step.inputs]
    yield from lined(rows, room=room, indent="      ")


def _data(found: Together) -> Mapping[str, Any]:
    """One project for programs: its units, the combined form, what could not be combined, the scores."""
    units = [{"unit": unit_of(form), "at": form.at, "printed_total": number(form.total.score)} for form in found.forms]
    data: dict[str, Any] = {"name": found.name, "units": units}
    if found.combined is not None and found.scored is not None:
        data |= {"form": found.combined.form, "problems": found.combined.problems, "scored": scored_data(found.scored)}
    return data | {"refusal": found.refusal}


def _rows(found: Together) -> Iterator[Sequence[object]]:
    """A row a score under CSV_HEAD; the files of all units stand in the first column, and no form has a number."""
    files = "; ".join(dict.fromkeys(form.at.file for form in found.forms if form.at and form.at.file))
    if found.scored is not None:
        yield from ((files, None, found.name, *row) for row in scored_rows(found.scored))
