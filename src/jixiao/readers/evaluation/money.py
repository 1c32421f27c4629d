"""Amounts of the project's money in the sentences of a report, each with what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from jixiao.layouts.evaluation import phrases
from jixiao.model.cell import Cell
from jixiao.model.report import FundItem
from jixiao.readers.evaluation.blocks import Paragraph
from jixiao.readers.evaluation.lines import Line
from jixiao.readers.evaluation.numbering import numbering
from jixiao.readers.evaluation.outline import TRAIL

AMOUNT = re.compile(r"(?<![\d.,，])\d[\d,，]{0,20}(?:\.\d{1,6})?\s*(?:万亿|百万|千万|[百千万亿])?元")
CLAUSE = re.compile(r"[。；;，,！？\n]|(?<=\d)、")
FUNDS, NEAR = "funds", frozenset({"overview", "content", "background"})
LONGEST = 60  # characters of an item


def funds(lines: Sequence[Line], project: str | None) -> Iterator[tuple[FundItem, Line]]:
    """Every amount told where the report describes the project and its money."""
    for line in lines:
        if line.section != FUNDS and line.section not in NEAR:
            continue
        if line.heading is None:
            section = _section(line) if line.section == FUNDS or line.under else None
            for item, amount in _amounts(line.paragraph, project, strict=line.section != FUNDS):
                yield FundItem(item, amount, section), line


def _section(line: Line) -> Cell | None:
    if line.under is None:
        return None
    paragraph, found = line.under.paragraph, line.under.number
    end = len(paragraph.text.rstrip(TRAIL))
    return paragraph.cell(found.end if found else 0, end)


def _amounts(paragraph: Paragraph, project: str | None, *, strict: bool) -> Iterator[tuple[Cell, Cell]]:
    text, behind = paragraph.text, 0
    found = numbering(text)
    behind = found.end if found else 0
    for match in AMOUNT.finditer(text):
        start, end = _item(text, behind, match.start(), project)
        behind = match.end()
        if text.startswith(_skipped(), match.end()) or start >= end or text.startswith(_changes(), start):
            continue
        if not strict or any(word in text[start:end] for word in phrases().funds["needed"]):
            yield paragraph.cell(start, end), paragraph.cell(match.start(), match.end())


def _item(text: str, start: int, end: int, project: str | None) -> tuple[int, int]:
    """Where the words stand that say what an amount is: behind the last comma, without links and the project's name."""
    end = start + len(_untailed(text[start:end]))
    cuts = [match.end() for match in CLAUSE.finditer(text, start, end)]
    begin = max(cuts[-1] if cuts else start, end - LONGEST)
    begin += len(text[begin:end]) - len(text[begin:end].lstrip(" 　：:、）)"))
    if project and text.startswith(project, begin) and begin + len(project) < end:
        begin += len(project)
        known = [item for item in phrases().funds["items"] if text[begin:end].endswith(item)]
        begin = end - max(map(len, known)) if known else begin
    for lead in phrases().funds["lead"]:
        if text.startswith(lead, begin) and begin + len(lead) < end:
            return begin + len(lead), end
    return begin, end


def _untailed(part: str) -> str:
    while (shorter := part.rstrip()) and (tail := next((t for t in _tails() if shorter.endswith(t)), None)):
        part = shorter[: -len(tail)]
    return part.rstrip()


@cache
def _tails() -> tuple[str, ...]:
    return tuple(sorted(phrases().funds["tail"], key=len, reverse=True))


@cache
def _changes() -> tuple[str, ...]:
    return phrases().funds["changes"]


@cache
def _skipped() -> tuple[str, ...]:
    return phrases().funds["skip"]
