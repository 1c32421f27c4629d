"""全年执行数 ÷ 年初预算数: measured against the initial budget instead of the revised one."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.model import text
from jixiao.scoring.why.frame import Asked, Explanation, formula_of, reason
from jixiao.scoring.why.landing import after, lands


@reason("rate", "execution", rank=41)
def explain(asked: Asked) -> Iterator[Explanation]:
    line = asked.line
    if text(line.initial_budget) is None:
        return
    form = asked.with_line(adjusted_budget=line.initial_budget)
    if (landing := lands(asked, asked.would(form))) is not None:
        more, more_en = after(landing)
        yield asked.says(f"除以年初预算数 {text(line.initial_budget)}，不是全年预算数{more}",
                         f"divided by the initial budget {text(line.initial_budget)}, not the revised one{more_en}",
                         formula_of(asked.again(form, asked.unrounded, trace=True)))
