"""How a computed figure becomes the printed one: by the rounding of the standard, or by another."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from jixiao.model import Rounding, rounded
from jixiao.scoring.result import places
from jixiao.scoring.rounding import rounding_words
from jixiao.scoring.why.frame import Asked
from jixiao.wording.language import Term

# 进一法 is known to no standard and therefore to no Rounding: it is made of 舍去 below.
Way = Literal["half_up", "floor", "up"]
WAYS: tuple[Way, ...] = ("half_up", "floor", "up")
NOTHING: Term = ("", "")


def lands(asked: Asked, exact: Decimal | None) -> Term | None:
    """How an unrounded figure becomes the printed one, None when it does not; no words where the standard does it.

    A figure printed without decimals is too coarse to prove another rounding as well; and where another rounding of
    the computed figure is enough, none of another figure is looked for.
    """
    if exact is None:
        return None
    if rounded(exact, _rule(asked)) == asked.claimed:
        return NOTHING
    own = asked.exact is not None and otherwise(asked.exact, asked.claimed, least=0)
    return None if own else otherwise(exact, asked.claimed, least=1)


def _rule(asked: Asked) -> Rounding:
    """How the printed figure should be rounded; a rate as it is printed (docs/decisions/0003-printed-precision.md)."""
    if asked.kind == "rate":
        return Rounding(places=places(asked.claimed))
    return asked.standard.rounding("row" if asked.kind == "row" else "execution")


def otherwise(exact: Decimal, claimed: Decimal, *, least: int) -> Term | None:
    """In words, the rounding to `least` places or more that makes the printed figure of an exact one."""
    if exact == claimed:
        return None
    for number in range(places(claimed), least - 1, -1):
        for way in WAYS:
            if cut(exact, number, way) == claimed and not (way == "up" and number == 0):
                return rounding_words(way, number)
    return None


def cut(value: Decimal, number: int, way: Way) -> Decimal:
    """The value rounded to a number of places."""
    if way == "up":
        return -rounded(-value, Rounding(places=number, mode="floor"))
    return rounded(value, Rounding(places=number, mode=way))


def after(landing: Term) -> Term:
    """The rounding behind a sentence: nothing where the standard itself rounds so."""
    return (f"（{landing[0]}）", f" ({landing[1]})") if landing[0] else NOTHING
