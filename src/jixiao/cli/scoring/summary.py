"""The total as printed, as the printed scores add up and as computed; how many scores are decided and agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jixiao.cli.language import lang, say
from jixiao.cli.scoring.cells import WRONG, is_idle
from jixiao.model import Form
from jixiao.scoring import Score, Scored, explain
from jixiao.scoring.result import Decided
from jixiao.wording.numbers import plain
from jixiao.wording.style import paint


def summary(form: Form, scored: Scored) -> list[str]:
    """Two lines, red where anything printed is wrong."""
    again, total, compared = scored.again, scored.total, is_compared(scored)
    wrong = again.standing in WRONG or (total is not None and total.agrees is False)
    wrong = wrong or any(score.standing in WRONG for score in scored.before_total)
    told = (*(_printed(scored) if compared else ()), _again(scored))
    rows = [score for score in scored.before_total if not compared or not is_idle(form, score)]
    lines = [say("总分 ", "total ") + say("，", ", ").join(told) + _grades(scored),
             _tally(rows, len(scored.before_total) - len(rows), compared=compared)]
    return [paint(line, "red" if wrong else "green") for line in lines]


def is_compared(scored: Scored) -> bool:
    """Whether the form prints any score; a combined form does not, nor one that waits for them."""
    return any(score.claimed is not None for score in scored.parts)


def _printed(scored: Scored) -> tuple[str, str]:
    total = scored.total
    printed = "—" if total is None or total.claimed is None else f"{total.claimed:f}"
    added = "—" if scored.added is None else plain(scored.added)
    added += f" {explain.verdict(total, lang())}" if total and total.agrees is not None else ""
    return (say(f"表上 {printed}", f"printed {printed}"),
            say(f"表上得分相加 {added}", f"printed scores added {added}"))


def _again(scored: Scored) -> str:
    figure = explain.value(scored.again) if scored.recomputed is None else plain(scored.recomputed)
    if scored.again.limits is None and scored.left:
        figure += say(f"（{scored.left} 项未能重算）", f" ({scored.left} could not be computed)")
    verdict = f" {explain.verdict(scored.again, lang())}" if scored.again.standing else ""
    return say(f"重算 {figure}", f"computed {figure}") + verdict


def _grades(scored: Scored) -> str:
    """The grades, told apart only where they differ."""
    grades = explain.grades(scored, lang())
    if grades is None:
        return ""
    printed, again = grades
    if printed == again:
        return say(f"；等级 {printed}", f"; grade {printed}")
    return say(f"；等级 表上 {printed}，重算 {again}", f"; grade {printed} as printed, {again} as computed")


def _tally(rows: Sequence[Score], idle: int, *, compared: bool) -> str:
    """13 项：11 已定，1 有区间，1 未定；10 相符，1 不符；另 2 项不设分"""
    decided = Counter[Decided](score.decided for score in rows)
    agree, differ = sum(score.standing == "agrees" for score in rows), sum(score.standing in WRONG for score in rows)
    found = say(
        f"{len(rows)} 项：{decided['decided']} 已定，{decided['bracketed']} 有区间，{decided['undecided']} 未定",
        f"{len(rows)} lines: {decided['decided']} decided, {decided['bracketed']} bracketed, "
        f"{decided['undecided']} open",
    )
    if compared:
        found += say(f"；{agree} 相符，{differ} 不符", f"; {agree} agree, {differ} differ")
    return found + (say(f"；另 {idle} 项不设分", f"; {idle} more without points") if idle else "")
