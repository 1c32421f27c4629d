"""Shares of a total (占…的 x%, PH-2 to PH-5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.model.cell import text
from jixiao.scoring.accounts.changes import fitting
from jixiao.scoring.accounts.lists import List
from jixiao.scoring.accounts.reckoning import below, quotient, reckoning
from jixiao.scoring.accounts.told import Amount, Narrative, Told
from jixiao.scoring.accounts.words import WORDS, fold
from jixiao.scoring.result import Score
from jixiao.wording.language import Term

SHARE = ("所占比例", "share")
_BEFORE = ("占", "同期", "全年", "全部", "全区", "年度", "当年")
_BEHIND = ("的", "总数", "总额", "决算数", "决算")


def shares(narrative: Narrative, found: Iterable[List]) -> Iterator[Score]:
    """Every share whose whole is told; where the words may mean several wholes, the one that fits.

    Where the sentence only says 占 x%, the whole is that of the list it belongs to.
    """
    above = {part.position: each.whole for each in found for part in each.parts}
    for told in narrative.figures:
        part, cell = told.amount(), told.figure.share
        if part is None or cell is None or cell.number is None:
            continue
        scores = [
            reckoning(f"{told.path}.share", _label(told, whole), cell, "share", again)
            for whole, amount in wholes(narrative, told, above.get(told.position))
            if amount.unit == part.unit and (again := quotient(part, amount, SHARE, (told.item, whole.item)))
        ]
        if scores:
            yield fitting(scores)


def wholes(narrative: Narrative, told: Told, above: Told | None) -> Iterator[tuple[Told, Amount]]:
    """What the words behind 占 may mean, the likeliest first; without words the whole of its list."""
    words = fold(text(told.figure.share_of) or "")
    if not words:
        amount = above.amount() if above is not None else None
        if above is not None and amount is not None:
            yield above, amount
        return
    seen, own = {told.position}, told.figure.concept
    named = narrative.called(words, told.position)
    about = [narrative.nearest(concept, told.figure.role, told.position) for concept in concepts(words)]
    for whole in (*about, named):
        if whole is not None and own is not None and whole.figure.concept == own:
            continue  # the same matter told once more
        if whole is not None and whole.position not in seen and (amount := whole.amount()) is not None:
            seen.add(whole.position)
            yield whole, amount


def _label(told: Told, whole: Told) -> Term:
    return below(told.item, (f"占{whole.item}", f"share of {whole.item}"))


def concepts(words: str) -> tuple[str, ...]:
    """The concepts the words may stand for, with what is said before and behind taken off."""
    known: dict[str, list[str]] = WORDS["shares"]
    while words not in known:
        shorter = next((words.removeprefix(each) for each in _BEFORE if words.startswith(each)), None)
        shorter = shorter or next((words.removesuffix(each) for each in _BEHIND if words.endswith(each)), None)
        shorter = shorter or (words.lstrip("0123456789") if words[:1].isdigit() else None)
        if not shorter:
            return ()
        words = shorter
    return tuple(known[words])
