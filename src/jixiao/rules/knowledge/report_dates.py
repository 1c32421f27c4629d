"""The dates of an evaluation's steps; a year that is not printed is that of the step before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jixiao.model import text
from jixiao.model.report import Event
from jixiao.rules.knowledge.words import folded

_DATE = re.compile(r"(?:(20\d\d)[年./-])?(\d{1,2})[月./-](?:(\d{1,2})日?)?")
LONGEST = 60  # signs of a date that are looked at
TURN = (10, 3)  # from October or later to March or earlier without a year: the next year

Day = tuple[int, int, int]  # year (0 where none is known), month, day


class Dated(NamedTuple):
    """One step: where it stands, what is printed, when it began and ended."""

    path: str
    printed: str
    start: Day
    end: Day


def dated(schedule: Sequence[Event]) -> Iterator[Dated]:
    """The steps whose dates can be read."""
    year, month = 0, 0
    for position, event in enumerate(schedule):
        days: list[Day] = []
        for found in _DATE.finditer(folded(event.date)[:LONGEST]):
            stated, this, day = int(found[1] or 0), int(found[2]), int(found[3] or 0)
            if not 1 <= this <= 12 or day > 31:
                continue
            turned = not stated and year and month >= TURN[0] and this <= TURN[1]
            year, month = stated or (year + 1 if turned else year), this
            days.append((year, month, day))
        if days:
            end = days[-1] if days[-1][2] else (*days[-1][:2], 31)
            yield Dated(f"schedule[{position}].date", text(event.date) or "", days[0], end)
