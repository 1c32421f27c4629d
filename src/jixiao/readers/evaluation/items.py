"""Problems and recommendations: the numbered paragraphs of a section, each with the lines that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jixiao.model.cell import Cell
from jixiao.readers.evaluation.lines import Line
from jixiao.readers.evaluation.numbering import numbering

FINDINGS = frozenset({"findings", "findings_and_recommendations"})
RECOMMENDATIONS = frozenset({"recommendations"})
NEXT = re.compile(r"(?<=[。；;])(?=\s{0,2}[二三四五六七八九十]{1,2}是)")
SHORTEST = 6  # characters: less is no problem and no advice
LEADS = ("：", ":")  # 存在以下问题：


def items(lines: Sequence[Line], sections: frozenset[str]) -> Iterator[tuple[Cell, list[Line]]]:
    """Every item of the sections with the lines it was read from.

    An item is a numbered paragraph under which no finer number stands, with the paragraphs up to the next one;
    where nothing is numbered, every paragraph is an item.
    """
    for group in _stretches(lines, sections):
        numbered = [numbering(line.text) for line in group]
        if not any(numbered):
            yield from ((line.paragraph.cell(), [line]) for line in group if _says(line.text))
            continue
        depths = _depths([found.style if found else None for found in numbered])
        yield from _leaves(group, depths)


def _stretches(lines: Sequence[Line], sections: frozenset[str]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if line.section in sections and line.heading is None:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _depths(styles: Sequence[str | None]) -> list[int | None]:
    """How deep each numbered line stands: a manner of number not yet open goes below those that are."""
    open_: list[str] = []
    made: list[int | None] = []
    for style in styles:
        if style is None:
            made.append(None)
            continue
        open_ = open_[: open_.index(style)] if style in open_ else open_
        open_.append(style)
        made.append(len(open_))
    return made


def _leaves(group: Sequence[Line], depths: Sequence[int | None]) -> Iterator[tuple[Cell, list[Line]]]:
    starts = [place for place, depth in enumerate(depths) if depth is not None]
    for start, following in zip(starts, [*starts[1:], len(group)], strict=True):
        own, below = depths[start], depths[following] if following < len(group) else None
        if below is not None and own is not None and below > own:
            continue  # 1. 2. stand below （一）
        part = list(group[start:following])
        if _says(group[start].text):
            yield from ((cell, part) for cell in _split(part))


def _split(part: Sequence[Line]) -> Iterator[Cell]:
    """The item with all its paragraphs; 一是…。二是…。 in one paragraph are several."""
    paragraph, found = part[0].paragraph, numbering(part[0].text)
    ends = [match.start() for match in NEXT.finditer(paragraph.text)] if found and found.style == "is" else []
    if ends and len(part) == 1:
        yield from (paragraph.cell(*span) for span in pairwise([0, *ends, len(paragraph.text)]))
        return
    text = "\n".join(line.text.strip() for line in part)
    yield Cell(text, paragraph.cell().at)


def _says(text: str) -> bool:
    return len(text.strip()) >= SHORTEST and not text.strip().endswith(LEADS)
