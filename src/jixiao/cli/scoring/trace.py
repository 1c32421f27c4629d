"""The scores of a form with everything that led to them: inputs with places, formulas, rounding, sources."""

from __future__ import annotations

from jixiao.cli.language import lang
from jixiao.cli.scoring.cells import WRONG
from jixiao.cli.scoring.page import choice, why_nothing
from jixiao.cli.scoring.summary import summary
from jixiao.model import Form
from jixiao.scoring import Score, Scored, explain
from jixiao.wording.style import paint


def trace(form: Form, scored: Scored, room: int) -> list[str]:
    """The lines below the heading, which names the file, so that the places need not."""
    if reason := why_nothing(scored):
        return [reason]
    file = f"{form.at.file}:" if form.at and form.at.file else None
    lines = [line.replace(file, "") if file else line for score in scored.parts for line in _opened(score)]
    return [*choice(scored, room), *lines, *summary(form, scored)]


def _opened(score: Score) -> list[str]:
    """The trace of one score, its heading in red where the printed value is another."""
    first, *steps = explain.score_lines(score, lang())
    return [paint(first, "red" if score.standing in WRONG else "bold"), *steps]
