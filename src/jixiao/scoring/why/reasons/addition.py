"""Which addition gives a printed total (总分) that is not the sum of the printed scores."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.model import number
from jixiao.model.arithmetic import Sum, scores, weights
from jixiao.scoring.result import Score
from jixiao.scoring.why.cells import named
from jixiao.scoring.why.frame import Asked, Explanation, reason
from jixiao.wording.language import Lang, Term
from jixiao.wording.numbers import plain

ZERO = Decimal(0)
MOST_NAMED = 3
Way = tuple[Decimal, str, Term]  # what it adds up to, how that is written, and what was done


@reason("total", rank=30)
def explain(asked: Asked) -> Iterator[Explanation]:
    if asked.score.agrees is not False:
        return
    printed = scores(asked.form)
    for value, formula, words in (*_left_out(asked, printed), *_twice(asked, printed), *_computed(asked, printed),
                                  *_wholes(asked, printed)):
        if value == asked.claimed:
            yield asked.says(*words, formula)


def _left_out(asked: Asked, printed: Sum) -> Iterator[Way]:
    paths = _worth(printed, printed.value - asked.claimed)
    if paths:
        points = plain(printed.value - asked.claimed)
        yield (asked.claimed, f"{plain(printed.value)} − {points} = {plain(asked.claimed)}",
               (f"漏加一项 {points} 分：{_names(paths, 'zh')}", f"{points} points are left out: {_names(paths, 'en')}"))


def _twice(asked: Asked, printed: Sum) -> Iterator[Way]:
    paths = _worth(printed, asked.claimed - printed.value)
    if paths:
        points = plain(asked.claimed - printed.value)
        yield (asked.claimed, f"{plain(printed.value)} + {points} = {plain(asked.claimed)}",
               (f"一项 {points} 分加了两次：{_names(paths, 'zh')}",
                f"{points} points are added twice: {_names(paths, 'en')}"))


def _worth(printed: Sum, points: Decimal) -> list[str]:
    """The parts that have just these points."""
    return [path for path, cell in printed.parts if number(cell) == points] if points > 0 else []


def _names(paths: list[str], lang: Lang) -> str:
    """The parts by name; where several have the same points it may be any of them."""
    names = [named(path, lang) for path in paths[:MOST_NAMED]]
    more = len(paths) - len(names)
    if lang == "zh":
        return "或".join(names) + (f"等 {len(paths)} 项之一" if more else "")
    return " or ".join(names) + (f" or one of {more} more" if more else "")


def _computed(asked: Asked, printed: Sum) -> Iterator[Way]:
    """One part added as it is computed, not as it is printed."""
    for score in asked.scored.parts:
        part = _part(score, printed)
        if part is not None and score.computed is not None and score.agrees is False:
            value = printed.value - part + score.computed
            yield (value, f"{plain(printed.value)} − {plain(part)} + {plain(score.computed)} = {plain(value)}",
                   (f"{named(score.path, 'zh')}按重算的 {plain(score.computed)} 分相加",
                    f"{named(score.path, 'en')} is added as computed, {plain(score.computed)}"))


def _part(score: Score, printed: Sum) -> Decimal | None:
    return next((number(cell) for path, cell in printed.parts if path == score.path), None)


def _wholes(asked: Asked, printed: Sum) -> Iterator[Way]:
    """Other sums: of the computed scores, of the points, with the scores of the other fund lines."""
    claimed = plain(asked.claimed)
    if asked.scored.recomputed is not None:
        yield (asked.scored.recomputed, f"Σ = {claimed}",
               ("是重算得分之和，不是表上得分之和", "the sum of the computed scores, not of the printed ones"))
    points = weights(asked.form)
    if points.parts:
        yield points.value, f"Σ = {claimed}", ("是分值之和，不是得分之和", "the sum of the points, not of the scores")
    lines = [number(line.score) or ZERO for line in asked.form.funds.lines if line.source != "total"]
    if any(lines):
        added = sum(lines, ZERO)
        yield (printed.value + added, f"{plain(printed.value)} + {plain(added)} = {plain(printed.value + added)}",
               ("连同资金各分项的得分一起相加", "the scores of the other fund lines are added too"))
