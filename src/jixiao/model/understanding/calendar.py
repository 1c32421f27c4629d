"""Calendar arithmetic on dates that may lack their year: `2023-12-31`, `2023-12`, `--12-31`, `--07`."""

from __future__ import annotations

from calendar import monthrange

from msgspec import Struct

_LEAP = 2024


class Point(Struct, frozen=True):
    """A year, month and day as far as they are printed."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day."""
        if self.year is not None and not 1949 <= self.year <= 2099:
            return False
        if self.month is None:
            return self.day is None
        return 1 <= self.month <= 12 and (self.day is None or 1 <= self.day <= self.days)

    @property
    def days(self) -> int:
        """How many days the month has (29 for February of a year not printed)."""
        return monthrange(self.year or _LEAP, self.month or 12)[1]

    @property
    def iso(self) -> str | None:
        """`2023-12-31`, `--12-31`, `--07`, `2023`; None when nothing is printed."""
        if self.year is None and self.month is None:
            return None
        left = "-" if self.year is None else f"{self.year:04}"
        return left + "".join(f"-{part:02}" for part in (self.month, self.day) if part is not None)

    @property
    def last(self) -> Point:
        """The last day of what is printed; February of a year not printed stays a month."""
        month = self.month or 12
        if self.day is not None or (self.year is None and month == 2):
            return self
        return Point(self.year, month, monthrange(self.year or _LEAP, month)[1])

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """For comparing two points of equal precision."""
        return (self.year or 0, self.month or 0, self.day or 0)

    def completed_by(self, other: Point) -> Point:
        """The left parts that were printed only once, at the first of two points."""
        if self.year is not None:
            return self
        if self.month is not None:
            return Point(other.year, self.month, self.day)
        return Point(other.year, other.month, self.day)
