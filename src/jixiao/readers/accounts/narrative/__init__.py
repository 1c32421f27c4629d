"""The narrative of final accounts: headings, figures, units, and the rows that were not understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from jixiao.layouts.accounts.chapters import chapter_of, chapters
from jixiao.model.accounts import Figure
from jixiao.model.cell import Cell
from jixiao.model.report import Section
from jixiao.readers.accounts.narrative.headings import ITEM, PART, SECTION, Heading, Outline, heading_of
from jixiao.readers.accounts.narrative.line import LONGEST_PARAGRAPH, Line
from jixiao.readers.accounts.narrative.paragraphs import paragraphs
from jixiao.readers.accounts.narrative.reading import read
from jixiao.readers.accounts.narrative.state import State
from jixiao.readers.accounts.narrative.units import UNITS, units_in
from jixiao.readers.rows import Row

__all__ = ["Narrative", "narrative_of"]

_ORDINALS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
_ORDINAL = re.compile(r"[一二三四五六七八九十]{1,3}")


@dataclass
class Narrative:
    """What was read; `taken` are the numbers of the rows that are understood."""

    figures: list[Figure] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    units: list[Cell] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    @property
    def telling(self) -> int:
        """How many different chapters there are that only final accounts have."""
        names = {section.name for section in self.sections if section.name is not None}
        return sum(chapters()[name].telling for name in names)


def narrative_of(rows: Sequence[Row], department: str = "", year: int | None = None) -> Narrative:
    """The narrative in these rows; `department` and `year` are those of the cover."""
    return _Reader(department, year).narrative(rows)


class _Reader:
    """Walks the paragraphs with the outline open at each."""

    def __init__(self, department: str, year: int | None) -> None:
        self.department, self.year = department, year
        self.outline = Outline()
        self.found = Narrative()
        self.state: State | None = None
        self.listing = False  # a list of units is open: 具体包括：
        self.inner: dict[int, int] = {}  # the last number of each level in a report of its own

    def narrative(self, rows: Sequence[Row]) -> Narrative:
        for line in paragraphs(rows):
            if line.plain and len(line.raw) <= LONGEST_PARAGRAPH:
                self._line(line)
        self._close()
        return self.found

    def _line(self, line: Line) -> None:
        heading = heading_of(line)
        if heading is not None and self._opens(heading):
            self._heading(heading)
            begin = heading.end
        else:
            begin = 0
        if begin < len(line.plain):
            self._text(line, begin)

    def _opens(self, heading: Heading) -> bool:
        """A report or a form that follows has headings of its own; only the next number of the outline ends it.

        Lists in chapters of plain text (duties, terms) are no outline either.
        """
        if heading.level == PART or not self.outline.path:
            return heading.level <= SECTION
        reads = self.outline.reads
        if reads == "leave":
            return self._ends_report(heading)
        return heading.level <= SECTION or reads == "figures"

    def _ends_report(self, heading: Heading) -> bool:
        """Whether a heading has the number that follows in the outline, and not in that of the report itself."""
        path, name = self.outline.path, chapter_of(heading.name)
        if name is not None and chapters()[name].telling:
            return True
        before = next((each for each in path if each.level == heading.level), None)
        if before is None or heading.level > path[-1].level or heading.level > SECTION:
            return False
        number, own = _ordinal(heading), self.inner.get(heading.level)
        if number == 1 or (own is not None and number == own + 1):
            self.inner[heading.level] = number
            return False
        return number == _ordinal(before) + 1

    def _heading(self, heading: Heading) -> None:
        self._close()
        self.inner = {}
        self.outline.open(heading)
        if self.listing and heading.level >= ITEM:
            self._units(heading.line, heading.body)
        self.listing = self.listing and heading.level >= ITEM
        name = chapter_of(heading.name)
        if heading.level < ITEM or heading.end == len(heading.line.plain):
            self.found.sections.append(Section(heading.cell, name))
        if heading.end == len(heading.line.plain):
            self._take(heading.line)

    def _text(self, line: Line, begin: int) -> None:
        reads = self.outline.reads
        if reads == "figures":
            self._figures(line, begin)
        elif reads in ("text", "units"):
            self._take(line)
            if reads == "units":
                self._units(line, begin)

    def _figures(self, line: Line, begin: int) -> None:
        if self.state is None:
            self.state = self._new_state()
        if self.outline.chapter == "organisation" and UNITS.search(line.plain):
            self._units(line, begin)
            self.listing = line.plain.endswith((":", "："))
        missed = {line.row(position) for position in read(self.state, line, begin)}
        self.found.taken |= {row.number for at, row in enumerate(line.rows) if at not in missed}

    def _units(self, line: Line, begin: int) -> None:
        """Adds the units that a line names and no line before."""
        known = {unit.text for unit in self.found.units}
        for unit in units_in(line, begin):
            if unit.text not in known:
                known.add(unit.text)
                self.found.units.append(unit)

    def _new_state(self) -> State:
        about = self.outline.about
        cell = about.about if about is not None else None
        topic = cell if about is not None and about.level >= ITEM else None
        return State(self.outline.chapter, self.outline.section, topic, cell, self.department, self.year)

    def _close(self) -> None:
        if self.state is not None:
            self.found.figures += (draft.figure for draft in self.state.drafts)
            self.state = None

    def _take(self, line: Line) -> None:
        self.found.taken |= {row.number for row in line.rows}


def _ordinal(heading: Heading) -> int:
    """十二 → 12."""
    found = _ORDINAL.search(heading.number)
    signs = found[0] if found else ""
    tens, _, ones = signs.rpartition("十")
    if "十" not in signs:
        return _ORDINALS.get(signs, 0)
    return _ORDINALS.get(tens, 1) * 10 + _ORDINALS.get(ones, 0)
