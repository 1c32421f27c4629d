"""Measured against the other budget: 年初预算数 where the standard takes 全年预算数, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.model import Cell, text
from jixiao.scoring.execution import BUDGET_NAMES
from jixiao.scoring.why.frame import Asked, Explanation, formula_of, reason
from jixiao.scoring.why.landing import after, lands


@reason("rate", "execution", rank=41)
def explain(asked: Asked) -> Iterator[Explanation]:
    own = asked.standard.rate_budget
    other = next(name for name in BUDGET_NAMES if name != own)
    budget: Cell | None = getattr(asked.line, other)
    if text(budget) is None:
        return
    form = asked.with_amounts(asked.line.executed, budget)
    if (landing := lands(asked, asked.would(form))) is not None:
        (taken, taken_en), (due, due_en), (more, more_en) = BUDGET_NAMES[other], BUDGET_NAMES[own], after(landing)
        yield asked.says(f"除以{taken} {text(budget)}，不是{due}{more}",
                         f"divided by the {taken_en} {text(budget)}, not the {due_en}{more_en}",
                         formula_of(asked.again(form, asked.unrounded, trace=True)))
