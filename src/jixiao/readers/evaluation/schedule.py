"""The steps of an evaluation with their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.model.report import Event
from jixiao.readers.evaluation.blocks import Paragraph
from jixiao.readers.evaluation.lines import Line
from jixiao.readers.evaluation.numbering import numbering

SECTIONS = frozenset({"process", "work"})
DAY = r"(?:(?:19|20)\d\d\s?年\s?)?\d{1,2}\s?月(?:\s?\d{1,2}\s?日|[上中下]旬|初|底|末|份)?"
LAST = rf"(?:{DAY}|\d{{1,2}}\s?日)"
# Ordinary dates inside a step (截至2020年12月31日) stand behind words, not behind a comma.
SPAN = rf"{DAY}(?:\s?(?:至|到|—|–|-|－|~|～|―){{1,2}}\s?{LAST})?前?"
DATE = re.compile(rf"(?:^|(?<=[。；;，,：:])|(?<=阶段)|(?<=于))[\s（(]{{0,4}}(?:于|自|从)?({SPAN})")
# 前期准备（6月1日至15日）：制定方案
NOTED = re.compile(rf"[^。；;，,：:（(]{{2,16}}[（(]\s*({SPAN})\s*[)）]\s*(?=[。：:])")
LEAD = "，,：:、；; 　）)"
TRAIL = "，,；;、 　"
FEWEST = 2  # characters of a step


def schedule(lines: Sequence[Line]) -> Iterator[tuple[Event, Line]]:
    """Every dated step told where the report describes the work of the evaluation."""
    for line in lines:
        if line.section in SECTIONS and line.heading is None:
            for event in _events(line.paragraph):
                yield event, line


def _events(paragraph: Paragraph) -> Iterator[Event]:
    text = paragraph.text
    found = numbering(text)
    begin = found.end if found else len(text) - len(text.lstrip())
    noted = NOTED.match(text[begin:])
    dates = [noted.span(1)] if noted else [match.span(1) for match in DATE.finditer(text[begin:])]
    dates = [(start + begin, end + begin) for start, end in dates]
    ends = [start for start, _ in dates[1:]] + [len(text)]
    for (start, end), behind in zip(dates, ends, strict=False):
        words = text[end:behind].rstrip(TRAIL + "（(")
        first = end + len(words) - len(words.lstrip(LEAD))
        if end + len(words) - first >= FEWEST:
            yield Event(paragraph.cell(start, end), paragraph.cell(first, end + len(words)))
