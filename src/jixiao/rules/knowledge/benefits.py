"""Whether a row speaks of a benefit of another kind than its heading, or of none at all."""

from __future__ import annotations

from typing import Literal

from jixiao.model.value import NotApplicable
from jixiao.rules.case import Case, Row
from jixiao.rules.knowledge.headings import OUTPUTS, Heading
from jixiao.rules.knowledge.lexicon import said
from jixiao.rules.knowledge.meanings import applies, counted_in, dated_work, in_money, name_of, name_says, named_count
from jixiao.rules.knowledge.words import folded, says_nothing

# The benefit a row speaks of instead; "none" where it speaks of nothing that its heading asks for.
Other = Literal["economic", "ecological", "social", "none"]


def other_benefit(row: Row, case: Case) -> Other | None:
    """What the row speaks of, when it is not the benefit of its heading."""
    if not applies(row):
        return None
    if row.heading not in OUTPUTS and dated_work(row):
        return None  # it belongs under timeliness, as IND130 says
    if row.heading in ("economic", "ecological"):
        return None if _speaks_of(row, row.heading) else "none"
    if row.heading == "social":
        return _better_elsewhere(row, name_of(row), case)
    social = name_says(row, "strictly_social") or name_says(row, "asks_awareness")
    return "social" if social and row.heading in OUTPUTS and not named_count(row) else None


def _speaks_of(row: Row, heading: Heading) -> bool:
    """Whether name or target speak of this benefit, or say that there is none."""
    text = name_of(row) + folded(row.indicator.target)
    spoken = said(text, heading) or said(text, "says_no_effect")
    return bool(spoken) or (heading == "economic" and (in_money(row) or counted_in(row, "yield_units")))


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
