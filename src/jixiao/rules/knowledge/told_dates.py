"""Days of a running text compared with the date of the row that speaks of the same event."""

from __future__ import annotations

import re
from functools import lru_cache

from jixiao.model.value import Moment
from jixiao.rules.case import Row
from jixiao.rules.knowledge.narrative import clauses, pairs, shared
from jixiao.rules.knowledge.words import folded

Day = tuple[int, int]  # month and day
_SPAN = re.compile(
    r"(?P<m>\d{1,2})月(?P<d>\d{1,2})日?(?:[-—~至到]+)(?:20\d\d年)?(?:(?P<end_m>\d{1,2})月)?(?P<end_d>\d{1,2})日"
)
_DAY = re.compile(r"(?<![-—~至到\d])(?:20\d\d年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?!之?[前后起]|以[前后]|[-—~至到])")


def only_begun(text: str, row: Row) -> tuple[Day, Day] | None:
    """The row's day of completion, and the later one on which, by the text, the work ended that began on it."""
    done = day_of(row)
    spans = _spans(text) if done is not None else ()
    if done is None or done not in {first for first, _ in spans}:
        return None
    end = max(last for _, last in spans)
    return (done, end) if done < end else None


def other_day(text: str, row: Row) -> str | None:
    """The one day on which the text sees the event of the row, where the row gives another."""
    done, name = day_of(row), folded(row.indicator.level3)
    event = pairs(name) if done is not None else ()
    told = {
        day: printed for clause in clauses(text) if event and 2 * shared(clause, name) >= len(event)
        for printed, day in _days(clause)
    }  # fmt: skip
    return None if len(told) != 1 or done in told else next(iter(told.values()))


def day_of(row: Row) -> Day | None:
    """Month and day of an actual value that is one date."""
    actual = row.actual
    if not isinstance(actual, Moment) or actual.end is None or actual.start != actual.end:
        return None
    month, _, day = actual.end[-5:].partition("-")
    return (int(month), int(day)) if month.isdigit() and day.isdigit() else None


@lru_cache(maxsize=2048)
def _spans(text: str) -> tuple[tuple[Day, Day], ...]:
    return tuple(
        ((int(found["m"]), int(found["d"])), (int(found["end_m"] or found["m"]), int(found["end_d"])))
        for found in _SPAN.finditer(text)
    )


@lru_cache(maxsize=4096)
def _days(clause: str) -> tuple[tuple[str, Day], ...]:
    """Single days: no periods, no deadlines."""
    return tuple((found[0], (int(found["m"]), int(found["d"]))) for found in _DAY.finditer(clause))
