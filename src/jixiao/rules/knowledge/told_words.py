"""What a sentence says of a figure and its budget in words: 决算数大于预算数的主要原因."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.folding import folded
from jixiao.scoring.accounts.changes import base_of, related
from jixiao.scoring.accounts.told import Amount, Told, direction

Way = Literal["up", "down", "same"]
SAID = re.compile(r"决算数?(大于|高于|超过|小于|低于|少于|等于)(?:年初|全年)?预算")
WAYS: dict[str, Way] = {"大于": "up", "高于": "up", "超过": "up", "小于": "down", "低于": "down", "少于": "down",
                        "等于": "same"}


class Comparison(NamedTuple):
    """A sentence that compares in words, with the two amounts it tells."""

    path: str
    word: str
    way: Way
    told: Told
    final: Amount
    budget: Amount


def comparisons(case: AccountsCase) -> Iterator[Comparison]:
    """Every sentence that tells one final amount with its budget and compares them in words."""
    if not case.accounts.prose:
        return
    by_line = defaultdict(list)
    for told in case.narrative.figures:
        if told.figure.item.at is not None:
            by_line[told.figure.item.at.whole].append(told)
    for position, cell in enumerate(case.accounts.prose):
        said = set(SAID.findall(folded(cell)))
        found = [pair for told in by_line.get(cell.at.whole, ()) if (pair := _pair(case, told))] if cell.at else []
        if len(said) == 1 and len(found) == 1:
            word = said.pop()
            yield Comparison(f"prose[{position}]", word, WAYS[word], *found[0])


def contradicted(case: AccountsCase) -> set[int]:
    """The positions of the figures whose words or sentences contradict the two amounts."""
    found = {each.told.position for each in comparisons(case) if differ(each.final, each.budget, each.way)}
    for told in case.narrative.figures:
        base = against(case, told)
        if base is not None:
            found.add(told.position)
    return found


def against(case: AccountsCase, told: Told) -> tuple[Amount, Amount] | None:
    """An amount and what it is compared with, where the word between them says another way."""
    current, way = told.amount(), direction(told.figure.change_direction)
    opposite = {way, direction(told.figure.rate_direction)} == {"up", "down"}  # told by itself
    if current is None or way is None or opposite:
        return None
    base = base_of(case.narrative, told, current)
    return (current, base) if base is not None and differ(current, base, way) else None


def differ(final: Amount, base: Amount, way: Way) -> bool:
    """Whether two amounts are apart by more than their printed places leave open, and not that way."""
    apart = final.value - base.value
    return abs(apart) > final.half + base.half and way != ("up" if apart > 0 else "down")


def _pair(case: AccountsCase, told: Told) -> tuple[Told, Amount, Amount] | None:
    """A final amount with its budget."""
    final = told.amount() if told.figure.role == "final" else None
    if final is None:
        return None
    budget = base_of(case.narrative, told, final) or related(case.narrative, told, "budget")
    return (told, final, budget) if budget is not None and budget.unit == final.unit else None
