"""Reasons of changes: where one is missing, and what says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from jixiao.model.cell import Cell, text
from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.folding import folded
from jixiao.rules.knowledge.told_accounts import differs
from jixiao.rules.knowledge.wordlists import any_of
from jixiao.scoring.accounts.told import YUAN, Told

# What the template asks a reason for, by how deep it stands: a reason further down explains what is above.
DEPTHS = {
    "total": 1, "income_total": 1, "expenditure_total": 1, "fiscal_total": 1, "general_total": 1, "operating_cost": 1,
    "three_public": 1, "abroad": 2, "vehicles": 2, "reception": 2, "vehicle_purchase": 3, "vehicle_running": 3,
}
PARTS = frozenset(concept for concept, depth in DEPTHS.items() if depth > 1)  # the kinds of official expenses
_SIGNS = re.compile(r"[\d.,，。；;、:：%％()（）“”\"'+\-—－万亿元\s]")


def without_reason(case: AccountsCase) -> Iterator[Told]:
    """The figures that differ from what they are compared with, and neither they nor those below tell why."""
    explained = {told.figure.concept for told in case.narrative.figures if text(told.figure.reason)}
    found: list[Told] = []
    waiting: list[Told] = []  # what may still be explained by a figure further down
    section, above = "", 9  # the depth of a reason already given under these headings: it explains the parts
    for told in case.narrative.figures:
        depth = _depth(told)
        above = above if told.section == section else 9
        section = told.section
        excused = told.figure.concept in PARTS and depth is not None and depth > above
        asks = depth is not None and not excused and _asks(case, told)
        speaks = depth is not None and (asks or bool(text(told.figure.reason)))
        if speaks or (waiting and not _below(told, waiting[0])):
            found += _given_up(waiting, told, depth if speaks else None)
        if text(told.figure.reason):
            waiting.clear()
            above = min(above, (depth or 9) if told.figure.concept in DEPTHS else 9)
        elif asks and told.figure.concept not in explained:
            waiting.append(told)
    yield from sorted((*found, *waiting), key=lambda told: told.position)


def _below(told: Told, other: Told) -> bool:
    """Whether one stands under the headings of the other, or under those below them (一、…（一）…)."""
    return told.section.startswith(other.section) if other.section else not told.section


def _given_up(waiting: list[Told], told: Told, depth: int | None) -> list[Told]:
    """Those that a figure of this depth cannot explain any more; they are taken off."""
    same = bool(waiting) and _below(told, waiting[0])
    gone = [each for each in waiting if not same or depth is None or (_depth(each) or 0) >= depth]
    waiting[:] = [each for each in waiting if each not in gone]
    return gone


def _asks(case: AccountsCase, told: Told) -> bool:
    """Whether a final amount of money differs from what it is compared with, and no note speaks of reasons."""
    amount = told.amount()
    if told.figure.role != "final" or (amount is not None and amount.unit not in (YUAN, "")):
        return False
    if _nothing_of_nothing(case, told):
        return False
    return (differs(told) or _off_budget(case, told)) and "原因" not in (text(told.figure.note) or "")


def _nothing_of_nothing(case: AccountsCase, told: Told) -> bool:
    """`年初预算0万元，支出决算0万元，完成预算的0%`: nothing was planned and nothing spent."""
    final, budget = told.amount(), case.narrative.nearest(told.figure.concept or "", "budget", told.position)
    planned = budget.amount() if budget is not None else None
    return final is not None and planned is not None and final.value == planned.value == 0 and not told.figure.change


def _off_budget(case: AccountsCase, told: Told) -> bool:
    """Whether the sentence tells a budget right before, and the final amount is another one."""
    before = case.narrative.figures[told.position - 1] if told.position else None
    final, budget = told.amount(), before.amount() if before is not None and before.figure.role == "budget" else None
    if before is None or final is None or budget is None or before.figure.concept != told.figure.concept:
        return False
    return final.unit == budget.unit and abs(final.value - budget.value) > final.half + budget.half


def _depth(told: Told) -> int | None:
    concept = told.figure.concept or ""
    return (told.level or 1) if concept.startswith("function:") else DEPTHS.get(concept)


def says_nothing(reason: Cell | None) -> bool:
    """Whether nothing is left of a reason when the words are taken off that only repeat the change."""
    words = folded(reason)
    return bool(words) and not _SIGNS.sub("", _empty().sub("", words))


@cache
def _empty() -> re.Pattern[str]:
    return re.compile(any_of("empty_reason"))
