"""What the rounding of shares leaves open: one that is off by the last place, so that all add up to 100."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec.structs import replace

from jixiao.model.arithmetic import HUNDRED
from jixiao.scoring.accounts.lists import List
from jixiao.scoring.result import Score, places


def noted(shares: tuple[Score, ...], found: tuple[List, ...]) -> Iterator[Score]:
    """The shares, those with a note that fit only because the shares of their list were made to add up to 100."""
    by_path = {score.path: score for score in shares}
    forced = {path: added for each in found for path, added in _forced(each, by_path)}
    for score in shares:
        yield _with_note(score, forced[score.path]) if score.path in forced else score


def _forced(each: List, by_path: Mapping[str, Score]) -> Iterator[tuple[str, Decimal]]:
    """The paths of such shares, with what the shares rounded each by itself add up to."""
    shares = [by_path.get(f"{part.path}.share") for part in each.parts if part.figure.share is not None]
    known = [(score, score.claimed, score.computed) for score in shares
             if score is not None and score.claimed is not None and score.computed is not None]
    printed, right = sum(claimed for _, claimed, _ in known), sum(computed for *_, computed in known)
    off = [(score, claimed - computed) for score, claimed, computed in known if not score.agrees]
    gap = HUNDRED - right
    if len(known) < len(shares) or printed != HUNDRED or not gap or len(off) == len(known):
        return
    last = max(Decimal(1).scaleb(-places(claimed)) for _, claimed, _ in known)
    if all(abs(by) == last and by * gap > 0 for _, by in off):
        yield from ((score.path, Decimal(right)) for score, _ in off)


def _with_note(score: Score, added: Decimal) -> Score:
    return replace(
        score,
        because=f"各项占比分别四舍五入后合计 {added:f}%，印出的合计恰为 100%：为凑足 100% 调整了本项的末位",
        because_en=f"the shares rounded one by one add up to {added:f}%, the printed ones to just 100%: the last place "
                   "of this one was adjusted to make them add up",
    )
