"""Dates and times under a section of a format code: `yyyy"年"m"月"d"日"`, `h:mm AM/PM`, `[h]:mm`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from jixiao.readers.sheets.codes import Section, Token, UnsafeCodeError
from jixiao.readers.sheets.general import rounded

DAY = 86400
LAST_DAY = 2958465  # 9999-12-31 counted from 1900
EPOCHS = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}
FALSE_LEAP_DAY = 60  # the 1900 calendar has a 29 February that never was; days before count from a day later
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ZH_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
ZH_DAYS = "一二三四五六日"
NUMERALS = {1: "〇一二三四五六七八九", 2: "零壹贰叁肆伍陆柒捌玖"}
TENS = {1: "十", 2: "拾"}


class Moment(NamedTuple):
    """A day and a time of day; `serial` is the count of seconds since the epoch, for [h]."""

    year: int
    month: int
    day: int
    weekday: int
    seconds: int
    fraction: str
    serial: int


def moment(number: Decimal, section: Section, epoch: int) -> str:
    """A date serial shown under the section. Raises UnsafeCodeError when no such day exists."""
    tokens = list(_settled(section.tokens))
    places = max((len(token.text) for token in tokens if token.kind == "fraction"), default=0)
    when = _moment(number, places, epoch)
    halved = section.has("ampm")
    return "".join(_shown(token, when, section, halved) for token in tokens)


def _moment(number: Decimal, places: int, epoch: int) -> Moment:
    total = rounded(number * DAY, places)
    days, seconds = divmod(total, DAY)
    if number < 0 or days > LAST_DAY - (1462 if epoch == 1904 else 0):
        raise UnsafeCodeError("date")
    day = int(days)
    fraction = format(total % 1, "f").partition(".")[2]
    rest = (int(seconds), fraction, int(total))
    if epoch == 1900 and day in (0, FALSE_LEAP_DAY):
        return Moment(1900, *((1, 0, 5) if not day else (2, 29, 2)), *rest)
    shift = 1 if epoch == 1900 and day < FALSE_LEAP_DAY else 0
    on = EPOCHS[epoch] + timedelta(days=day + shift)
    return Moment(on.year, on.month, on.day, on.weekday(), *rest)


def _settled(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with `m` told apart (month or minute) and the digits behind seconds as one fraction."""
    clock = [n for n, token in enumerate(tokens) if token.kind in ("date", "elapsed")]
    digits = ""
    for n, token in enumerate(tokens):
        kind, text = token.kind, token.text
        if kind in ("digit", "sign", "exponent", "general"):
            if kind == "digit" and text == "0" and (digits or tokens[n - 1] == ("sign", ".")):
                digits += "0"
                continue
            if kind != "sign" or text not in "./," or digits:
                raise UnsafeCodeError(text)
            if text == "." and tokens[n + 1 : n + 2] == (("digit", "0"),):
                continue
            kind = "text"
        if digits:
            yield Token("fraction", digits)
            digits = ""
        yield Token("minute", text) if kind == "date" and _is_minute(tokens, clock, n) else Token(kind, text)
    if digits:
        yield Token("fraction", digits)


def _is_minute(tokens: Sequence[Token], clock: list[int], n: int) -> bool:
    """An `m` or `mm` right behind hours or before seconds counts minutes."""
    if tokens[n].text.lower() not in ("m", "mm"):
        return False
    at = clock.index(n)
    before = tokens[clock[at - 1]].text.lower() if at else ""
    after = tokens[clock[at + 1]].text.lower() if at + 1 < len(clock) else ""
    return before.startswith("h") or after.startswith("s")


def _shown(token: Token, when: Moment, section: Section, halved: bool) -> str:
    kind, text = token.kind, token.text.lower()
    if kind == "text":
        return token.text
    if kind == "fraction":
        return "." + when.fraction[: len(text)]
    if kind == "ampm":
        return _half(token.text, when.seconds >= DAY // 2, section.chinese)
    if kind == "elapsed":
        return str(when.serial // {"h": 3600, "m": 60, "s": 1}[text[0]]).zfill(len(text))
    if kind == "minute":
        return _number(when.seconds // 60 % 60, text, section)
    if text[0] in "hs":
        hour = when.seconds // 3600
        return _number((hour - 1) % 12 + 1 if halved else hour, text, section) if text[0] == "h" else _number(
            when.seconds % 60, text, section
        )
    return _calendar(text, when, section)


def _calendar(text: str, when: Moment, section: Section) -> str:
    """Years, months, days and their names."""
    letter, length = text[0], len(text)
    if letter in "ye":
        return _year(when.year, 2 if letter == "y" and length <= 2 else 4, section.numerals)
    if letter == "a":
        return ("星期" if length > 3 else "") + ZH_DAYS[when.weekday]
    if length <= 2:
        return _number(when.month if letter == "m" else when.day, text, section)
    if letter == "m":
        return _month(when.month, length, section.chinese)
    if section.chinese:
        return ("周" if length == 3 else "星期") + ZH_DAYS[when.weekday]
    return DAYS[when.weekday][: 3 if length == 3 else None]


def _month(month: int, length: int, chinese: bool) -> str:
    if chinese:
        return f"{month}月" if length == 3 else f"{ZH_MONTHS[month - 1]}月"
    return MONTHS[month - 1][: {3: 3, 5: 1}.get(length)]


def _year(year: int, digits: int, numerals: int) -> str:
    shown = str(year)[-digits:]
    return "".join(NUMERALS[numerals][int(digit)] for digit in shown) if numerals else shown


def _number(number: int, text: str, section: Section) -> str:
    """A number below 100, padded to two digits under two letters; in Chinese figures under [DBNum1]."""
    if not section.numerals:
        return str(number).zfill(min(2, len(text)))
    names, ten = NUMERALS[section.numerals], TENS[section.numerals]
    if number < 10:
        return names[number]
    lead = names[number // 10] if number >= 20 or section.numerals == 2 else ""
    return lead + ten + (names[number % 10] if number % 10 else "")


def _half(token: str, afternoon: bool, chinese: bool) -> str:
    if chinese or "午" in token:
        return "下午" if afternoon else "上午"
    return token.split("/")[afternoon]
