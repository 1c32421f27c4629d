"""What a report tells about its survey: questionnaires, who was asked, the answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from jixiao.layouts.evaluation import phrases
from jixiao.model.cell import Cell
from jixiao.model.report import Survey
from jixiao.readers.evaluation.blocks import Paragraph
from jixiao.readers.evaluation.lines import Line

COUNT = r"[^\d。；;，,%％效]{0,6}?(\d[\d,]{0,9}\s*[份张个]?)(?![\d.%％])"
SHARE = r"(?:的)?(?:受访者|人数|群众|比例|占比|比率|率|问卷)?\s*(?:共|的)?\s*(?:占比|比例)?(?:达到了|达到|达|为|是|占|有|：|:)?\s*(?:比)?\s*(\d{1,3}(?:\.\d{1,4})?\s*[%％])"  # noqa: E501
SENTENCE = re.compile(r"[^。；;！？\n]*[。；;！？]?")
CLAUSE = re.compile(r"[^。；;，,！？\n]+")
RATES = ("return_rate", "valid_rate")
COUNTS = ("questionnaires", "returned", "valid")


def survey(lines: Sequence[Line]) -> tuple[Survey | None, list[Line]]:
    """The survey with the lines that tell of it; None where nobody was asked."""
    found: dict[str, Cell] = {}
    told: list[Line] = []
    for line in lines:
        if line.heading is None and any(word in line.text for word in phrases().survey.context):
            new = {name: cell for name, cell in _facts(line.paragraph).items() if name not in found}
            if new.keys() - {"stated_aim"} or (found and new):
                found |= new
                told.append(line)
    known: dict[str, Any] = found
    return (Survey(**known), told) if found.keys() - {"stated_aim", "respondents"} else (None, [])


def _facts(paragraph: Paragraph) -> dict[str, Cell]:
    made = _shares(paragraph)
    for name in COUNTS:
        if match := _counts(name).search(paragraph.text):
            made[name] = paragraph.cell(*match.span(1))
    for name in RATES:
        if match := _rate(name).search(paragraph.text):
            made[name] = paragraph.cell(*match.span(1))
    if match := _respondents().search(paragraph.text):
        made["respondents"] = paragraph.cell(*match.span(1))
    if "questionnaires" in made or made:
        made |= _aim(paragraph)
    return made


def _shares(paragraph: Paragraph) -> dict[str, Cell]:
    made: dict[str, Cell] = {}
    first = None
    kinds = _kinds()
    for match in _share().finditer(paragraph.text):
        name = kinds[match[1]]
        if name not in made:
            made[name] = paragraph.cell(*match.span(2))
        first = match.start() if first is None else first
    if first is not None:
        made["result"] = paragraph.cell(*_sentence(paragraph.text, first))
    return made


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence stands that holds a character; one that announces the result goes before."""
    spans = [match.span() for match in SENTENCE.finditer(text) if match[0]]
    announced = [span for span in spans if any(word in text[slice(*span)] for word in phrases().survey.result)]
    return next((span for span in announced if span[0] <= at < span[1]),
                next((span for span in spans if span[0] <= at < span[1]), (0, len(text))))


def _aim(paragraph: Paragraph) -> dict[str, Cell]:
    words = phrases().survey
    for match in CLAUSE.finditer(paragraph.text):
        clause = match[0].strip()
        if clause.startswith(words.aim_start) and clause.endswith(words.aim):
            return {"stated_aim": paragraph.cell(*match.span())}
    return {}


@cache
def _counts(name: str) -> re.Pattern[str]:
    return re.compile(f"(?:{_either(getattr(phrases().survey, name))}){COUNT}")


@cache
def _rate(name: str) -> re.Pattern[str]:
    return re.compile(f"(?:{_either(getattr(phrases().survey, name))}){SHARE}")


@cache
def _respondents() -> re.Pattern[str]:
    return re.compile(f"(?:{_either(phrases().survey.respondents)})([^。；;，,！？\n]{{2,60}})")


@cache
def _share() -> re.Pattern[str]:
    return re.compile(f"({_either(_kinds())}){SHARE}")


@cache
def _kinds() -> dict[str, str]:
    """Every wording of an answer and what it is."""
    return {word: name for name, words in phrases().survey.shares.items() for word in words}


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
