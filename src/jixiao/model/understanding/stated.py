"""Joins a value with what the cells beside it say: the unit and the comparison."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.model.understanding import reasons
from jixiao.model.understanding.numbers import SCALE, arabic, tidy
from jixiao.model.understanding.plain import plain
from jixiao.model.understanding.spans import RATES, as_duration
from jixiao.model.understanding.times import moment
from jixiao.model.understanding.units import unit_of
from jixiao.model.understanding.words import CODE_OR_NUMBER
from jixiao.model.value import Comparison, Duration, Frequency, Moment, Quantity, Range, Several, Unknown, Value, Word

_CONTRADICTION = Unknown(reasons.AGAINST_SIGN_COLUMN)
_SCALED = re.compile(rf"[0-9]{SCALE}|[一二两三四五六七八九十百千][万亿]")
_OTHER_UNIT = Unknown(reasons.AGAINST_UNIT_COLUMN)


def stated(value: Value, text: str, unit: str | None, comparison: Comparison | None) -> Value:
    """`value` with the unit and the comparison of its neighbour cells; what it prints itself goes first."""
    if value == CODE_OR_NUMBER and unit:
        value = _settled(text, plain(unit))
    if unit is not None and isinstance(value, Quantity | Range | Several):
        value = _with_unit(value, text, plain(unit))
    if text.startswith("零") and isinstance(value, Quantity) and value.comparison == "=" and comparison is not None:
        return Quantity(value.value, value.unit, comparison, value.approximate, value.word)  # 零投诉 prints no sign
    return value if comparison is None else _compared(value, comparison)


def _settled(text: str, unit: str) -> Value:
    """A bare number that may be a year (2023): the unit beside it says what it is."""
    value = arabic(text.removeprefix("=")) if unit_of(unit)[1] else None
    if value is None or unit in ("月", "日"):
        return CODE_OR_NUMBER
    if unit == "年":
        return moment(text.removeprefix("=") + unit) or CODE_OR_NUMBER
    return Quantity(value, comparison="=" if text.startswith("=") else None)


def _with_unit(value: Value, text: str, unit: str) -> Value:
    if isinstance(value, Several):
        return _each([_with_unit(part, text, unit) for part in value.values])
    factor, name = unit_of(unit)
    if factor != 1 and _SCALED.search(text):
        factor = Decimal(1)  # 12.5万 under 万元: the scale in the cell is that of its unit
    if name is None or not isinstance(value, Quantity | Range):
        return value
    if value.unit is not None:
        return _OTHER_UNIT if (value.unit == "%") != (name == "%") and name not in ("百分点", "‰") else value
    if isinstance(value, Range):
        return Range(tidy(value.low * factor), tidy(value.high * factor), name, value.approximate, value.word)
    if not value.word and not value.approximate and (length := as_duration(value.value, name, value.comparison)):
        return length
    return Quantity(tidy(value.value * factor), name, value.comparison, value.approximate, value.word)


def _compared(value: Value, comparison: Comparison) -> Value:
    if isinstance(value, Several):
        return _each([_compared(part, comparison) for part in value.values])
    if isinstance(value, Quantity):
        agreed = _agreed(value.comparison, comparison)
        return Quantity(value.value, value.unit, agreed, value.approximate, value.word) if agreed else _CONTRADICTION
    if isinstance(value, Duration):
        agreed = _agreed(value.comparison, comparison)
        return Duration(value.value, value.unit, agreed, value.after) if agreed else _CONTRADICTION
    return value if comparison == "=" else _bounded(value, comparison)


def _agreed(own: Comparison | None, comparison: Comparison) -> Comparison | None:
    """The comparison of the value itself where it has one of the same direction; None for a contradiction."""
    if own is None:
        return comparison
    return own if own[0] == comparison[0] else None


def _bounded(value: Value, comparison: Comparison) -> Value:
    """A comparison on a value that is no number: at most a date is a deadline, at least a frequency is a rate."""
    if isinstance(value, Frequency) and value.low == value.high:
        return Quantity(value.low, RATES[value.per], comparison, word=value.word)
    if isinstance(value, Moment):
        if comparison[0] == "<" and value.end is not None:
            return Moment("deadline", None, value.end, value.word)
        return _CONTRADICTION
    return _CONTRADICTION if isinstance(value, Range | Frequency) else value


def _each(parts: list[Value]) -> Value:
    """The parts as one value again, or the first contradiction among them."""
    wrong = next((part for part in parts if isinstance(part, Unknown)), None)
    members = tuple(part for part in parts if isinstance(part, Quantity | Range | Moment | Frequency | Duration | Word))
    return wrong or Several(members)
