"""The words and signs of the page of scores."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, cast

from jixiao.scoring import explain
from jixiao.scoring.result import Score, Scored, Standing
from jixiao.wording.language import Lang, Term, pick
from jixiao.wording.numbers import interval, plain

Verdict = Literal["agrees", "inside", "differs", "above", "below", "outside", "left", "unprinted"]
# Told apart by sign and word, not by colour alone.
SIGNS: Mapping[Verdict, str] = {
    "agrees": "✓", "inside": "○", "differs": "✗", "above": "↑", "below": "↓", "outside": "✗", "left": "–",
    "unprinted": "·",
}  # fmt: skip
OWN: Mapping[Verdict, Term] = {
    "outside": ("超出分值", "outside the points"), "left": ("未定", "open"), "unprinted": ("未填", "empty"),
}  # fmt: skip
WRONG: frozenset[Verdict] = frozenset({"differs", "above", "below", "outside"})
LONGEST = 200  # signs of a printed text that are shown; a target may be a whole paragraph


def verdict(scored: Scored, score: Score) -> Verdict:
    """How a printed value stands; the total to its addition first, then to the recomputed one."""
    if score.claimed is None:
        return "unprinted"
    if score.agrees is False:
        return "differs"
    if score.claimed < 0 or (score.maximum is not None and score.claimed > score.maximum + score.tolerance):
        return "outside"
    held = scored.again if score is scored.total else score
    if held.decided == "undecided" and held.standing in (None, "inside"):
        return "left"
    return held.standing or "left"


def limits(scored: Scored, score: Score) -> tuple[Decimal, Decimal] | None:
    """The computed value, twice, or the interval; of the total what its parts can earn."""
    if score is not scored.total:
        return score.limits
    return None if scored.low is None or scored.high is None else (scored.low, scored.high)


def computed(scored: Scored, score: Score) -> str:
    """`9.86`, `[8, 10]` or a dash."""
    found = limits(scored, score)
    if found is None:
        return "—"
    unit = "%" if score.path.endswith("execution_rate") else ""
    open_high = scored.open_high if score is scored.total else score.open_high
    return f"{plain(found[0])}{unit}" if found[0] == found[1] else interval(*found, open_high=open_high)


def short(text: str | None, longest: int = LONGEST) -> str:
    """In one line, cut with … when long."""
    line = " ".join((text or "").split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def in_words(found: Verdict, lang: Lang) -> str:
    """`✓ 相符`"""
    word = pick(OWN[found], lang) if found in OWN else explain.standing(cast(Standing, found), lang)
    return f"{SIGNS[found]} {word}"
