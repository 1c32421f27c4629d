"""`understand`: the whole cell first, its parts when it holds several values, a word or Unknown when neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from jixiao.model.understanding import reasons
from jixiao.model.understanding.breakdowns import breakdown
from jixiao.model.understanding.numbers import ARABIC, SCALE
from jixiao.model.understanding.plain import plain
from jixiao.model.understanding.quantities import plain_quantity, quantity
from jixiao.model.understanding.signs import GLYPH, comparison_of
from jixiao.model.understanding.spans import as_duration, duration, frequency
from jixiao.model.understanding.stated import stated
from jixiao.model.understanding.times import moment
from jixiao.model.understanding.words import BRACKETED, TOO_LONG, UNREADABLE, has_digit, no_value, phrase
from jixiao.model.value import Duration, Frequency, Moment, Quantity, Range, Several, Unknown, Value, Word

# How accounts print a negative amount.
_BRACKETED = re.compile(r"[(（]\s*(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+\.\d\d)\s*[)）]")
_LONGEST = 300
_LONGEST_LIST = 80
_MOST_PARTS = 8
_Single = Quantity | Range | Moment | Frequency | Duration
# The great majority of cells: a sign, a number, a percent sign or nothing.
_USUAL = re.compile(
    rf"(?P<sign>{GLYPH})?(?P<number>{ARABIC})(?P<scale>{SCALE})?(?P<unit>%|\(%\)|人次|[元人个次项家份件](?!.))"
)
_ENUMERATOR = re.compile(r"(?:^|(?<=[;，]))(?:指标[0-9]{1,2}:|[(]?[0-9]{1,2}(?:[.、]|\))(?=[^0-9.%)]))|[①-⑳]")
_LISTED = re.compile(r"(?:(?<![0-9.])|^)[(]?[0-9]{1,2}(?:[.、]|\))(?=[^0-9.%)、])")
_STRONG = re.compile(r"[;，]|(?<![0-9]),|,(?![0-9]{3}(?![0-9]))|、")
_WEAK = re.compile(r"(?:和|以及|及(?!时|格|其|早|以)|与)")
_BRACKETS = re.compile(r"(?P<word>[^()]+)\((?P<inner>[^()]+)\)")
_TIMED = re.compile(
    r"(?P<time>.*?(?:(?:[月日底末]|[0-9])(?:之前|以前|前|止)|[0-9]月(?![0-9])[底末]?|[0-9][日号]))"
    r"(?P<rest>(?![-~至到前止内底末]|[0-9]{1,2}[:时点]|[之以][前内]).*[0-9].*)"
)


@lru_cache(maxsize=65536)
def understand(text: str | None, *, unit: str | None = None, sign: str | None = None) -> Value | None:
    """What a printed value means; None for an empty cell.

    `unit` and `sign` are the texts of separate cells (计量单位, 指标性质 or 指标方向) that belong to the value.
    """
    if text is None or not (printed := text.strip()):
        return None
    if len(printed) > _LONGEST:
        return TOO_LONG
    if _BRACKETED.fullmatch(printed):
        return BRACKETED
    short = plain(printed)
    value = _read(short, printed)
    return stated(value, short, unit, comparison_of(sign)) if unit or sign else value


def _read(text: str, printed: str) -> Value:
    if (usual := _USUAL.fullmatch(text)) is not None:
        return _usual(usual)
    nothing = no_value(text)
    if nothing is not None:
        return nothing
    if (total := breakdown(text)) is not None:
        return total
    if len(text) > _LONGEST_LIST:
        return phrase(text, printed)
    parts = _parts(text)
    if len(parts) > 1:
        return _several(parts, text, printed)
    return _one(parts[0] if parts else text) or phrase(text, printed)


def _usual(found: re.Match[str]) -> Quantity | Unknown:
    measured = plain_quantity(found)
    if measured is None:
        return Unknown(reasons.TOO_MANY_DIGITS)
    return Quantity(*measured, comparison_of(found["sign"]))


def _one(text: str) -> Value | None:
    """The one value that a piece of text is."""
    return _timing(text) or _bracketed(text) or _weak(text) or _measured(text) or _timed(text)


def _measured(text: str) -> Value | None:
    """The one number or range; ≥6(年) is as much a length of time as ≥6年."""
    value = quantity(text)
    if isinstance(value, Quantity) and not value.word and not value.approximate:
        return as_duration(value.value, value.unit, value.comparison) or value
    return value


def _timing(text: str) -> Value | None:
    return frequency(text) or moment(text) or duration(text)


def _parts(text: str) -> list[str]:
    """The text cut at its separators, without the numbers of an enumeration."""
    text = (_LISTED if _LISTED.match(text) else _ENUMERATOR).sub("，", text)
    return [part for part in _STRONG.split(text) if part]


def _several(parts: list[str], text: str, printed: str) -> Value:
    values = [_one(part) or phrase(part, part) for part in parts]
    words = [value for value in values if isinstance(value, Word)]
    if len(words) == len(values):
        return Word(printed)
    if len(values) > _MOST_PARTS or 2 * len(words) > len(values):
        return UNREADABLE if has_digit(text) else Word(printed)
    return _flat(values) or UNREADABLE


def _flat(values: Sequence[Value]) -> Several | None:
    """The values as one, or None when a part is not understood or is a bare number."""
    flat: list[_Single | Word] = []
    for value in values:
        members = value.values if isinstance(value, Several) else (value,)
        for member in members:
            if not isinstance(member, _Single | Word) or _is_bare(member):
                return None
            flat.append(member)
    return Several(tuple(flat))


def _is_bare(value: _Single | Word) -> bool:
    """A number of which neither unit nor word nor sign says what it counts."""
    return isinstance(value, Quantity | Range) and value.unit is None and value.word is None


def _bracketed(text: str) -> Several | None:
    """及时(2小时内), 4次(每季度1次): a word or number, and the measure it stands for."""
    found = _BRACKETS.fullmatch(text)
    inner = _timing(found["inner"]) if found else None
    if found is None or inner is None:
        return None
    outer = _timing(found["word"]) or quantity(found["word"]) or phrase(found["word"], found["word"])
    return _flat([outer, inner])


def _timed(text: str) -> Several | None:
    """12月底前完成80%: a deadline, and what is due by then."""
    found = _TIMED.fullmatch(text)
    time = moment(found["time"]) if found else None
    due = quantity(found["rest"]) if found and time else None
    return _flat([time, due]) if time and due else None


def _weak(text: str) -> Several | None:
    """5-6月和年底前: values joined by a conjunction, when every part is one."""
    if not (has_digit(text) and _WEAK.search(text)):
        return None
    parts = [part for part in _WEAK.split(text) if part]
    values = [_timing(part) or quantity(part) for part in parts]
    measured = [value for value in values if value is not None]
    return _flat(measured) if len(parts) > 1 and len(measured) == len(parts) else None
