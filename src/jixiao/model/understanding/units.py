"""Units of measure: the names known, the factors before them, and the spellings of one and the same unit."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from jixiao.model.understanding.numbers import SCALE, scale

_DATA = tomllib.loads((Path(__file__).parent / "units.toml").read_text(encoding="utf-8"))
_NOT_BEFORE: dict[str, str] = _DATA["not_before"]
_SAME: dict[str, str] = _DATA["same"]
_NO_UNIT = frozenset(_DATA["none"]["words"])


def _pattern(name: str) -> str:
    after = _NOT_BEFORE.get(name)
    letters = "(?![A-Za-z])" if name[-1].isascii() and name[-1].isalpha() else ""
    return re.escape(name) + (f"(?![{after}])" if after else "") + letters


NAME = "(?:" + "|".join(_pattern(name) for name in sorted(_DATA["names"], key=len, reverse=True)) + ")"
_PER = rf"(?:/\(?(?:[百千万]?{NAME}|[一-鿿]{{1,4}}(?=\W|$))(?:[./·*]{NAME})*\)?)"
_WITH_GE = "|".join(_DATA["with_ge"])
# 亩次, 株次: any unit may be counted by the time (3万亩次), but 3项次要任务 and 5年次 are no such counts.
_TIMES = "(?:(?<![年月日天周次])次(?![性要序日年月第级品生数]))?"
UNIT = rf"(?:%+|(?:个(?={_WITH_GE}))?{NAME}{_TIMES}(?:\({NAME}\))?{_PER}*)"
# What a unit may look like where brackets or a cell of its own say that it is one.
_STATED = re.compile(r"(?:[^0-9<>=≥≤，;、]|m[23]){1,12}")
_SCALED = re.compile(rf"({SCALE})(?=[^\s年])(.+)")


@lru_cache(maxsize=4096)
def unit_of(text: str) -> tuple[Decimal, str | None]:
    """The factor and the unit printed in `text`: 万元 → 10000 元, (%) → 1 %, 万元/家 → 10000 元/家, 无 → 1, None."""
    text = text.strip()
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    text = _SAME.get(text, text).replace("(人民币)", "").removeprefix("人民币").removesuffix("人民币")
    if not text or text in _NO_UNIT or _STATED.fullmatch(text) is None:
        return Decimal(1), None
    found = _SCALED.fullmatch(text)
    factor, name = (scale(found[1]), found[2]) if found else (Decimal(1), text)
    if name.startswith("%"):
        name = "%" if set(name) == {"%"} else name
    return factor, name.removeprefix("个") if name[1:] in _DATA["with_ge"] else name
