"""Why a printed score differs from the computed one: explanations, each verified by computing, none guessed.

What is tried, and why in this order: docs/decisions/0021-why-a-score-differs.md.
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.model import Form
from jixiao.scoring.registry import load_standard
from jixiao.scoring.result import Score, Scored, Standing
from jixiao.scoring.standard import Standard
from jixiao.scoring.why.cells import deviation
from jixiao.scoring.why.frame import Asked, Explanation, beyond, catalogue
from jixiao.wording.numbers import plain

__all__ = ["NOTHING_FOUND", "Explanation", "asks", "why"]

NOTHING_FOUND = "nothing_found"
OFF: frozenset[Standing | None] = frozenset({"differs", "above", "below"})


def asks(scored: Scored, score: Score) -> bool:
    """Whether a printed value calls for an explanation.

    It differs from the computed one, or lies outside its interval or its points; the total also where it lies
    outside the interval of the recomputed one.
    """
    if score.claimed is None:
        return False
    most = score.claimed if score.maximum is None else score.maximum + score.tolerance
    return (score.standing in OFF or not Decimal(0) <= score.claimed <= most
            or (score is scored.total and scored.standing in OFF))


def why(form: Form, scored: Scored, score: Score, standard: Standard | None = None) -> tuple[Explanation, ...]:
    """Explanations of a printed score, the most telling first; () where there is nothing to explain.

    `score` is one of `scored`, and that the form's under `standard` (by default the shipped one that it names). Where
    no explanation holds, one says so.
    """
    if score.claimed is None or not asks(scored, score):
        return ()
    asked = Asked(form, scored, score, standard or load_standard(scored.standard), score.claimed)
    tried = [each for each in catalogue() if asked.kind in each.kinds]
    found = tuple(explanation for each in tried for explanation in each(asked))
    return found or (_nothing(asked, len(tried)),)


def _nothing(asked: Asked, tried: int) -> Explanation:
    said, said_en = deviation(asked.row.deviation) if asked.kind == "row" else ("", "")
    gap = beyond(asked.score)
    size = f"（{'多' if gap > 0 else '少'} {plain(abs(gap))}）" if gap else ""
    size_en = f" ({plain(abs(gap))} too {'much' if gap > 0 else 'little'})" if gap else ""
    return Explanation(
        NOTHING_FOUND, f"试过 {tried} 种解释，没有一种算得出表上的数{size}{said}",
        f"{tried} explanations were tried; none gives the printed figure{size_en}{said_en}", at=asked.score.at,
    )
