"""The General format: a number in at most eleven characters, as a spreadsheet shows it unformatted."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

WIDTH = 11
MANTISSA = 5  # decimals of 1.23457E+11
CONTEXT = Context(prec=400, rounding=ROUND_HALF_UP)
STORED = Context(prec=15, rounding=ROUND_HALF_UP)  # a spreadsheet shows no more digits of its binary numbers


def stored(text: str) -> Decimal:
    """The number that a file keeps as text, `0.98980000000000001` → 0.9898. Raises ArithmeticError for no number."""
    number = STORED.create_decimal(text)
    if not number.is_finite() or not -330 < number.adjusted() < 310:
        raise ArithmeticError(text)
    return number


def rounded(number: Decimal, places: int) -> Decimal:
    """`number` with so many decimals, half up as spreadsheets do."""
    return number.quantize(Decimal(1).scaleb(-places), context=CONTEXT)


def trimmed(text: str) -> str:
    """`12.500` → `12.5`, `12.000` → `12`."""
    return text.rstrip("0").rstrip(".") if "." in text else text


def general(number: Decimal) -> str:
    """The General form: `98.98`, `0.333333333`, `1.23457E+11`."""
    sign, size = "-" if number < 0 else "", abs(number)
    plain = trimmed(format(size, "f"))
    if len(plain) <= WIDTH:
        return sign + plain if size else "0"
    if -5 < size.adjusted() < WIDTH:
        whole = len(str(int(size)))
        shown = trimmed(format(rounded(size, max(0, WIDTH - whole - 1)), "f"))
        if len(shown) <= WIDTH:
            return sign + shown
    return sign + scientific(size)


def scientific(size: Decimal) -> str:
    """`1.23457E+11`."""
    power = size.adjusted()
    mantissa = rounded(size.scaleb(-power), MANTISSA)
    if mantissa >= 10:
        power, mantissa = power + 1, mantissa / 10
    return f"{trimmed(format(mantissa, 'f'))}E{power:+03d}"
