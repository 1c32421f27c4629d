"""A form and a standard give every score, each with its trace."""

from __future__ import annotations

from jixiao.model import Form
from jixiao.scoring.choice import choose, named
from jixiao.scoring.execution import execution
from jixiao.scoring.registry import load_standard
from jixiao.scoring.result import Grades, Score, Scored
from jixiao.scoring.rows import rows
from jixiao.scoring.standard import Standard
from jixiao.scoring.total import Recomputed, total


def score(form: Form, standard: str | Standard | None = None, *, trace: bool = True) -> Scored:
    """Score a form under a standard, or under the one made for its place, year and kind.

    Nothing is guessed: what cannot be computed is None and says what is missing, with the interval that fits what is
    printed. Only self-evaluation forms carry scores; target and monitoring forms give rows that say so. Without
    `trace` there are no steps and no citations, and everything else is the same.
    """
    if isinstance(standard, str):
        standard = load_standard(standard)
    standard, choice = choose(form) if standard is None else (standard, named(standard, form))
    rate, execution_score = execution(form, standard, trace=trace)
    scored = rows(form, standard, trace=trace)
    whole, again = total(form, rate, execution_score, scored, standard, trace=trace)
    return Scored(
        standard.id, rate, execution_score, scored, whole, own=choice.own, added=whole.computed if whole else None,
        recomputed=again.value, left=again.left, low=again.low.value if again.low else None,
        high=again.high.value if again.high else None,
        open_high=again.high is not None and again.high.open_high, choice=choice,
        grades=_grades(whole, again, standard),
    )


def _grades(total: Score | None, again: Recomputed, standard: Standard) -> Grades:
    """The grades of the totals, where the form prints one."""
    if total is None:
        return Grades()
    high = again.high.value if again.high else None
    if again.high is not None and again.high.open_high:
        high = again.high.value.next_minus()  # the end itself is not reached
    figures = (total.claimed, again.low.value if again.low else None, high)
    return Grades(*(None if figure is None else standard.grade(figure) for figure in figures))
