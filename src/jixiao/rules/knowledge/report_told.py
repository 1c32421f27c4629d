"""What a report tells as problems and recommendations, and what they are about."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from jixiao.model import Cell
from jixiao.model.report import EvaluationReport
from jixiao.rules.knowledge.wordlists import any_of, parts_of, words_of
from jixiao.rules.knowledge.words import any_of as pattern_of
from jixiao.rules.knowledge.words import folded, says_nothing

_NUMBER = re.compile(r"^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.:]|[一二三四五六七八九十]是)+")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


def tells(cell: Cell) -> bool:
    """Whether the cell tells anything; not 无, 未发现问题."""
    bare = _NUMBER.sub("", folded(cell)).rstrip("。;.,")
    return bool(bare) and bare not in parts_of("report_nothing_found") and not says_nothing(Cell(bare))


def has_heading(report: EvaluationReport, name: str) -> bool:
    """Whether a heading of the outline has a word of this list."""
    words = pattern_of(words_of(name))
    return any(words.search(folded(section.heading)) for section in report.sections)


def matter(cell: Cell) -> frozenset[str]:
    """The pairs of signs that are left of a sentence without what every report says."""
    return _matter(folded(cell))


@lru_cache(maxsize=1024)
def _matter(text: str) -> frozenset[str]:
    runs = _HAN.findall(_stock().sub("—", text))
    return frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1))


@cache
def _stock() -> re.Pattern[str]:
    return re.compile(any_of("report_stock_words"))
