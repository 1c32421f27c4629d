"""The paragraphs of one report, each under its heading and in its section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jixiao.readers.evaluation.blocks import Block, Paragraph, Table
from jixiao.readers.evaluation.outline import Heading, core_of, heading, is_break, is_contents, is_leader, run_in

# Sections of items: their own numbered lines are items, and only a section of the outline begins another.
LISTS = frozenset({"findings", "recommendations", "findings_and_recommendations", "causes", "experience", "other"})


class Line(NamedTuple):
    """A paragraph with the section it stands in: `heading` where it is one, `under` the nearest above it."""

    paragraph: Paragraph
    section: str | None
    major: str | None
    heading: Heading | None = None
    under: Heading | None = None

    @property
    def text(self) -> str:
        """The text of the paragraph."""
        return self.paragraph.text


def lines_of(found: Sequence[Block]) -> list[Line]:
    """The paragraphs of these blocks; lines of a list of contents are left out, what stands behind a form is bare."""
    return _Walk().run(found)


class _Walk:
    def __init__(self) -> None:
        self.section: str | None = None
        self.major: str | None = None
        self.under: Heading | None = None
        self.opened: Heading | None = None  # the heading that began the section
        self.contents: list[Paragraph] | None = None
        self.made: list[Line] = []

    def run(self, found: Sequence[Block]) -> list[Line]:
        number = None
        for block in found:
            if number is not None and block.number != number:
                self.section = None  # a form stands between
            number = block.rows[-1].number + 1
            if isinstance(block, Table):
                continue
            if not self._in_contents(block):
                self._line(block)
        return self.made

    def _in_contents(self, block: Paragraph) -> bool:
        """Whether a line is part of a list of contents; headings behind 目录 are, when they are printed again."""
        if is_leader(block.text):
            self.contents = None  # this list shows its pages: the first line without one is no part of it
            return True
        if is_contents(block.text):
            self.contents = []
            return True
        if self.contents is None:
            return False
        name = core_of(block.text)
        if heading(block) is not None and all(core_of(line.text) != name for line in self.contents):
            self.contents.append(block)
            return True
        waiting, self.contents = self.contents, None
        for line in waiting if heading(block) is None else ():
            self._line(line)  # nothing was printed again, so they were the headings themselves
        return False

    def _line(self, block: Paragraph) -> None:
        if self.section in LISTS and is_break(block.text):
            self.section = self.opened = None
        found = heading(block)
        if found is None and self.section not in LISTS and (begun := run_in(block)):
            self._enter(begun)
        elif found is not None and self._counts(found):
            self._enter(found)
            return
        self.made.append(Line(block, self.section, self.major, None, self.under))

    def _enter(self, found: Heading) -> None:
        """Goes on below a heading."""
        if found.section is not None:
            self.section, self.opened = found.section.name, found
            self.major = found.section.name if found.section.major else self.major
        elif self.opened and self._outer(found):
            self.section = None
        self.under = found
        self.made.append(Line(found.paragraph, self.section, self.major, found, found))

    def _counts(self, found: Heading) -> bool:
        """Whether a heading is one here: in a list of items only sections of the outline and their like are."""
        if self.section not in LISTS or self.opened is None:
            return True
        if found.section is not None and (found.section.major or found.section.name in LISTS):
            return True
        return self._outer(found)

    def _outer(self, found: Heading) -> bool:
        """Whether a heading is numbered as the one is that began the section."""
        own = self.opened.number if self.opened else None
        return bool(own and found.number and own.style == found.number.style)
