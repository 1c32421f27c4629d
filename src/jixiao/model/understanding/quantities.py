"""A number or a range in Arabic digits, with its unit: `≥95%`, `3万人次`, `300-500元/人`."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.model.understanding import reasons
from jixiao.model.understanding.numbers import SCALE, SCALED, arabic, scale, tidy
from jixiao.model.understanding.phrases import LONGEST_WORD, measured, sides, word_of
from jixiao.model.understanding.signs import joined
from jixiao.model.understanding.spelled import share, spelled
from jixiao.model.understanding.times import moment
from jixiao.model.understanding.units import UNIT, unit_of
from jixiao.model.understanding.words import CODE_OR_NUMBER, is_phone
from jixiao.model.value import Quantity, Range, Unknown

_IN_BRACKETS = r"\((?!含|以上|以下|以内|约|左右|及以|当)(?P<stated>[^()0-9]{1,8}|[^()0-9]{1,4}\([^()0-9]{1,4}\))\)"
_BEHIND = rf"(?P<more>[余多])?(?P<scale>{SCALE})?(?P<moreunit>余)?(?:(?P<unit>{UNIT})|{_IN_BRACKETS})?"
_ONE = re.compile(rf"(?P<minus>(?<![0-9一-鿿%)])-)?(?P<number>{SCALED}){_BEHIND}")
_TWO = re.compile(rf"(?P<number>{SCALED})(?P<unit0>{UNIT})?(?:[-~—至到]|——|--)(?P<second>{SCALED}){_BEHIND}")
_DIGIT = re.compile(r"[0-9]")
_LETTER_CODE = re.compile(r"[A-Za-z]+[-0-9.]*[0-9]|[0-9]+[A-Za-z]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}学?年(?:度|末|底)?")
_CODE_BEFORE = re.compile(r"(?:[A-Za-z][-. ]?|第|(?<!提)前|[0-9][./:*×-]?|No\.?|排名|Top|分之|[±≠])$")
_CODE_AFTER = re.compile(
    r"[A-Za-z0-9#:×*+±.]|[/-][0-9]|号|级|类[^别]|年级|等奖|代|版|型|折|比[0-9]|\(?[≥≤><=]|、$|分之"
)
_LIKELY_YEAR = range(2015, 2036)


def quantity(text: str) -> Quantity | Range | Unknown | None:
    """The one number or range of a short phrase; None when the text holds none, or more than one."""
    if (part := share(text)) is not None:
        return part
    if _DIGIT.search(text) is None:
        return spelled(text)
    if is_phone(text):
        return None
    masked = _YEAR.sub(lambda year: "〇" * len(year[0]), text)
    if (pair := _TWO.search(masked)) is not None:
        return _range(text, pair)
    numbers = [found for found in _ONE.finditer(masked) if not _is_code(masked, found)]
    if len(numbers) != 1 or _other_digits(masked, numbers[0]):
        return None
    return _single(text, numbers[0])


def plain_quantity(found: re.Match[str]) -> tuple[Decimal, str | None] | None:
    """Value and unit of a matched number, multiplied out; None for a number of too many digits."""
    parts = found.groupdict()
    value = arabic(parts["number"])
    if value is None:
        return None
    factor, name = unit_of(parts["unit"] or parts.get("stated") or "")
    return tidy(value * scale(parts["scale"]) * factor), name


def _other_digits(text: str, found: re.Match[str]) -> bool:
    """Digits outside the number that are no part of a letter code (5A级景区1个)."""
    rest = text[: found.start()] + " " + text[found.end() :]
    return _DIGIT.search(_LETTER_CODE.sub("", rest)) is not None


def _is_code(text: str, found: re.Match[str]) -> bool:
    """Part of a code, a rank, a ratio or a date rather than a measured number."""
    if found["minus"] is None and _CODE_BEFORE.search(text[: found.start()]):
        return True
    return found["unit"] is None and found["stated"] is None and _CODE_AFTER.match(text[found.end() :]) is not None


def _single(text: str, found: re.Match[str]) -> Quantity | Unknown | None:
    value_and_unit = plain_quantity(found)
    if value_and_unit is None:
        return Unknown(reasons.TOO_MANY_DIGITS)
    value, unit = value_and_unit
    alone = text.removeprefix("=") == found["number"]
    if alone and _looks_like_code(found["number"]):
        return Unknown(reasons.CODE) if found["number"][0] == "0" else CODE_OR_NUMBER
    return measured(text, found, -value if found["minus"] else value, unit)


def _looks_like_code(number: str) -> bool:
    """A bare number that may be a code (007), a date (20231231) or a year (2023)."""
    if not number.isdigit():
        return False
    if len(number) == 8 and moment(f"{number}前"):
        return True
    return (len(number) > 1 and number[0] == "0") or len(number) > 11 or int(number) in _LIKELY_YEAR


def _range(text: str, found: re.Match[str]) -> Range | Unknown | None:
    if _is_code_pair(text, found) or _DIGIT.search(text[: found.start()] + text[found.end() :]):
        return None
    ends, beside = _ends(found), sides(text, found)
    if ends is None or beside is None:
        return None
    low, high, unit = ends
    if joined(*beside)[0] not in (None, "=") or low > high or unit in ("月", "日"):
        return Unknown(reasons.WHICH_RANGE)
    word, about = word_of(*beside), any(side.approximate for side in beside) or bool(found["more"])
    return Range(low, high, unit, about, word) if len(word or "") <= LONGEST_WORD else None


def _ends(found: re.Match[str]) -> tuple[Decimal, Decimal, str | None] | None:
    """Both bounds multiplied out: a scale or unit printed once, behind the second number, holds for both."""
    low, high = arabic(found["number"]), arabic(found["second"])
    factor, unit = unit_of(found["unit"] or found["stated"] or "")
    first_factor, first_unit = unit_of(found["unit0"]) if found["unit0"] else (factor, unit)
    if low is None or high is None or (unit and first_unit and first_unit != unit):
        return None
    if found["unit0"] is None and not re.search(SCALE, found["number"]):
        first_factor *= scale("".join(re.findall(SCALE, found["second"])))
    common = scale(found["scale"])
    return tidy(low * first_factor * common), tidy(high * factor * common), unit or first_unit


def _is_code_pair(text: str, found: re.Match[str]) -> bool:
    """2023-001, 1-2-3, 12-15: a code or a date of which nothing says that it is a range."""
    second = found["second"]
    before = text[: found.start()]
    if (
        _CODE_BEFORE.search(before)
        or before.endswith(("-", "—"))
        or (second[0] == "0" and second[1:2] not in ("", "."))
    ):
        return True
    if found["unit"] or found["unit0"] or found["stated"]:
        return False
    after = text[found.end() :]
    return bool(_CODE_AFTER.match(after)) or (found["number"].isdigit() and int(found["number"]) <= 12 and not after)
