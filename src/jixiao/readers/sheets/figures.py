"""Figures under a section of a format code: `#,##0.00`, `0%`, `0.0,,`, `0.00E+00`, `# ?/?`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from jixiao.readers.sheets.codes import Section, Token, UnsafeCodeError
from jixiao.readers.sheets.general import CONTEXT, general, rounded

BLANK = {"0": "0", "#": "", "?": " "}


def figures(size: Decimal, section: Section) -> str:
    """A number without its sign, shown under the section."""
    tokens = list(section.tokens)
    signs = [token.text for token in tokens if token.kind == "sign"]
    if section.has("general") or "@" in signs:
        return _around(tokens, general(size))
    if "/" in signs:
        return _fraction(size, tokens)
    size *= 100 ** signs.count("%")
    if section.has("exponent"):
        return _scientific(size, tokens)
    return _plain(size, tokens)


def _around(tokens: Sequence[Token], shown: str) -> str:
    """`General"元"` and `@"元"`: the literals around a General form."""
    if any(token.kind == "digit" or (token.kind == "sign" and token.text != "@") for token in tokens):
        raise UnsafeCodeError("General")
    return "".join(token.text if token.kind == "text" else shown for token in tokens)


def _plain(size: Decimal, tokens: list[Token]) -> str:
    if not any(token.kind == "digit" for token in tokens):
        return "".join(token.text for token in tokens)  # a mere text, as `"未开展"` for zeros
    tokens, grouped, thousands = _commas(tokens)
    whole, decimals = _halves(tokens)
    places = sum(token.kind == "digit" for token in decimals)
    left, _, right = format(rounded(size.scaleb(-3 * thousands), places), "f").partition(".")
    return _whole(left, whole, grouped) + _decimals(right, decimals)


def _halves(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens before and from the decimal point on."""
    point = next((n for n, token in enumerate(tokens) if token == ("sign", ".")), len(tokens))
    return tokens[:point], tokens[point:]


def _commas(tokens: list[Token]) -> tuple[list[Token], bool, int]:
    """The tokens without commas; whether one groups (digits follow it), and how many divide by a thousand."""
    kept: list[Token] = []
    grouped, thousands, open_commas = False, 0, 0
    for token in tokens:
        if token == ("sign", ","):
            open_commas += 1
            continue
        grouped |= open_commas > 0 and token.kind == "digit"
        thousands += open_commas if token.kind != "digit" else 0
        open_commas = 0
        kept.append(token)
    return kept, grouped, thousands + open_commas


def _whole(digits: str, tokens: Sequence[Token], grouped: bool) -> str:
    """Digits dealt to their placeholders from the right; the leftmost takes all that remain."""
    digits = digits.lstrip("0")
    places = sum(token.kind == "digit" for token in tokens)
    dealt = 0
    shown: list[str] = []
    for token in reversed(tokens):
        if token.kind != "digit":
            shown.append(token.text)
            continue
        places -= 1
        take = max(1, len(digits)) if not places else 1
        mine, digits = (digits[-take:], digits[:-take]) if digits else (BLANK[token.text], "")
        for digit in reversed(mine):
            if grouped and dealt and dealt % 3 == 0:
                shown.append("," if digit != " " else " ")
            shown.append(digit)
            dealt += 1
    return "".join(reversed(shown))


def _decimals(digits: str, tokens: Sequence[Token]) -> str:
    """The point and its digits; zeros at the end of `#` places are not printed."""
    significant = len(digits.rstrip("0"))
    shown: list[str] = []
    place = 0
    for token in tokens:
        if token.kind == "digit":
            shown.append(digits[place] if place < significant else BLANK[token.text])
            place += 1
        else:
            shown.append(token.text)
    return "".join(shown)


def _scientific(size: Decimal, tokens: list[Token]) -> str:
    """`0.00E+00`; with several whole places (`##0.0E+0`) the power is a multiple of their number."""
    at = next(n for n, token in enumerate(tokens) if token.kind == "exponent")
    mantissa, power_tokens = tokens[:at], tokens[at + 1 :]
    whole, decimals = _halves(mantissa)
    step = max(1, sum(token.kind == "digit" for token in whole))
    places = sum(token.kind == "digit" for token in decimals)
    power = size.adjusted() // step * step if size else 0
    if rounded(size.scaleb(-power), places) >= 10**step:
        power += step
    left, _, right = format(rounded(size.scaleb(-power), places), "f").partition(".")
    sign = "-" if power < 0 else "+" * (tokens[at].text[1] == "+")
    shown = _whole(left, whole, False) + _decimals(right, decimals)
    return f"{shown}E{sign}{_whole(str(abs(power)), power_tokens, False)}"


def _fraction(size: Decimal, tokens: list[Token]) -> str:
    """`# ?/?` and `0 ?/8`: the nearest fraction whose denominator has so many digits, or is the printed one."""
    if any(token.kind not in ("digit", "text", "sign") or token.text in ".,%@" for token in tokens):
        raise UnsafeCodeError("/")
    bar = next(n for n, token in enumerate(tokens) if token == ("sign", "/"))
    over, under = tokens[:bar], "".join(token.text for token in tokens[bar + 1 :]).strip()
    runs = list(_runs(over))
    mixed = len(runs) > 1
    whole, rest = divmod(CONTEXT.create_decimal(size), 1) if mixed else (Decimal(0), size)
    if under.isdigit() and int(under):
        part = Fraction(int(rounded(rest * int(under), 0)), 1)
        above, below = int(part), int(under)
    elif under and set(under) <= set("?#"):
        nearest = Fraction(rest).limit_denominator(10 ** len(under) - 1)
        above, below = nearest.numerator, nearest.denominator
    else:
        raise UnsafeCodeError("/")
    if mixed and above == below:
        whole, above = whole + 1, 0
    if mixed and not above:
        return str(int(whole))
    return f"{int(whole)} {above}/{below}" if whole else f"{above}/{below}"


def _runs(tokens: Sequence[Token]) -> Iterator[int]:
    """Where each run of digit places begins."""
    before = ""
    for n, token in enumerate(tokens):
        if token.kind == "digit" and before != "digit":
            yield n
        before = token.kind
