"""Numbers that belong to a person, told from other long numbers by their check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.model import Cell
from jixiao.rules.knowledge.words import folded
from jixiao.wording.language import Term

DIGITS = re.compile(r"(?<![\d.])\d{11}(?![\d.])|(?<![\d.])\d{15,19}[\dXx]?(?![\d.])")
LONG = re.compile(r"\d[\d \-]{9,}\d")
MOBILE = re.compile(r"1[3-9]\d{9}")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # of the check digit, GB 11643
CHECK = "10X98765432"
CARD = (16, 19)  # digits of a bank card


def personal_numbers(cell: Cell) -> Iterator[tuple[Term, str]]:
    """What each such number in the cell is, and the number masked."""
    if not cell.text or LONG.search(cell.text) is None:
        return
    for found in DIGITS.finditer(folded(cell)):
        if kind := _kind(found[0]):
            yield kind, f"{found[0][:3]}{'*' * (len(found[0]) - 5)}{found[0][-2:]}"


def _kind(number: str) -> Term | None:
    if MOBILE.fullmatch(number):
        return "手机号", "a mobile number"
    if len(number) == len(WEIGHTS) + 1 and number[:-1].isdigit() and _check_digit(number) == number[-1].upper():
        return "身份证号", "an identity number"
    if number.isdigit() and CARD[0] <= len(number) <= CARD[1] and number[0] in "3456" and _luhn(number):
        return "银行卡号", "the number of a bank card"
    return None


def _check_digit(number: str) -> str:
    return CHECK[sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS, strict=False)) % len(CHECK)]


def _luhn(number: str) -> bool:
    doubled = [sum(divmod(int(digit) * (1 + place % 2), 10)) for place, digit in enumerate(reversed(number))]
    return sum(doubled) % 10 == 0
