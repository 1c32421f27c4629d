"""The sign of a target that prints none, where the row's own words make it certain.

The words stand in directions.toml. What they do not make certain stays open
(docs/decisions/0008-unsigned-targets.md).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from msgspec import Struct

from jixiao.model import Indicator
from jixiao.model.value import Comparison
from jixiao.scoring.inputs import folded
from jixiao.scoring.satisfied import of_satisfaction

_DATA = tomllib.loads((Path(__file__).parent / "directions.toml").read_text(encoding="utf-8"))
_AGAINST, _GOOD, _HARM, _WAIT, _SPENT = (_DATA[name] for name in ("against", "good", "harm", "wait", "cost"))
_DONE = _DATA["done"]
_TIME_UNITS = {
    "hour", "day", "workday", "week", "month", "year", "分钟", "秒", "时", "季度", "学期", "学年", "日", "月",
}  # fmt: skip
HALF = Decimal(50)  # per cent; 投诉率 100% cannot mean the harm: nobody plans it for the greater part


def _any(*lists: Iterable[str]) -> str:
    """Any of the words, the longest first."""
    return "|".join(map(re.escape, sorted((word for words in lists for word in words), key=len, reverse=True)))


def _words(*lists: Iterable[str]) -> re.Pattern[str]:
    return re.compile(_any(*lists))


_CHANGE = (_AGAINST["change"], _AGAINST["denial"])
_LIMIT = (_AGAINST["limit"], *_CHANGE)
_ENOUGH = _words(_AGAINST["harm"], _AGAINST["cost"], _AGAINST["time"], *_LIMIT)
_FORBIDDEN_BY_NAME = _words(_AGAINST["harm"], *_LIMIT)
_NOT_COUNTED = re.compile(  # 防溺水, 反诈骗: what is done about it
    f"(?<![防反抗])(?:{_any(*(_AGAINST[name] for name in ('trouble', 'use', 'staff', 'office')))})"
)
_SOLVED = re.compile("解决[^，]*?问题")
_MEASURE, _STATE = _words(_GOOD["measures"]), _words(_GOOD["states"])
_STATE_OR_RISE = _words(_GOOD["states"], _GOOD["rises"])
_USE, _USED = _words(_GOOD["uses"]), _words(_GOOD["things"])
_WASTED = _words([word for word in _AGAINST["use"] if word not in ("使用", "能源")])
_SERVED = re.compile("|".join(_DONE["everywhere"]))
_MADE = re.compile("|".join((*_DONE["everywhere"], *_DONE["quantity"])))
_MADE_RATE = re.compile(f"(?:{_MADE.pattern})率")
_COUNTED = re.compile(f"(?:{_any(_DONE['counts'])})$")
_OUTPUT = frozenset(_DATA["quantity"]["units"])
_QUANTITY, _COST_LEVEL = _words(_DATA["quantity"]["levels"]), _words(_SPENT["levels"])
_NOTHING, _DEALT_WITH = _words(_DATA["nothing"]["words"]), _words(_DATA["nothing"]["except"])
_HARM_COUNTED = re.compile(
    f"(?P<harm>{_any(_HARM['words'], _HARM['of_rates'])})(?:{_any(_HARM['happens'])})?"
    f"(?:(?P<rate>{_any(_HARM['rates'])})|{_any(_HARM['counts'])})?$"
)
_HARM_VETO = _words(_DATA["nothing"]["except"], _HARM["except"], *_LIMIT,
                    *(_GOOD[name] for name in ("measures", "states", "rises")))
_WAITED = re.compile(
    f"(?:(?:{_any(_WAIT['waits'])})(?:{_any(_WAIT['lengths'])})"
    f"|(?:{_any(_WAIT['handles'])})(?:{_any(_WAIT['handle_lengths'])}))$"
)
_WAIT_VETO = _words(_WAIT["except"], *_CHANGE)
_COST, _COST_VETO = _words(_SPENT["words"]), _words(_SPENT["except"], *_CHANGE)
_ALLOTTED, _CERTAIN_COST = _words(_SPENT["allotted"]), _words(_SPENT["certain"])
_REMARK = re.compile(r"\([^()]*\)$")


class Inference(Struct, frozen=True):
    """A sign that is not printed, and the words that make it certain."""

    comparison: Comparison
    why: str
    why_en: str


def inferred_sign(row: Indicator, target: Decimal, unit: str | None, words: Iterable[str | None]) -> Inference | None:
    """The sign that the row's own words make certain; `words` stand beside the numbers."""
    if target < 0:
        return None
    levels, name = folded(row.level1) + folded(row.level2), folded(row.level3)
    beside = [word for word in words if word]
    if target == 0:
        return None if unit in _TIME_UNITS else _nothing("，".join((name, *beside)))
    return _at_most(levels, name, beside, target, unit) or _at_least(row, "，".join(beside), unit)


