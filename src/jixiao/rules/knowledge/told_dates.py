"""Days of a running text compared with the date of the row that speaks of the same event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jixiao.model.value import Moment
from jixiao.rules.case import Row
from jixiao.rules.knowledge.lookup import Lookup
from jixiao.rules.knowledge.narrative import clauses, pairs
from jixiao.rules.knowledge.settled import MOST
from jixiao.rules.knowledge.words import folded

Day = tuple[int, int]  # month and day
_SPAN = re.compile(
    r"(?P<m>\d{1,2})月(?P<d>\d{1,2})日?(?:[-—~至到]+)(?:20\d\d年)?(?:(?P<end_m>\d{1,2})月)?(?P<end_d>\d{1,2})日"
)
_DAY = re.compile(r"(?<![-—~至到\d])(?:20\d\d年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?!之?[前后起]|以[前后]|[-—~至到])")


def only_begun(text: str, row: Row) -> tuple[Day, Day] | None:
    """The row's day of completion, and the later one on which, by the text, the work ended that began on it."""
    done = day_of(row)
    if done is None:
        return None
    begun, end = _spans(text)
    return (done, end) if done in begun and done < end else None


def other_day(text: str, row: Row) -> str | None:
    """The one day on which the text sees the event of the row, where the row gives another."""
    done, name = day_of(row), folded(row.indicator.level3)
    event = pairs(name) if done is not None else frozenset[str]()
    if not event:
        return None
    days, lookup = _dated(text)
    told: dict[Day, str] = {}
    for position in lookup.sharing(event, (len(event) + 1) // 2):
        told |= {day: printed for printed, day in days[position]}
        if len(told) > 1:
            return None
    return None if not told or done in told else next(iter(told.values()))


def day_of(row: Row) -> Day | None:
    """Month and day of an actual value that is one date."""
    actual = row.actual
    if not isinstance(actual, Moment) or actual.end is None or actual.start != actual.end:
        return None
    month, _, day = actual.end[-5:].partition("-")
    return (int(month), int(day)) if month.isdigit() and day.isdigit() else None


@lru_cache(maxsize=2048)
def _spans(text: str) -> tuple[frozenset[Day], Day]:
    """The days on which periods of the text begin, and the last day of all."""
    found = [
        ((int(found["m"]), int(found["d"])), (int(found["end_m"] or found["m"]), int(found["end_d"])))
        for found in _SPAN.finditer(text)
    ]
    return frozenset(first for first, _ in found), max((last for _, last in found), default=(0, 0))


@lru_cache(maxsize=2048)
def _dated(text: str) -> tuple[tuple[tuple[tuple[str, Day], ...], ...], Lookup]:
    """The days of each clause that has any, with the words of these clauses."""
    found = [(days, clause) for clause in clauses(text) if (days := tuple(_days(clause)))][:MOST]
    return tuple(days for days, _ in found), Lookup.of(clause for _, clause in found)


def _days(clause: str) -> Iterator[tuple[str, Day]]:
    """Single days: no periods, no deadlines."""
    return ((found[0], (int(found["m"]), int(found["d"]))) for found in _DAY.finditer(clause))
