"""Numbers as text: never `3E+4`, exact when short, cut with … when long."""

from __future__ import annotations

from decimal import Decimal

LONGEST = 4  # decimal places that are written out


def plain(number: Decimal) -> str:
    """Without idle zeros: 10.00 → 10, 9.50 → 9.5, 3E+4 → 30000."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def interval(low: Decimal, high: Decimal, *, open_high: bool = False) -> str:
    """`[8, 10]`, or `[6, 8)` where 8 itself does not belong to it."""
    return f"[{plain(low)}, {plain(high)}{')' if open_high else ']'}"


def brief(number: Decimal) -> str:
    """Without idle zeros and cut when long: 95.00 → 95, 98.62916666666… → 98.6291…"""
    return shown(number.normalize())


def shown(number: Decimal) -> str:
    """`98.63` as it is, `98.62916666666…` as `98.6291…`; printed zeros (236710.00) are kept."""
    if not number.is_finite():
        return "∞" if number > 0 else "-∞"
    text = f"{number:f}"
    whole, _, places = text.partition(".")
    if len(places) <= LONGEST:
        return text
    return f"{whole}.{places[:LONGEST]}…" if places[LONGEST:].strip("0") else plain(number)
