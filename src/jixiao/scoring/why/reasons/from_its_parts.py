"""A total that is added up rightly and still lies outside what the parts can earn: the parts that it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.scoring.result import Score
from jixiao.scoring.why.cells import named
from jixiao.scoring.why.frame import Asked, Explanation, beyond, reason
from jixiao.wording.language import Lang
from jixiao.wording.numbers import plain


@reason("total", rank=40)
def explain(asked: Asked) -> Iterator[Explanation]:
    scored = asked.scored
    off = [(score, gap) for score in (scored.execution_score, *scored.rows)
           if score is not None and (gap := beyond(score))]
    if scored.standing not in ("above", "below") or asked.score.agrees is False or not off:
        return
    whole = sum((gap for _, gap in off), Decimal(0))
    yield asked.says(
        f"总分等于表上得分之和；与重算不符来自：{'；'.join(_words(*each, 'zh') for each in off)}",
        f"the total is the sum of the printed scores; what differs: {'; '.join(_words(*each, 'en') for each in off)}",
        " ".join(map(_signed, (gap for _, gap in off))) + f" = {_signed(whole)}" if len(off) > 1 else None,
    )


def _words(score: Score, gap: Decimal, lang: Lang) -> str:
    place, size = named(score.path, lang), plain(abs(gap))
    if lang == "zh":
        return f"{place}{'多' if gap > 0 else '少'} {size} 分"
    return f"{place} ({size} too {'many' if gap > 0 else 'few'})"


def _signed(gap: Decimal) -> str:
    return f"{'+' if gap > 0 else '−'}{plain(abs(gap))}"
