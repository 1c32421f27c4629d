"""公开的表上有个人信息。

## 为什么
表格随决算向社会公开，身份证号、手机号等个人信息应先隐去；办公电话不在此列。
## 反例
偏差原因栏写“由张某（手机号十一位全印）负责补发”。
## 正例
联系电话印办公电话，或印“138****0000”。
## 怎么改
公开前隐去号码，或改填办公电话；原件留存备查。

## Why
Forms are published with the final accounts: identity numbers, mobile numbers, bank cards and the like have to be
masked before. Telephone numbers of the office may stay. The finding itself shows the number masked.
## Bad example
A cell of reasons reads “Zhang (a mobile number with all eleven digits) pays the rest”.
## Good example
The cell of the telephone prints the number of the office, or “138****0000”.
## Repair
Mask the number before publication, or give that of the office instead; the original is kept on file.
"""

import re
from collections.abc import Iterator

from jixiao.rules import EVERY_FORM, Case, Remark, at, rule
from jixiao.rules.knowledge.words import folded

DIGITS = re.compile(r"(?<![\d.])\d{11}(?![\d.])|(?<![\d.])\d{15,19}[\dXx]?(?![\d.])")
LONG = re.compile(r"\d[\d \-]{9,}\d")
MOBILE = re.compile(r"1[3-9]\d{9}")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # of the check digit, GB 11643
CHECK = "10X98765432"
CARD = (16, 19)  # digits of a bank card
CODES = ("project.code",)  # long numbers that are none of a person


@rule(
    code="PUB101", name="personal-data-published", title_en="Personal data on a form that is published",
    level="warning", forms=EVERY_FORM, basis=("P-05",), since="0.1",
)
def check(case: Case) -> Iterator[Remark]:
    for path, cell in case.cells.items():
        if not cell.text or LONG.search(cell.text) is None or path in CODES:
            continue
        for found in DIGITS.finditer(folded(cell)):
            if kind := _kind(found[0]):
                zh, en = kind
                masked = f"{found[0][:3]}{'*' * (len(found[0]) - 5)}{found[0][-2:]}"
                yield at(path, f"印有{zh} {masked}，公开前应隐去", f"prints {en} {masked}; mask it before publishing",
                         found=masked)


def _kind(number: str) -> tuple[str, str] | None:
    """What the number is, if it is one of a person; the check digits tell it from other long numbers."""
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
