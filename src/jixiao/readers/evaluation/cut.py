"""Where reports begin and end in a document: at their titles, and where the document around them goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jixiao.layouts.accounts import TABLES
from jixiao.layouts.evaluation import folded, outline
from jixiao.readers.evaluation.blocks import Block, Paragraph, Table
from jixiao.readers.evaluation.numbering import Numbering, bare, numbering
from jixiao.readers.evaluation.outline import LONGEST, core_of, heading, is_leader
from jixiao.readers.evaluation.sheet import is_scored, is_scored_by_experts, is_sheet
from jixiao.readers.evaluation.sheet.blocks import across
from jixiao.readers.titles import title_of

PUNCTUATION = re.compile(r"[。；;，,！？]")
ANNEX = re.compile(r"^\s*附[件表录]?\s*[\d一二三四五六七八九十]*\s*[:：、.\s]*")
QUOTES = "《》“”\"' "
ENOUGH = 2  # headings or tables: as much makes a report of a title


class Range(NamedTuple):
    """The blocks of one report, its title among them where it has one."""

    first: int
    behind: int
    title: int | None
    scored: bool = False  # it has a sheet with scores
    annex: bool = False  # it has a sheet and no report around it


class _Open:
    def __init__(self, first: int, title: int | None, number: Numbering | None, name: str) -> None:
        self.first, self.title, self.number, self.name = first, title, number, name
        self.told = 0
        self.scored = False
        self.annex = title is None
        self.inner: set[str] = set()  # manners of numbers that its own headings use


def ranges(found: Sequence[Block]) -> list[Range]:
    """The reports among the blocks, in order; a title that nothing follows is none."""
    return _Cutter(found).run()


class _Cutter:
    def __init__(self, found: Sequence[Block]) -> None:
        self.found = found
        self.open: _Open | None = None
        self.done: list[Range] = []

    def run(self) -> list[Range]:
        for position, block in enumerate(self.found):
            if isinstance(block, Table):
                self._table(position, block)
            elif len(block.text) <= 2 * LONGEST and not is_leader(block.text):
                self._line(position, block)
        self._close(len(self.found))
        return self.done

    def _table(self, position: int, block: Table) -> None:
        if not is_sheet(block.rows):
            if self.open is not None and across(block.rows):
                self.open.told += ENOUGH
            return
        if self.open is None and is_scored_by_experts(block.rows):
            self._begin(position, None, None, "")
        if self.open is not None:
            self.open.told += 2 * ENOUGH
            self.open.scored = self.open.scored or is_scored(block.rows)

    def _line(self, position: int, line: Paragraph) -> None:
        if self.open is not None and self._ends(line.text):
            self._close(position)
        name, number = title_name(line.text), numbering(line.text)
        if name is not None and self._begins(name, number):
            self._close(position)
            self._begin(position, position, number, name)
        elif name is not None and self.open is not None:
            self._again(position, name)
        elif self.open is None and _is_sheet_title(line.text):
            self._begin(position, position, None, folded(line.text)).annex = True
        elif self.open is not None and (found := heading(line)):
            self.open.told += found.section is not None
            if found.number and found.number.value == 1:
                self.open.inner.add(found.number.style)

    def _begin(self, first: int, title: int | None, number: Numbering | None, name: str) -> _Open:
        self.open = _Open(first, title, number, name)
        return self.open

    def _begins(self, name: str, number: Numbering | None) -> bool:
        """Whether a title begins another report, and is not the open one's printed again."""
        if self.open is None:
            return True
        if self.open.told < ENOUGH or name in self.open.name or self.open.title is None:
            return False
        return number is None or (self.open.number is not None and self.open.number.style == number.style)

    def _again(self, position: int, name: str) -> None:
        """The title under a heading or behind a cover: the longer one names the report."""
        assert self.open is not None
        if self.open.title is None or (self.open.told < ENOUGH and len(name) > len(self.open.name)):
            self.open.title, self.open.name = position, name

    def _ends(self, text: str) -> bool:
        assert self.open is not None
        core = core_of(text)
        number = numbering(text)
        if number is not None and number.style == "part":
            return "部分" in text[:8] and "part" not in self.open.inner and number.value > 1
        if core in outline().ends or _is_account_table(core) or _is_form(text):
            return True
        own = self.open.number
        return bool(own and number and own.style == number.style and own.style not in self.open.inner
                    and number.value == own.value + 1 and not PUNCTUATION.search(text.rstrip("。；;")))

    def _close(self, behind: int) -> None:
        current, self.open = self.open, None
        if current is None or current.told < ENOUGH:
            return
        last = self.done[-1] if self.done else None
        if current.annex and last is not None and not last.annex and not last.scored:
            self.done[-1] = last._replace(behind=behind, scored=current.scored)  # the sheet of the report before
            return
        self.done.append(Range(current.first, behind, current.title, current.scored, current.annex))


def title_name(text: str) -> str | None:
    """What a title says without number, quotes and notes; None for a line that is no title of a report."""
    plain = ANNEX.sub("", bare(text)).strip()
    if len(plain) > LONGEST or PUNCTUATION.search(plain):
        return None
    name = core_of(plain).strip(QUOTES)
    words = outline()
    if not name.endswith(words.title) or any(word in name for word in words.not_title):
        return None
    return name


def _is_sheet_title(text: str) -> bool:
    if len(text) > LONGEST or PUNCTUATION.search(text) or numbering(text):
        return False
    return core_of(ANNEX.sub("", text)).endswith(outline().sheet)


def _is_form(text: str) -> bool:
    title = title_of(bare(text).strip()) if len(text) <= LONGEST else None
    return title is not None and not _is_sheet_title(text) and title_name(text) is None


def _is_account_table(core: str) -> bool:
    return len(core) <= LONGEST and core.endswith(_ACCOUNT_TABLES)


_ACCOUNT_TABLES = tuple(folded(term[0]) for term in TABLES.values())
