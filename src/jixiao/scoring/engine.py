"""A form and a standard give every score, each with its trace."""

from __future__ import annotations

from jixiao.model import Form
from jixiao.scoring.execution import execution
from jixiao.scoring.registry import load_standard, standard_for
from jixiao.scoring.result import Scored
from jixiao.scoring.rows import rows
from jixiao.scoring.standard import Standard
from jixiao.scoring.total import recomputed, total


def score(form: Form, standard: str | Standard | None = None) -> Scored:
    """Score a form under a standard, or under the one made for its layout and year.

    Nothing is guessed: what cannot be computed is None and says why. Only self-evaluation forms
    carry scores; target and monitoring forms give rows that say so.
    """
    if standard is None:
        standard = standard_for(form)
    elif isinstance(standard, str):
        standard = load_standard(standard)
    rate, execution_score = execution(form, standard)
    scored = rows(form, standard)
    again = recomputed(form, execution_score, scored)
    whole = total(form, again, standard)
    return Scored(standard.id, rate, execution_score, scored, whole, own=standard.own(form),
                  added=whole.computed if whole else None, recomputed=again.value, left=again.left)
