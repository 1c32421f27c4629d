"""Figures that the narrative tells in more than one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jixiao.rules.accounts_case import AccountsCase
from jixiao.rules.knowledge.folding import fold
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.unit_slips import slipped
from jixiao.scoring.accounts.told import YUAN, Told

# Counted in several ways or of several kinds, so that two numbers do not contradict each other.
MANY = ("staff:", "evaluated_", "assets:")


def told_twice(case: AccountsCase) -> Iterator[tuple[Told, Told]]:
    """A figure and a later one of the same matter with another amount; of every matter each amount once."""
    known: dict[tuple[str, str, bool], list[Told]] = defaultdict(list)
    for told in case.narrative.figures:
        concept, amount = told.figure.concept, told.amount()
        if concept is None or concept.startswith(MANY) or amount is None or amount.unit != YUAN:
            continue
        # A class of expenditure is one thing within the general budget and another within all money.
        general = concept.startswith("function:") and bool(said(fold(told.section), "of_general_budget"))
        before = known[concept, told.figure.role, general]
        if before and not any(_same(told, each) for each in before):
            yield before[0], told
        if len(before) < 8:
            before.append(told)


def _same(told: Told, other: Told) -> bool:
    one, two = told.amount(), other.amount()
    if one is None or two is None or one.value == two.value:
        return True
    return abs(one.value - two.value) < max(one.half, two.half) or slipped(one.value, two.value)
