"""Points taken off although the target is met: how many, and what the form says about it (偏差原因)."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.model import text
from jixiao.scoring.direction import printed_sign
from jixiao.scoring.rows import counted
from jixiao.scoring.why.cells import deviation, quoted, short
from jixiao.scoring.why.frame import Asked, Explanation, reason
from jixiao.wording.language import Term
from jixiao.wording.numbers import plain


@reason("row", "execution", rank=80)
def explain(asked: Asked) -> Iterator[Explanation]:
    limits = asked.score.limits
    if limits is None or asked.claimed >= limits[0]:
        return
    met = _spent(asked) if asked.kind == "execution" else _met(asked)
    if met is not None:
        cell = asked.row.deviation if asked.kind == "row" else asked.line.reason
        said, said_en = deviation(cell) if asked.kind == "row" else quoted(cell, "原因", "reason")
        due, missing = plain(limits[0]), plain(limits[0] - asked.claimed)
        least, least_en = ("", "") if limits[0] == limits[1] else ("至少", "at least ")
        yield asked.says(
            f"{met[0]}，应得{least} {due} 分，表上 {plain(asked.claimed)} 分，少 {missing} 分{said}",
            f"{met[1]}: {least_en}{due} points are due, {plain(asked.claimed)} printed, {missing} fewer{said_en}",
            f"{due} − {plain(asked.claimed)} = {missing}", at=cell.at if cell is not None else None,
        )


def _spent(asked: Asked) -> Term | None:
    rate = asked.scored.execution_rate
    if rate is None or rate.exact is None or rate.exact < 100:
        return None
    return "按表上金额预算已全部执行", "by the printed amounts all of the budget is spent"


def _met(asked: Asked) -> Term | None:
    """What is met, however the row is read."""
    if not asked.figures or not all(figures.met or figures.grade == "achieved" for figures in asked.figures):
        return None
    target, actual = (short(text(cell) or "") for cell in (asked.row.target, asked.row.actual))
    strict, strict_en = _strictly(asked)
    return (f"指标值“{target}”，实际完成值“{actual}”，已经达到{strict}",
            f"target “{target}”, actual value “{actual}”: met{strict_en}")


def _strictly(asked: Asked) -> Term:
    """That the target is only met because its sign is not taken strictly (>95% and 95%)."""
    row, figures = counted(asked.row, asked.standard), asked.figures[0]
    sign = printed_sign(row, getattr(row.target.understood, "comparison", None)) if row.target else None
    if sign not in (">", "<") or figures.actual != figures.target:
        return "", ""
    return f"（“{sign}”按含本数读，严格读则没有达到）", f" (“{sign}” read as including the number; strictly it is not)"
