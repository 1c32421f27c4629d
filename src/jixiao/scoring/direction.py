"""Which way an indicator points: by the signs printed or, where there are none, by the row's own words.

The words stand in directions.toml. What they do not make certain stays open
(docs/decisions/0008-unsigned-targets.md).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Literal
from unicodedata import normalize

from msgspec import Struct

from jixiao.model import Cell, Indicator, text
from jixiao.model.value import Comparison
from jixiao.scoring.inputs import Refusal

Side = Literal["more", "less", "equal"]

_DATA = tomllib.loads((Path(__file__).parent / "directions.toml").read_text(encoding="utf-8"))
NATURES: dict[str, Comparison] = {
    "正向": ">=", "正向指标": ">=", "反向": "<=", "反向指标": "<=", "逆向": "<=", "逆向指标": "<=",
}  # fmt: skip
_GLYPHS: dict[str, Comparison] = {
    ">": ">", "≥": ">=", "≧": ">=", ">=": ">=", "<": "<", "≤": "<=", "≦": "<=", "<=": "<=",
    "=": "=", "═": "=", "﹦": "=",
    "大于": ">", "大于等于": ">=", "不小于": ">=", "等于": "=", "小于": "<", "小于等于": "<=", "不大于": "<=",
}  # fmt: skip
SIGNS: dict[str, Comparison] = _GLYPHS | NATURES
CONTRADICTION = Refusal(
    "比较符号与指标性质、指标方向不一致",
    "the sign contradicts the nature or direction of the indicator",
    code="sign_contradiction",
)
_TIME_UNITS = {
    "hour", "day", "workday", "week", "month", "year", "分钟", "秒", "时", "季度", "学期", "学年", "日", "月",
}  # fmt: skip
_ENOUGH = tuple(word for name in ("harm", "limit", "time", "cost") for word in _DATA["against"][name])
_FORBIDDEN_BY_NAME = tuple(word for name in ("harm", "limit") for word in _DATA["against"][name])


class Inference(Struct, frozen=True):
    """A sign that is not printed, and the words that make it certain."""

    comparison: Comparison
    why: str
    why_en: str


def printed_sign(row: Indicator, own: Comparison | None) -> Comparison | None | Refusal:
    """The sign with the target (`own`) or in the columns 指标性质 and 指标方向; all that are printed must agree.

    = says nothing of a direction and agrees with 正向 and 反向; with 反向 less is as good.
    """
    columns = [_folded(cell) for cell in (row.nature, row.direction)]
    signs = [own] if own else []
    signs += [_GLYPHS[name] for name in columns if name in _GLYPHS]
    natures = [NATURES[name] for name in columns if name in NATURES]
    if len({side(sign) for sign in signs}) > 1 or len(set(natures)) > 1:
        return CONTRADICTION
    if not signs or not natures:
        return signs[0] if signs else natures[0] if natures else None
    if signs[0] == "=":
        return "<=" if natures[0] == "<=" else "="
    return signs[0] if side(signs[0]) == side(natures[0]) else CONTRADICTION


def side(sign: Comparison) -> Side:
    """Whether more, less or exactly the target is asked for."""
    return "more" if sign[0] == ">" else "less" if sign[0] == "<" else "equal"


def inferred_sign(row: Indicator, target: Decimal, unit: str | None, words: Iterable[str | None]) -> Inference | None:
    """The sign that the row's own words make certain; `words` stand beside the numbers."""
    levels, name = _folded(row.level1) + _folded(row.level2), _folded(row.level3)
    beside = "，".join(word for word in words if word)
    near = f"{name}，{beside}"
    if _first(_DATA["cost"]["levels"], levels) or unit in _TIME_UNITS:
        return None
    if target == 0:
        return _nothing(near)
    if target < 0 or "元" in (unit or ""):
        return None
    measure = _first(_DATA["good"]["measures"], near + levels)
    if measure and not _first(_FORBIDDEN_BY_NAME, near):
        return Inference(">=", f"“{measure}”越高越好", "its words name a good measure: the higher the better")
    if (state := _judged(unit, beside)) is not None:
        return Inference(">=", f"“{state}”越多越好", "a good word stands beside the percentage: the more the better")
    if _first(_ENOUGH, near):
        return None
    if _first(_DATA["quantity"]["levels"], levels):
        return Inference(">=", "数量指标，名称中没有相反的用语", "a quantity, and no word of its name says otherwise")
    good = _DATA["good"]
    word = _first([*good["states"], *good["rises"]] if unit == "%" else good["counts"], near)
    return Inference(">=", f"“{word}”越多越好", "its words name something good: the more the better") if word else None


def _judged(unit: str | None, beside: str) -> str | None:
    """90%有效: the word beside a percentage says itself what is good."""
    if unit != "%" or _first(_FORBIDDEN_BY_NAME, beside):
        return None
    return _first(_DATA["good"]["states"], beside)


def _nothing(near: str) -> Inference | None:
    """零: a target of 0 of something harmful is missed by every one of it."""
    harm = _first(_DATA["nothing"]["words"], near)
    if harm is None or _first(_DATA["nothing"]["except"], near):
        return None
    return Inference("=", f"“{harm}”的指标值为 0", "a target of 0 of something harmful")


def _first(words: Iterable[str], text: str) -> str | None:
    return next((word for word in words if word in text), None)


def _folded(cell: Cell | None) -> str:
    """The text of a label or sign without blanks, full-width signs made half-width."""
    return "".join(normalize("NFKC", text(cell) or "").split())
