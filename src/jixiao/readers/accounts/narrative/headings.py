"""Headings of the narrative: their level, their name, and the path of those a sentence stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from jixiao.layouts.accounts.chapters import Reads, chapter_of, chapters
from jixiao.layouts.accounts.phrases import any_of, phrases
from jixiao.model.cell import Cell
from jixiao.readers.accounts.narrative.line import Line

LONGEST = 60
PART, CHAPTER, SECTION, ITEM, SUBITEM = 0, 1, 2, 3, 4
_MARKS = (
    (PART, re.compile(r"第[一二三四五六七八九十]{1,3}(?:部分|章|篇):?")),
    (CHAPTER, re.compile(r"[一二三四五六七八九十]{1,3}[、.](?![一二三四五六七八九十]{1,3}[、级类等])")),
    (SECTION, re.compile(r"\([一二三四五六七八九十]{1,3}\)[、.]?")),
    (ITEM, re.compile(r"\d{1,2}[.、](?!\d)")),
    (SUBITEM, re.compile(r"\(\d{1,2}\)[、.]?|[①-⑳]")),
)
_AMOUNT = re.compile(r"\d(?:\.\d+)?(?:[万亿千]?元|%)")
_ENDS = "。;:!"
_TITLE_ENDS = re.compile(any_of(phrases().heading_ends) + r"$")
_YEAR = re.compile(r"^\d{4}年度?")


class Heading(Struct, frozen=True):
    """A heading: `start` and `end` in the plain text of its line, number included; `body` is where its words begin."""

    line: Line
    level: int
    start: int
    body: int
    end: int

    @property
    def name(self) -> str:
        """Its words without the number."""
        return self.line.plain[self.body : self.end].rstrip(_ENDS)

    @property
    def number(self) -> str:
        """第三部分, 一、"""
        return self.line.plain[self.start : self.body]

    @property
    def cell(self) -> Cell:
        """The heading as printed."""
        end = self.end
        while end > self.body and self.line.plain[end - 1] in _ENDS:
            end -= 1
        return self.line.cell(self.start, end)

    @property
    def about(self) -> Cell:
        """What the chapter is about: 五、政府性基金预算财政拨款支出决算情况说明 → 政府性基金预算财政拨款支出."""
        name = self.name
        year = _YEAR.match(name)
        start = self.body + (year.end() if year else 0)
        name = name[year.end() :] if year else name
        while len(shorter := _TITLE_ENDS.sub("", name)) < len(name) and len(shorter) > 1:
            name = shorter
        return self.line.cell(start, start + max(len(name), 1))


def heading_of(line: Line) -> Heading | None:
    """The heading that a line begins with; it may have its text behind it (`（一）机关运行经费。2023年度…`)."""
    plain = line.plain
    for level, pattern in _MARKS:
        if mark := pattern.match(plain):
            return _numbered(line, level, mark.end())
    known = chapter_of(plain) if len(plain) <= LONGEST and _is_title(plain) else None
    return Heading(line, CHAPTER, 0, 0, len(plain)) if known is not None and _alone(known, plain) else None


def _alone(chapter: str, plain: str) -> bool:
    """A title without a number: a chapter of accounts whose number is lost, or a report that begins."""
    if chapters()[chapter].reads == "leave":
        return plain.endswith(("报告", "自评表"))
    return chapters()[chapter].telling and plain.endswith(("说明", "情况"))


def _numbered(line: Line, level: int, body: int) -> Heading | None:
    plain = line.plain
    stop = next((at for at in range(body, min(len(plain), LONGEST)) if plain[at] in "。;:"), None)
    end = len(plain) if stop is None else stop + 1
    alone = end == len(plain)
    if end == body or end > LONGEST or not _is_title(plain[body:end].rstrip(_ENDS)):
        return None
    if level == PART or alone or plain[end - 1] == "。" or (level >= ITEM and plain[end - 1] == ":"):
        return Heading(line, level, 0, body, end)
    return None


def _is_title(words: str) -> bool:
    """No sentence: no comma, no amount."""
    return bool(words) and not any(sign in words for sign in "，。;") and not _AMOUNT.search(words)


class Outline:
    """The headings that are open at a line. Numbers that an earlier part had already are told with their part."""

    def __init__(self) -> None:
        self.path: list[Heading] = []
        self._earlier: set[str] = set()  # numbers of chapters in the parts before this one
        self._numbers: set[str] = set()
        self._again = False

    def open(self, heading: Heading) -> None:
        """Closes what the heading ends, and opens it."""
        self.path = [each for each in self.path if each.level < heading.level]
        self.path.append(heading)
        if heading.level == PART:
            self._earlier |= self._numbers
            self._again = False
        elif heading.level == CHAPTER and heading.number:
            self._numbers.add(heading.number)
            self._again = self._again or heading.number in self._earlier

    def told(self) -> Iterator[Heading]:
        """The headings that a figure's section names: no run-in ones, no part where the chapters are told apart."""
        for heading in self.path:
            if heading.level != PART and (heading.level < ITEM or heading.end == len(heading.line.plain)):
                yield heading

    @property
    def section(self) -> Cell | None:
        """The open headings joined: `第三部分 一、“三公”经费…（一）…`."""
        told = list(self.told())
        part = next((each for each in self.path if each.level == PART), None)
        if not told:
            return part.cell if part else None
        words = "".join(each.cell.text or "" for each in told)
        prefix = f"{part.number.rstrip(':')} " if part is not None and self._again else ""
        return Cell(prefix + words, told[-1].cell.at)

    @property
    def chapter(self) -> str | None:
        """The id of the innermost known chapter; an unknown heading belongs to the one around it."""
        return next((found for each in reversed(self.path) if (found := chapter_of(each.name))), None)

    @property
    def reads(self) -> Reads | None:
        """What stands here, by the innermost known chapter."""
        chapter = self.chapter
        return chapters()[chapter].reads if chapter else None

    @property
    def about(self) -> Heading | None:
        """The innermost heading."""
        return self.path[-1] if self.path else None


def begins_heading(text: str) -> bool:
    """Whether a row begins as headings do: 第三部分, 二、, （一）, 1."""
    plain = "".join(text[:20].split()).replace("（", "(").replace("）", ")").replace("．", ".")
    return any(pattern.match(plain) for _, pattern in _MARKS)
