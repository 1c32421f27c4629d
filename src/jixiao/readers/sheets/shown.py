"""A number as its cell shows it: value and format code → text, or the General form with a doubt."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal, DecimalException
from functools import lru_cache
from typing import NamedTuple

from jixiao.model.doubt import ABBREVIATED, NUMBER_FORMAT
from jixiao.readers.sheets.codes import Section, UnsafeCodeError, sections
from jixiao.readers.sheets.figures import figures
from jixiao.readers.sheets.general import general, stored
from jixiao.readers.sheets.moments import moment

TESTS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip


class Shown(NamedTuple):
    """What a cell shows, and why that may not be what the sheet shows (None: it is)."""

    text: str
    doubt: str | None = None


@lru_cache(maxsize=16384)
def shown(value: str, code: str, epoch: int = 1900) -> Shown:
    """A stored number under a format code; `epoch` is the year its dates count from, 1900 or 1904."""
    try:
        number = stored(value)
    except (DecimalException, ArithmeticError):
        return Shown(value, NUMBER_FORMAT)
    if code == "General":
        return _general(number)
    try:
        return _under(number, code, epoch)
    except (UnsafeCodeError, DecimalException):
        return Shown(general(number), NUMBER_FORMAT)


def _general(number: Decimal) -> Shown:
    text = general(number)
    return Shown(text, ABBREVIATED if "E+" in text else None)


def _under(number: Decimal, code: str, epoch: int) -> Shown:
    if not code:
        raise UnsafeCodeError(code)
    section, signed = _chosen(number, sections(code))
    if section is None:
        raise UnsafeCodeError(code)
    if section.has("date", "elapsed", "ampm"):
        return Shown(moment(number, section, epoch).strip())
    if section.numerals:
        raise UnsafeCodeError(code)
    text = figures(abs(number), section)
    if signed and number < 0 and section.tokens:
        text = "-" + text
    abbreviated = "E+" in text and not section.has("exponent")
    return Shown(text.strip(), ABBREVIATED if abbreviated else None)


def _chosen(number: Decimal, parts: tuple[Section, ...]) -> tuple[Section | None, bool]:
    """The section for this number, and whether a minus is to be put before it."""
    if len(parts) > 1 and any(token.text == "@" for token in parts[-1].tokens if token.kind == "sign"):
        parts = parts[:-1]
    parts = parts[:3]
    if not any(part.condition for part in parts):
        nth = 0 if number > 0 or len(parts) == 1 else (1 if number < 0 else min(2, len(parts) - 1))
        nth = 0 if number == 0 and len(parts) == 2 else nth
        return parts[nth], nth == 0
    for n, part in enumerate(parts):
        if _meets(number, part.condition, n, len(parts)):
            return part, not _only_negatives(parts, n)
    return None, True


def _meets(number: Decimal, condition: tuple[str, Decimal] | None, nth: int, count: int) -> bool:
    """A section without a condition beside one with: the last takes the rest, an earlier one its usual sign."""
    if condition:
        return TESTS[condition[0]](number, condition[1])
    if nth == count - 1:
        return True
    return number > 0 if nth == 0 else number < 0


def _only_negatives(parts: tuple[Section, ...], nth: int) -> bool:
    """Whether a section is for negative numbers alone; it then prints its own minus, if any."""
    own, first = parts[nth].condition, parts[0].condition
    if own:
        return own[0] in ("<", "<=") and own[1] <= 0
    return nth == 1 and first is not None and first[0] in (">", ">=") and first[1] == 0
