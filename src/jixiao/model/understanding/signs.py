"""Comparison signs and words, before and behind a number, and the words that make a number approximate."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from jixiao.model.understanding.plain import plain
from jixiao.model.value import Comparison

_DATA = tomllib.loads((Path(__file__).parent / "signs.toml").read_text(encoding="utf-8"))
_FILLERS = "人民币|达到|(?<!直)达|(?<!行)为|是|在|:|介于|(?<!公)共计?|合计|总计"
# 不超过年初预算3000万元: the noun between the sign and the number changes nothing.
_BUDGET = "(?:(?:年初|年度|全年|项目)?预算(?:数|金额|总额|控制数|批复数)?)"
_SILENT = r"人民币|之间|\(含\)|整(?![改治理合修顿])"


def _signs(names: Mapping[Comparison, list[str]]) -> dict[str, Comparison]:
    return {name: sign for sign, spellings in names.items() for name in spellings}


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_BEFORE_OF, _BEHIND_OF = _signs(_DATA["before"]), _signs(_DATA["behind"])
_ABOUT = {side: _any(names) for side, names in _DATA["approximate"].items()}
GLYPH = r"[≥≤><=》《]{1,2}"
_HEAD = re.compile(
    rf"(?:(?:(?P<sign>{_any(_BEFORE_OF)}){_BUDGET}?)|(?P<about>{_ABOUT['before']})|(?P<control>控制在)|{_FILLERS})$"
)
_TAIL = re.compile(
    rf"(?P<sign>{_any(_BEHIND_OF)})(?![容部涵控外设])|(?P<about>{_ABOUT['behind']})(?![样种元数次])"
    rf"|{_SILENT}"
)
_STRAY = re.compile(
    r"[≥≤><=≠±]|[大小高低多少]于|不[超低高少多大小]|不得|以上|以[内下]|至[少多]|最[少多高低]|超过|不足|左右|未[达满]|控制在|之间"
)
_CELL = re.compile(r"[(\[]?(.*?)[)\]]?")


class Bound(Struct, frozen=True):
    """What stands before or behind a number: its word, its comparison and whether it is approximate."""

    word: str = ""
    comparison: Comparison | None = None
    approximate: bool = False
    controlled: bool = False  # 控制在: at most, unless the words behind the number say otherwise


@lru_cache(maxsize=1024)
def comparison_of(text: str | None) -> Comparison | None:
    """The comparison in a cell of its own (指标性质, 指标方向): ≧, ═, 大于等于; None for 正向, 反向, 定性."""
    name = plain(text or "")
    found = _CELL.fullmatch(name)
    return _BEFORE_OF.get(found[1] if found else name) or _BEHIND_OF.get(name)


def before(text: str) -> Bound | None:
    """What is said before a number; None when signs contradict each other or stand apart from it."""
    comparison: Comparison | None = None
    approximate = controlled = False
    while text and (found := _HEAD.search(text)):
        sign = _BEFORE_OF.get(found["sign"] or "")
        if comparison and sign and comparison != sign:
            return None
        comparison, approximate = comparison or sign, approximate or bool(found["about"])
        controlled = controlled or bool(found["control"])
        text = text[: found.start()]
    return None if _STRAY.search(text) else Bound(text, comparison, approximate, controlled)


def behind(text: str) -> Bound | None:
    """What is said behind a number and its unit; None when a comparison stands apart from them."""
    comparison: Comparison | None = None
    approximate = False
    while text and (found := _TAIL.match(text)):
        comparison = comparison or _BEHIND_OF.get(found["sign"] or "")
        approximate = approximate or bool(found["about"])
        text = text[found.end() :]
    return None if _STRAY.search(text) else Bound(text, comparison, approximate)


def joined(front: Bound, back: Bound) -> tuple[Comparison | None, bool]:
    """One comparison of two, the front one first, and whether they agree: ≥95%以上 does, ≤95%以上 does not."""
    if front.comparison is None or back.comparison is None:
        weak: Comparison | None = "<=" if front.controlled else None
        return front.comparison or back.comparison or weak, True
    return front.comparison, front.comparison[0] == back.comparison[0]
