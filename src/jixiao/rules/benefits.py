"""Whether a row speaks of a benefit of another kind than its heading, or of none at all."""

from __future__ import annotations

from typing import Literal

from jixiao.model.value import NotApplicable
from jixiao.rules.case import Case, Row
from jixiao.rules.headings import OUTPUTS, Heading
from jixiao.rules.lexicon import said
from jixiao.rules.measured import applies, in_money, name_of, named_count
from jixiao.rules.words import folded, says_nothing

# The benefit a row speaks of instead; "none" where it speaks of nothing that its heading asks for.
Other = Literal["economic", "ecological", "social", "none"]


def other_benefit(row: Row, case: Case) -> Other | None:
    """What the row speaks of, when it is not the benefit of its heading."""
    if not applies(row):
        return None
    name = name_of(row)
    text = name + folded(row.indicator.target)
    if said(text, "says_no_effect"):
        return None
    if row.heading in ("economic", "ecological"):
        spoken = said(text, row.heading) or (row.heading == "economic" and in_money(row))
        return None if spoken else "none"
    if row.heading == "social":
        return _better_elsewhere(row, name, case)
    if row.heading in OUTPUTS and not named_count(row):
        return "social" if said(name, "strictly_social") or said(name, "asks_awareness") else None
    return None


def _better_elsewhere(row: Row, name: str, case: Case) -> Other | None:
    """Income or waste under social benefits: certain where the form says that it has no such benefit."""
    if said(name, "strictly_economic") and (in_money(row) or _left_out("economic", case)):
        return "economic"
    return "ecological" if said(name, "strictly_ecological") and _left_out("ecological", case) else None


def _left_out(heading: Heading, case: Case) -> bool:
    """Whether all rows of the heading are empty or marked not applicable, and there is one."""
    rows = [row for row in case.rows if row.heading == heading]
    return bool(rows) and all(_says_none(row) for row in rows)


def _says_none(row: Row) -> bool:
    return says_nothing(row.indicator.level3) or isinstance(row.target, NotApplicable)
