"""The units whose accounts are in those of the department (部门决算单位构成)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.layouts.vocabulary import vocabulary
from jixiao.model.cell import Cell
from jixiao.readers.accounts.narrative.line import Line

LONGEST = 60
_PART = re.compile(r"(?:(?!以及|(?<=以)及)[^，。；;:：、]){3,60}")
_NUMBER = re.compile(r"(?:\(?\d{1,3}\)|\d{1,3}[.、]?|[①-⑳]|[一二三四五六七八九十]{1,3}[、.])")
UNITS = re.compile(r"编制范围|编报范围|汇总范围|决算单位|预算单位")  # a sentence that names them in another chapter
_OTHER = re.compile(r"内设(?:机构|科室|处室)")  # a sentence that names no units
_SENTENCE = re.compile(r"纳入|包括|范围|如下|单位构成|预算单位|决算单位")


def units_in(line: Line, begin: int = 0) -> Iterator[Cell]:
    """The names in a line: `2.晨江市图书馆`, `包括：晨江市文化局本级、晨江市图书馆`."""
    for part in _PART.finditer(line.plain, begin):
        number = _NUMBER.match(part[0])
        start = part.start() + (number.end() if number else 0)
        name = line.plain[start : part.end()]
        sentence = line.plain[line.plain.rfind("。", 0, part.start()) + 1 : part.start()]
        if _OTHER.search(sentence):
            continue
        if 3 <= len(name) <= LONGEST and not _SENTENCE.search(name) and _is_body(name):
            yield line.cell(start, part.end())


def _is_body(name: str) -> bool:
    """Whether it ends as names of public bodies do, 本级 and brackets aside."""
    bare = re.sub(r"\([^()]*\)$", "", name)
    return bare.endswith(("本级", "机关", *vocabulary().bodies))
