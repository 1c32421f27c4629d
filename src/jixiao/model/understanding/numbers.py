"""Numbers as printed: Arabic with thousands separators, Chinese numerals, and the 万 and 亿 behind them."""

from __future__ import annotations

import re
from decimal import Decimal

ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
# 千 belongs to the unit in 千米, 千克, 千瓦 …; 百 in 百分点.
SCALE = r"(?:万|亿|百(?!分|公里)|千(?![米克瓦伏卡帕赫]))+"
SCALED = rf"{ARABIC}(?:{SCALE}(?:[0-9]+(?:\.[0-9]+)?{SCALE})*)?"
CHINESE = r"[零〇一二两三四五六七八九十百千万亿]{1,20}"
LONGEST = 20

_DIGITS = dict(zip("零〇一二两三四五六七八九", map(Decimal, (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9)), strict=True))
_SCALES = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000), "亿": Decimal(100000000)}
_STEP = re.compile(rf"({ARABIC})({SCALE})?")
_SECTION = re.compile(
    r"(?:(?P<千>[一二两三四五六七八九])千)?(?:零?(?P<百>[一二两三四五六七八九])百)?"
    r"(?:零?(?P<十>[一二三四五六七八九]?)(?P<ten>十))?(?:(?P<zero>零)?(?P<一>[一二两三四五六七八九]))?"
)


def tidy(value: Decimal) -> Decimal:
    """The same number without needless zeros: 7500.00 → 7500."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def scale(text: str | None) -> Decimal:
    """万 → 10000, 千万 → 10000000, nothing → 1."""
    factor = Decimal(1)
    for sign in text or "":
        factor *= _SCALES[sign]
    return factor


def arabic(text: str) -> Decimal | None:
    """`1,000.50`, `35万`, `1亿2000万` as a number; None when it has too many digits or its scales do not descend."""
    if len(text) > LONGEST:
        return None
    total, last = Decimal(0), None
    for number, printed in _STEP.findall(text):
        factor = scale(printed)
        if last is not None and factor >= last:
            return None
        total, last = total + Decimal(number.replace(",", "")) * factor, factor
    return tidy(total)


def chinese(text: str) -> Decimal | None:
    """`一百二十三万` → 1230000; None for what is no whole numeral or has two readings (一百五)."""
    if len(text) > LONGEST:
        return None
    if all(digit in _DIGITS for digit in text):
        return _DIGITS[text] if len(text) == 1 else None
    high, has_high, low = text.rpartition("亿")
    middle, has_middle, rest = low.rpartition("万")
    parts = ((high, has_high, _SCALES["亿"]), (middle, has_middle, _SCALES["万"]), (rest, rest, Decimal(1)))
    total = Decimal(0)
    for part, present, factor in parts:
        if present:
            value = _section(part, follows=total > 0)
            if value is None:
                return None
            total += value * factor
    return total


def number(text: str) -> Decimal | None:
    """The number in Arabic digits or Chinese numerals; 半 is 0.5."""
    if text == "半":
        return Decimal("0.5")
    return arabic(text) if text[:1].isascii() else chinese(text)


def _section(text: str, *, follows: bool) -> Decimal | None:
    """The value of a numeral below 万; one that `follows` a higher part may begin with 零."""
    if follows and text.startswith("零") and len(text) == 2:
        return _DIGITS.get(text[1])
    found = _SECTION.fullmatch(text.lstrip("零") if follows else text) if text else None
    if found is None or _short_form(found, follows=follows, text=text):
        return None
    value = _DIGITS.get(found["一"] or "零", Decimal(0))
    if found["ten"]:
        value += _DIGITS[found["十"] or "一"] * 10
    for place in ("百", "千"):
        value += _DIGITS[found[place] or "零"] * _SCALES[place]
    return value


def _short_form(found: re.Match[str], *, follows: bool, text: str) -> bool:
    """一百五 or 一万二: the last digit could be tens or ones."""
    if not found["一"] or found["ten"] or found["zero"]:
        return False
    return bool(found["百"] or found["千"]) or (follows and not text.startswith("零"))
