"""How well a printed text fits a column: the kinds of the cells decide where a slid cell belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

from rapidfuzz.distance import OSA

from jixiao.layouts import BLOCKS, key, vocabulary
from jixiao.model.cell import plain_number
from jixiao.model.form import AMOUNTS

IMPOSSIBLE = 20.0
UNLIKELY = 6.0
ODD = 3.0
NEGATIVE = 0.9  # a score below nothing is wrong and yet a score where it stands; SCO101 says so
POINTS = 200  # no form gives more
DASH = re.compile(r"^[-—–－─/／×]+$")
GLYPHS = "≥≧≤≦><=＞＜＝═﹦﹥﹤⩾⩽"
SIGN = re.compile(rf"^(?:[{GLYPHS}]+|[正反逆负]向(?:指标)?|定[性量](?:指标)?|定量[（(].*[)）])$")
DIRECTION = re.compile(rf"^(?:[大小]于(?:等于)?|等于|不[低高少多]于|不超过|[高低]于|[{GLYPHS}]+|[正反]向)$")
STARTS_WITH_SIGN = re.compile(rf"^\s*[{GLYPHS}《》]")
DIGIT = re.compile(r"\d")
RATE = re.compile(r"^\d+(?:\.\d+)?\s*%{0,2}$")
TICK = re.compile(r"^[√✓✔☑■●√是]$")
LIKELIHOOD = re.compile("能|可能|确定|[高中低]")
NOT_APPLICABLE = frozenset({"不适用", "不涉及", "无", "不涉及此项内容"})

MONEY = frozenset({*AMOUNTS, "funds.total"})
FIGURES = frozenset({"weight", "score", "coefficient", "deduction"})
VALUES = frozenset({"target", "adjusted_target", "actual", "mid_year_actual", "full_year_forecast"})


@lru_cache(maxsize=65536)
def fit(role: str, text: str) -> float:
    """0 when the text is what this column holds, up to IMPOSSIBLE when it cannot be."""
    if role in FIGURES:
        return _figure(text)
    if role in MONEY:
        return _amount(text)
    if role in VALUES:
        return _value(text)
    if ":" in role:
        return _part(role, text)
    test = _TESTS.get(role)
    return test(text) if test else 0.5


def is_tick(text: str) -> bool:
    """Whether the text is a tick in a box."""
    return TICK.match(text.strip()) is not None


def _part(role: str, text: str) -> float:
    """A part of a head holds a tick or nothing; the parts of 偏差原因 may hold words."""
    if is_tick(text) or _blank(text):
        return 0.0
    return ODD if role.startswith("likelihood") else _deviation(text)


def _figure(text: str) -> float:
    number = plain_number(text)
    if number is not None:
        if abs(number) > POINTS or text.rstrip().endswith(("%", "元")):
            return UNLIKELY
        return NEGATIVE if number < 0 else 0.0
    return 0.0 if DASH.match(text) else (0.5 if text in NOT_APPLICABLE else IMPOSSIBLE)


def _amount(text: str) -> float:
    if plain_number(text) is not None:
        return ODD if text.rstrip().endswith("%") else 0.0
    if DASH.match(text) or text in NOT_APPLICABLE:
        return 1.2  # a dash says "no points" more often than "no money"
    return 2.0 if DIGIT.search(text[:12]) else IMPOSSIBLE


def _value(text: str) -> float:
    if is_level1(text) or (is_level2(text) and text.endswith("指标")):
        return UNLIKELY + 4
    return 0.0 if len(text) <= 120 else 1.0


def _rate(text: str) -> float:
    folded = normalize("NFKC", text)
    return 0.0 if RATE.match(folded) or DASH.match(text) else IMPOSSIBLE


def _block(text: str) -> float:
    return 0.0 if vocabulary().knows(text, *BLOCKS) else IMPOSSIBLE


def _level1(text: str) -> float:
    if is_level1(text):
        return 0.5 if is_level2(text) else 0.0
    if is_level2(text) or plain_number(text) is not None or STARTS_WITH_SIGN.match(text):
        return IMPOSSIBLE
    return 2.0 if text.endswith("指标") and len(text) < 16 else 10.0


def _level2(text: str) -> float:
    if is_level2(text):
        return 0.0
    if is_level1(text) or plain_number(text) is not None or STARTS_WITH_SIGN.match(text):
        return IMPOSSIBLE
    if DASH.match(text) or text in NOT_APPLICABLE:
        return 4.0
    return ODD if len(text) <= 10 or key(text).endswith("指标") else UNLIKELY


def _level3(text: str) -> float:
    if is_level1(text) and text.endswith("指标"):
        return UNLIKELY + 2
    if is_level2(text):
        return ODD
    if plain_number(text) is not None:
        return 8.0
    return 5.0 if STARTS_WITH_SIGN.match(text) else 0.0


def _deviation(text: str) -> float:
    if plain_number(text) is not None:
        return UNLIKELY
    return ODD if STARTS_WITH_SIGN.match(text) else 0.0


def _likelihood(text: str) -> float:
    return 0.0 if LIKELIHOOD.search(text) or _blank(text) else 4.0


def _blank(text: str) -> bool:
    return text in NOT_APPLICABLE or DASH.match(text) is not None


def _nature(text: str) -> float:
    return 0.0 if _blank(text) or SIGN.match(text.strip()) or DIRECTION.match(text.strip()) else 10.0


def _direction(text: str) -> float:
    return 0.0 if _blank(text) or DIRECTION.match(text.strip()) or SIGN.match(text.strip()) else 10.0


def _unit(text: str) -> float:
    if plain_number(text) is not None and text not in ("%", "万元", "元", "万", "分"):
        return 10.0
    return 0.0 if len(text) <= 6 else UNLIKELY


def _fund_label(text: str) -> float:
    if vocabulary().find("fund_lines", text):
        return 0.0
    return IMPOSSIBLE if plain_number(text) is not None or DASH.match(text) else ODD


_TESTS = {
    "block": _block, "level1": _level1, "level2": _level2, "level3": _level3, "deviation": _deviation,
    "nature": _nature, "direction": _direction, "unit": _unit, "label": _fund_label, "execution_rate": _rate,
    "note": _deviation, "reason": _deviation,
    "likelihood": _likelihood,
}  # fmt: skip


@lru_cache(maxsize=16384)
def is_level1(text: str) -> bool:
    """Whether the text is a first-level label, misprints of one character included (满度度指标)."""
    if vocabulary().find("level1", text):
        return True
    return _misprinted(text, vocabulary().contexts["level1"])


@lru_cache(maxsize=16384)
def is_level2(text: str) -> bool:
    """Whether the text is a second-level label, clipped (服务对象满) and misprinted ones included."""
    words = vocabulary()
    if words.find("level2", text):
        return True
    folded = key(text)
    if len(folded) >= 3 and any(word.startswith(folded) for word in words.contexts["level2"]):
        return True
    return _misprinted(text, words.contexts["level2"])


def _misprinted(text: str, wordings: Iterable[str]) -> bool:
    folded = key(text)
    if not 5 <= len(folded) <= 12 or not folded.endswith("指标"):
        return False
    return any(
        len(word) >= 5 and word.endswith("指标") and OSA.distance(folded, word, score_cutoff=1) <= 1
        for word in wordings
    )
