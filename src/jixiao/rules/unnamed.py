"""Rows about something that neither goal nor result names."""

from __future__ import annotations

import re
from functools import cache

from jixiao.rules.case import Case, Row
from jixiao.rules.narrative import any_of, goals_of, pairs, results_of
from jixiao.rules.words import folded, not_applicable
from jixiao.sources import threshold


def rows_without_task(case: Case) -> list[Row]:
    """The rows of quantity and timeliness that nothing in goals, results and the project's name is about."""
    narrative = "。".join(telling.text for telling in (*goals_of(case), *results_of(case)))
    if len(narrative) < threshold("RV-46.shortest"):
        return []
    told = f"{narrative}。{folded(case.form.project.name)}"
    about = [(row, pairs(folded(row.indicator.level3))) for row in case.rows]
    # Rows that share a task with one that the text names are named with it.
    named = frozenset[str]().union(*(two for _, two in about if any(each in told for each in two)))
    asked = ((row, two) for row, two in about if row.heading in ("quantity", "timeliness"))
    return [row for row, two in asked if two and not two & named and not _idle(row)]


def _idle(row: Row) -> bool:
    """Whether the row does not apply, or is about a step of any task."""
    labels = (row.indicator.target, row.indicator.level3)
    return any(map(not_applicable, labels)) or _procedure().search(folded(row.indicator.level3)) is not None


@cache
def _procedure() -> re.Pattern[str]:
    return re.compile(any_of("procedure"))
