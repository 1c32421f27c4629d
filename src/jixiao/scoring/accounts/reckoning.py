"""One figure computed again: the value, the interval that the printed places leave open, and the step."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from jixiao.model import Cell, Rounding, number, rounded
from jixiao.model.arithmetic import HUNDRED
from jixiao.scoring.accounts.told import Amount
from jixiao.scoring.inputs import given
from jixiao.scoring.result import Code, Input, Score, Step, places, unscored
from jixiao.wording.language import Term


class Reckoned(NamedTuple):
    """What a figure should be, with the ends of what its inputs leave open."""

    value: Decimal
    low: Decimal
    high: Decimal
    step: Step


def reckoning(path: str, label: str, cell: Cell | None, method: str, found: Reckoned) -> Score:
    """The printed figure beside the reckoned one, rounded to the places that are printed.

    The tolerance is how far the end of the interval on the side of the printed figure lies from the rounded value.
    """
    blank = unscored(path, label, cell)
    rule = Rounding(places=places(blank.claimed or Decimal(0)))
    value, low, high = (rounded(each, rule) for each in (found.value, found.low, found.high))
    above = blank.claimed is not None and blank.claimed > value
    return replace(_by(blank, method, found.step), computed=value, low=low, high=high,
                   tolerance=high - value if above else value - low, rounding=f"half_up {rule.places}")


def refused(path: str, label: str, cell: Cell | None, method: str, why: Term, code: Code, step: Step) -> Score:
    """A printed figure that nothing can be computed beside, and why."""
    return replace(_by(unscored(path, label, cell), method, step), reason=why[0], reason_en=why[1], code=code)


def _by(blank: Score, method: str, step: Step) -> Score:
    return replace(blank, method=method, steps=(step,), inferred=any(each.doubt for each in step.inputs))


def quotient(part: Amount, whole: Amount, label: Term, names: tuple[str, str]) -> Reckoned | None:
    """part ÷ whole × 100; None where the printed places do not keep the whole above zero."""
    if whole.value - whole.half <= 0:
        return None
    value = part.value * HUNDRED / whole.value
    low = (part.value - part.half) * HUNDRED / (whole.value + whole.half)
    high = (part.value + part.half) * HUNDRED / (whole.value - whole.half)
    formula = f"{shown_in(part)} ÷ {shown_in(whole)} × 100 = {cut(value)}%"
    return Reckoned(value, low, high, Step(*label, formula, value, (entered(names[0], part), entered(names[1], whole))))


def entered(name: str, amount: Amount) -> Input:
    """An amount as the input of a step, as a number of its printed unit."""
    return given(name, amount.cell, amount.path, number(amount.cell))


def shown_in(amount: Amount) -> str:
    """The number as printed, and its unit where that is none of 万元: 2485.15, 5000元."""
    unit = "" if amount.unit != "元" or amount.factor == 10000 else _NAMES.get(amount.factor, "")
    return f"{amount.printed:f}{unit}"


def cut(value: Decimal) -> str:
    """A result with four places, cut where it has more."""
    whole = value.quantize(Decimal("0.0001"), "ROUND_DOWN")
    return f"{whole:f}…" if whole != value else f"{value.normalize():f}"


_NAMES = {Decimal(1): "元", Decimal(100): "百元", Decimal(1000): "千元", Decimal(10**6): "百万元",
          Decimal(10**8): "亿元"}
