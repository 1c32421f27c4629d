"""Titles of forms and the year under them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from jixiao.layouts import key, vocabulary
from jixiao.model.form import Kind

YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年(?!\s*\d{1,2}\s*月)")
YEAR_LINE = re.compile(r"^[(（\[【]?\s*((?:19|20)\d{2})\s*(?:年|年度)\s*[)）\]】]?$")
YEAR_NOTE = re.compile(r"\s*[(（\[【]?\s*(?:19|20)\d{2}\s*年度?\s*[)）\]】]?\s*$")
CHINESE_YEAR = re.compile(r"[一二][〇○Ｏ零九][〇○Ｏ零一二三四五六七八九]{2}(?=年)")
FIGURES = str.maketrans("〇○Ｏ零一二三四五六七八九", "0000123456789")
NUMBERING = re.compile(r"^(?:附件|附表|附|表)\s*\d*[-—\d]*[:：、.\s]*|^[一二三四五六七八九十]+、|^\d+[.、]\s*")
SENTENCE = re.compile(r"[。；;，,！]")


class Title(NamedTuple):
    """A title as printed without the year in brackets, the kind of form it announces, and the year."""

    text: str
    kind: Kind
    year: int | None


@lru_cache(maxsize=16384)
def title_of(text: str) -> Title | None:
    """The title printed in a line or cell, or None."""
    if len(text) > 80 or SENTENCE.search(text):
        return None
    bare = _with_arabic_years(text.strip())
    folded = key(bare)
    best: tuple[int, str] | None = None
    for wording, kind in vocabulary().contexts["title"].items():
        position = folded.rfind(wording)
        if position >= 0 and _only_notes(folded[position + len(wording) :]):
            best = max(best or (0, ""), (len(wording), kind))
    if best is None:
        return None
    return Title(NUMBERING.sub("", YEAR_NOTE.sub("", bare)).strip(), best[1], year_of(bare))  # type: ignore[arg-type]


def _with_arabic_years(text: str) -> str:
    """二〇二三年 → 2023年."""
    return CHINESE_YEAR.sub(lambda match: match[0].translate(FIGURES), text)


def is_title(text: str) -> bool:
    """Whether the text announces a form."""
    return title_of(text) is not None


def is_year(text: str) -> bool:
    """Whether the text is nothing but a year, `（2023 年度）`."""
    return YEAR_LINE.match(_with_arabic_years(text.strip())) is not None


def year_of(text: str) -> int | None:
    """The year that a text names, `2022年度…` → 2022; None when there is none or more than one."""
    years = {int(year) for year in YEAR.findall(_with_arabic_years(text))}
    return years.pop() if len(years) == 1 else None


def _only_notes(rest: str) -> bool:
    return not rest or (rest[0] in "(（[【" and rest[-1] in ")）]】")