def _nothing(near: str) -> Inference | None:
    """零: a target of 0 of something harmful is missed by every one of it."""
    harm = _NOTHING.search(near)
    if harm is None or _DEALT_WITH.search(near):
        return None
    return Inference("=", f"“{harm[0]}”的指标值为 0", "a target of 0 of something harmful")


def _at_most(levels: str, name: str, beside: list[str], target: Decimal, unit: str | None) -> Inference | None:
    """Harm, waiting, cost: the less the better."""
    name = _REMARK.sub("", name)
    near = "，".join((name, *beside))
    if unit in _TIME_UNITS:
        return _waited(name, near)
    if "元" in (unit or ""):
        return _spent(levels, near)
    ending = next((found for text in (name, *beside) if (found := _HARM_COUNTED.search(text))), None)
    if ending is None or _HARM_VETO.search(near.replace(ending["harm"], "")):
        return None
    rate = ending["rate"] is not None or unit in ("%", "‰")
    if not rate and (ending["harm"] in _HARM["of_rates"] or _is_work(levels, ending["harm"])):
        return None
    if rate and unit != "‰" and target > HALF:
        return None
    return Inference("<=", f"“{ending[0]}”越少越好", "its words count something harmful: the less the better")


def _is_work(levels: str, harm: str) -> bool:
    """A row of 数量 may count complaints because answering them is the work."""
    return _QUANTITY.search(levels) is not None and harm not in _HARM["certain"]


def _waited(name: str, near: str) -> Inference | None:
    waited = _WAITED.search(name)
    if waited is None or _WAIT_VETO.search(near):
        return None
    return Inference("<=", f"“{waited[0]}”越短越好", "its words name a wait: the shorter the better")


def _spent(levels: str, near: str) -> Inference | None:
    if not _COST_LEVEL.search(levels) or _COST_VETO.search(near):
        return None
    certain = _CERTAIN_COST.search(near)
    cost = certain or _COST.search(near)
    if cost is None or (certain is None and _ALLOTTED.search(near)):
        return None
    return Inference("<=", f"成本指标有“{cost[0]}”，金额越低越好", "a cost in money: the lower the better")


def _at_least(row: Indicator, beside: str, unit: str | None) -> Inference | None:
    """Good measures, good words beside a percentage, what was done: the more the better."""
    levels, name = folded(row.level1) + folded(row.level2), folded(row.level3)
    if _COST_LEVEL.search(levels) or unit in _TIME_UNITS or "元" in (unit or ""):
        return None
    near = f"{name}，{beside}"
    if (measure := _measure(row, near, unit)) and not _FORBIDDEN_BY_NAME.search(near):
        return Inference(">=", f"“{measure}”越高越好", "its words name a good measure: the higher the better")
    if unit == "%" and (state := _STATE.search(beside)) and not _FORBIDDEN_BY_NAME.search(beside):
        return Inference(">=", f"“{state[0]}”越多越好", "a good word stands beside the percentage: the more the better")
    if _ENOUGH.search(near):
        return None
    if unit == "%" and (state := _STATE_OR_RISE.search(near)):
        return Inference(">=", f"“{state[0]}”越多越好", "its words name something good: the more the better")
    return _done(levels, name, near, unit)


def _measure(row: Indicator, near: str, unit: str | None) -> str | None:
    """A good rate that the words name, satisfaction by its level, or 使用率 of what is there to be used."""
    if found := _MEASURE.search(near):
        return found[0]
    if unit in ("%", "分", None) and of_satisfaction(row):
        return "满意度"
    use = _USE.search(near)
    return use[0] if use and _USED.search(near) and not _WASTED.search(near) else None


def _done(levels: str, name: str, near: str, unit: str | None) -> Inference | None:
    """A count of what was done, served or given; in rows of 数量 of what was made, too."""
    if _NOT_COUNTED.search(_SOLVED.sub("解决", near)):
        return None
    quantity = _QUANTITY.search(levels) is not None
    word = _deed(name, near, unit, quantity=quantity)
    if word is not None:
        return Inference(">=", f"“{word}”越多越好", "its words name what was done: the more the better")
    if quantity and unit in _OUTPUT:
        return Inference(">=", f"数量指标以“{unit}”计，越多越好", "a quantity in a unit of output: the more the better")
    return None


def _deed(name: str, near: str, unit: str | None, *, quantity: bool) -> str | None:
    if quantity:
        found = (_MADE_RATE if unit == "%" else _MADE).search(near)
    elif unit == "%" or not _COUNTED.search(_REMARK.sub("", name)):
        return None
    else:
        found = _SERVED.search(near)
    return found[0] if found else None
