"""Target and actual value exchanged, or numerator and denominator of the execution rate.

Full points and none at all prove no exchange: too much else gives them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import text
from jixiao.scoring.compare import Figures
from jixiao.scoring.marks import mark
from jixiao.scoring.method import Slot
from jixiao.scoring.why.frame import Asked, Explanation, formula_of, reason
from jixiao.scoring.why.landing import after, lands

RATIOS: frozenset[Slot] = frozenset({"positive", "equal", "reverse", "satisfaction", "frequency"})


@reason("row", "rate", "execution", rank=50)
def explain(asked: Asked) -> Iterator[Explanation]:
    found = _row(asked) if asked.kind == "row" else _money(asked)
    if found is None:
        return
    points, formula = found
    most = asked.score.maximum
    if points <= 0 or (most is not None and points >= most):
        return
    if (landing := lands(asked, points)) is not None:
        more, more_en = after(landing)
        what, what_en = ("指标值与实际完成值", "target and actual value")
        if asked.kind != "row":
            what, what_en = "全年预算数与全年执行数", "budget and expenditure"
        yield asked.says(f"{what}颠倒了{more}", f"{what_en} are exchanged{more_en}", formula)


def _money(asked: Asked) -> tuple[Decimal, str] | None:
    form = asked.with_amounts(asked.budget, asked.line.executed)
    points = asked.would(form)
    return None if points is None else (points, formula_of(asked.again(form, asked.unrounded, trace=True)))


def _row(asked: Asked) -> tuple[Decimal, str] | None:
    if len(asked.figures) != 1 or asked.score.maximum is None:
        return None
    figures = asked.figures[0]
    if figures.slot not in RATIOS or figures.actual <= 0 or not figures.actual.is_finite():
        return None
    turned = mark(Figures(figures.actual, figures.target, figures.slot), asked.score.maximum, asked.unrounded,
                  level1=text(asked.row.level1))
    return None if turned.score is None else (turned.score, "; ".join(step.formula for step in turned.steps))
