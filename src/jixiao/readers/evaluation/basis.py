"""What a project and its evaluation rest on: titles of texts and numbers of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.layouts.evaluation import phrases
from jixiao.model.cell import Cell
from jixiao.readers.evaluation.blocks import Paragraph
from jixiao.readers.evaluation.lines import Line

SECTIONS = frozenset({"overview", "background", "content", "funds", "basis"})
TITLE = re.compile(r"《[^《》]{2,80}(?:《[^《》]{1,60}》[^《》]{0,40})?》")
BEHIND = re.compile(r"\s*[（(][^（()）]{2,40}号[^（()）]{0,10}[)）]")
YEAR = r"[〔\[［（(【]\s?(?:19|20)\d\d\s?[〕\]］)）】]"
NUMBER = re.compile(rf"[\u4e00-\u9fff]{{1,16}}\s?{YEAR}\s?第?\d{{1,5}}\s?号(?:文件|文)?")


def basis(lines: Sequence[Line]) -> Iterator[tuple[Cell, Line]]:
    """Every text that the report names where it describes the project, once, in printed order."""
    seen: set[str] = set()
    for line in lines:
        if line.section not in SECTIONS or line.heading is not None:
            continue
        for cell in _named(line.paragraph):
            if cell.text is not None and cell.text not in seen:
                seen.add(cell.text)
                yield cell, line


def _named(paragraph: Paragraph) -> list[Cell]:
    text = paragraph.text
    spans: list[tuple[int, int]] = []
    for match in TITLE.finditer(text):
        behind = BEHIND.match(text, match.end())
        spans.append((match.start(), behind.end() if behind else match.end()))
    for match in NUMBER.finditer(text):
        start = match.start() + _lead(match[0])
        if not any(first < match.end() and start < last for first, last in spans):
            spans.append((start, match.end()))
    return [paragraph.cell(*span) for span in sorted(spans)]


def _lead(words: str) -> int:
    """How much of the words before a number leads up to it: 根据某财发〔2020〕3号."""
    head = max((words.find(mark) for mark in "〔[［（(【"), default=0)
    ends = [words.rfind(lead, 0, head) + len(lead) for lead in phrases().basis["lead"] if lead in words[:head]]
    cut = max(ends, default=0)
    return cut if cut < head - 1 else 0
