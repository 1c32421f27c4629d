"""The analysis of the indicators: what the text says about each block of the sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from jixiao.layouts.evaluation import columns, folded, phrases
from jixiao.model.cell import Cell
from jixiao.model.report import Criterion, Dimension
from jixiao.readers.evaluation.blocks import Paragraph
from jixiao.readers.evaluation.lines import Line
from jixiao.readers.evaluation.numbering import numbering
from jixiao.readers.evaluation.outline import TRAIL
from jixiao.readers.evaluation.sheet.columns import CODE

MAJOR = frozenset({"analysis", "conclusion"})
SENTENCE = re.compile(r"[^。；;！？\n]+[。；;！？]?")
CLAUSE = re.compile(r"[^，,、。；;]+[，,、。；;]?")
LEAD_END = re.compile(r"[：:，,（(]")
OF_THESE = re.compile(r"\s*其中\s*[：:，,]")
LONGEST = 20  # characters of a name with what stands behind it
RATE = r"\s*(\d{1,3}(?:\.\d{1,4})?\s*[%％])"
POINTS = r"\s*(\d{1,3}(?:\.\d{1,4})?)\s*分"
SHARE = r"\s*(\d{1,3}(?:\.\d{1,4})?)\s*(?:分|%|％)"
FACTS = {"average": POINTS, "weight": SHARE, "loss_rate": RATE, "score_rate": RATE}


class Names:
    """The blocks that a report may speak of, and which level each is of."""

    def __init__(self, criteria: Sequence[Criterion]) -> None:
        words = columns().levels
        self.first = {_text(row.level1) for row in criteria} - {""}
        self.second = {_text(row.level2) for row in criteria} - {""}
        inside: dict[str, set[str]] = {}
        for row in criteria:
            inside.setdefault(_text(row.level1), set()).add(_text(row.level2))
        self.second |= {  # the indicators of a block that has but one stand where others have blocks
            _text(row.level3) for row in criteria if len(inside[_text(row.level1)]) == 1
        } - {""}
        self.known1 = {folded(word) for word in words["level1"]}
        self.known2 = {folded(word) for word in words["level2"]} - self.known1
        self.third = {_text(row.level3) for row in criteria} - self.second - {""}

    def level(self, name: str) -> int | None:
        """1 or 2 for the name of a block, 3 for that of an indicator, None for any other text."""
        plain = CODE.sub("", folded(name))
        first, second = self._is(plain)
        if first or second:
            return 1 if first else 2
        if plain in self.third:
            return 3
        return 1 if plain in self.known1 else 2 if plain in self.known2 else None

    def both(self, name: Cell) -> bool:
        """Whether a level 1 and a level 2 may be meant: 项目效益 of the block 效益."""
        return all(self._is(_text(name)))

    def _is(self, plain: str) -> tuple[bool, bool]:
        short = plain.removeprefix("项目").removeprefix("部门")
        known = plain in self.known1 and not self.first  # the sheet prints no level 1
        return (known or bool({plain, short, plain + "指标", short + "指标"} & self.first),
                bool({plain, plain + "指标"} & self.second))


class _Block(NamedTuple):
    name: Cell
    level: int
    facts: dict[str, Cell]
    comment: list[tuple[int, int]]


def dimensions(lines: Sequence[Line], criteria: Sequence[Criterion]) -> Iterator[tuple[Dimension, Line]]:
    """Every block that the analysis gives figures of, in printed order."""
    names = Names(criteria)
    level1: Cell | None = None
    for line in lines:
        if line.major not in MAJOR:
            continue
        own = _below(_in_heading(line, names), level1, names)
        if line.heading is not None:
            level1 = own[0] if own and own[1] == 1 else level1
            continue
        for block in _blocks(line.paragraph, names, own):
            level1 = block.name if block.level == 1 else level1
            comment = _comment(line.paragraph, block.comment)
            parent = block.name if block.level == 1 else level1
            yield Dimension(block.name, block.level, level1=parent, comment=comment, **block.facts), line


def _in_heading(line: Line, names: Names) -> tuple[Cell, int] | None:
    """The block that the nearest heading names."""
    if line.under is None:
        return None
    paragraph, number = line.under.paragraph, line.under.number
    start = number.end if number else 0
    end = start + len(paragraph.text[start:].rstrip(TRAIL))
    note = re.search(r"[（(]", paragraph.text[start:end])
    return _resolved(paragraph, start, start + note.start() if note else end, names)


def _below(own: tuple[Cell, int] | None, level1: Cell | None, names: Names) -> tuple[Cell, int] | None:
    """A heading that may name a level 1 or a level 2 names the level 2 where its level 1 stands above it."""
    if own is None or level1 is None or not names.both(own[0]) or level1.at == own[0].at:
        return own
    return (own[0], 2) if _same(level1, own[0]) else own


def _same(one: Cell, other: Cell) -> bool:
    short, long = sorted((_text(one), _text(other)), key=len)
    return bool(short) and long.endswith(short)


def _resolved(paragraph: Paragraph, start: int, end: int, names: Names) -> tuple[Cell, int] | None:
    """The name that these words are, without what stands before and behind it."""
    if not 0 < end - start <= LONGEST:
        return None
    for first in _starts(paragraph.text, start, end):
        for last in _ends(paragraph.text, first, end):
            if level := names.level(paragraph.text[first:last]):
                return paragraph.cell(first, last), level
    return None


def _starts(text: str, start: int, end: int) -> Iterator[int]:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    yield start
    for lead in phrases().analysis["lead"]:
        if text.startswith(lead, start) and start + len(lead) < end:
            yield start + len(lead)


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    yield end
    while suffix := next((word for word in _suffixes() if text.endswith(word, start, end)), None):
        end -= len(suffix)
        if end <= start:
            return
        yield end


def _blocks(paragraph: Paragraph, names: Names, own: tuple[Cell, int] | None) -> Iterator[_Block]:
    text = paragraph.text
    found = numbering(text)
    begin = found.end if found else 0
    block = _Block(*own, {}, []) if own else None
    for start, behind in _sentences(text, begin):
        facts = _facts(paragraph, start, behind)
        if part := OF_THESE.match(text, start, behind):
            start = part.end()  # noqa: PLW2901 the words behind 其中：
        end = _lead_end(text, start, behind)
        named = _resolved(paragraph, start, end, names)
        if named:
            if own and found and start == begin and own[1] == 1 and names.both(named[0]) and _same(own[0], named[0]):
                named = (named[0], 2)  # （1）项目效益 under 四、项目效益
            yield from _told(block)
            block = _Block(*named, {}, [])
            start = min(end + 1, behind)  # noqa: PLW2901 the words behind the name
        elif (facts and not _generic(text[start:end])) or (found and start == begin and text[end : end + 1] in "：:"):
            block = _other(block, facts)
        if block and facts:
            block.facts.update({name: cell for name, cell in facts.items() if name not in block.facts})
        elif block:
            block.comment.append((start, behind))
    yield from _told(block)


def _told(block: _Block | None) -> tuple[_Block, ...]:
    """The block, when the text gives figures of it."""
    return (block,) if block and block.facts else ()


def _sentences(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """The sentences; one that tells of several blocks falls into its clauses."""
    for match in SENTENCE.finditer(text, begin):
        if len(_fact("average").findall(match[0])) < 2:
            yield match.span()
        else:
            yield from (clause.span() for clause in CLAUSE.finditer(text, *match.span()))


def _other(block: _Block | None, facts: dict[str, Cell]) -> _Block | None:
    """A sentence with figures of something else ends the block, unless it only goes on with its words."""
    return block if block and block.comment and facts and not block.facts else None


def _lead_end(text: str, start: int, end: int) -> int:
    """Where the words end that a sentence begins with: at its first sign or at its first figure."""
    sign = LEAD_END.search(text, start, end)
    word = _any_fact().search(text, start, end)
    end = start + len(text[start:end].rstrip("。；;"))
    return min(sign.start() if sign else end, word.start() if word else end)


def _generic(lead: str) -> bool:
    plain = folded(lead).strip("，,")
    return not plain or plain in phrases().analysis["generic"]


def _facts(paragraph: Paragraph, start: int, end: int) -> dict[str, Cell]:
    made: dict[str, Cell] = {}
    for name in FACTS:
        if match := _fact(name).search(paragraph.text, start, end):
            made[name] = paragraph.cell(*match.span(1))
    return made


def _comment(paragraph: Paragraph, spans: Sequence[tuple[int, int]]) -> Cell | None:
    """The first sentences without figures that follow each other."""
    if not spans:
        return None
    start, end = spans[0]
    for first, last in spans[1:]:
        if first != end:
            break
        end = last
    return paragraph.cell(start, end) if paragraph.text[start:end].strip() else None


@cache
def _fact(name: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(phrases().analysis[name], key=len, reverse=True)))
    fillers = "|".join(map(re.escape, phrases().analysis["fillers"]))
    return re.compile(rf"(?:{words})(?:{fillers}){{0,3}}{FACTS[name]}")


@cache
def _any_fact() -> re.Pattern[str]:
    return re.compile("|".join(_fact(name).pattern for name in FACTS))


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(sorted(phrases().analysis["suffixes"], key=len, reverse=True))


def _text(cell: Cell | None) -> str:
    return CODE.sub("", folded(cell.text)) if cell is not None and cell.text else ""
