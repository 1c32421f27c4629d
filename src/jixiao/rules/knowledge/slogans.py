"""Goals made of slogans: nothing in the form answers them, which is the fault of the goal alone (CON108)."""

from __future__ import annotations

from jixiao.rules.case import Case
from jixiao.rules.knowledge.headings import OUTPUTS
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.narrative import Telling, pairs, speaks_of
from jixiao.rules.knowledge.words import folded
from jixiao.sources import threshold


def only_slogans(case: Case, goal: Telling) -> bool:
    """Whether the goal of the year quotes guiding principles, and no output row measures anything it says."""
    return goal.scope == "annual" and _slogans(goal.text) and _unrelated(case, goal.text)


def _slogans(goal: str) -> bool:
    return len(said(goal, "slogans")) >= threshold("RV-48.slogans")


def _unrelated(case: Case, goal: str) -> bool:
    names = [folded(row.indicator.level3) for row in case.rows if row.heading in OUTPUTS]
    named = [name for name in names if pairs(name)]
    return bool(named) and not any(speaks_of(goal, name) for name in named)
