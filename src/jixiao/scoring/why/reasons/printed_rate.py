"""The printed execution rate instead of the amounts beside it."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.model import Cell, number, text
from jixiao.scoring.why.frame import Asked, Explanation, reason
from jixiao.scoring.why.landing import after, lands
from jixiao.wording.numbers import plain, shown


@reason("execution", rank=40)
def explain(asked: Asked) -> Iterator[Explanation]:
    rate = number(asked.line.execution_rate)
    if rate is None or asked.score.maximum is None:
        return
    points = asked.would(asked.with_amounts(Cell(f"{rate:f}"), Cell("100")))
    if points is not None and (landing := lands(asked, points)) is not None:
        more, more_en = after(landing)
        yield asked.says(
            f"按表上印的执行率 {text(asked.line.execution_rate)} 计算，不是按金额计算{more}",
            f"the printed rate {text(asked.line.execution_rate)} was taken instead of the amounts{more_en}",
            f"{plain(rate)}% × {plain(asked.score.maximum)} = {shown(points)}",
        )
